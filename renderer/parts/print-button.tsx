/** Printing a page: one button, and while it is printed everything folded within it is open. */
import { useEffect } from 'react';

export interface PrintButtonProps {
  readonly label: string;
  /** Which folded things are opened for the printer, as a selector of `details`. */
  readonly unfold: string;
  readonly className?: string;
}

export function PrintButton({ label, unfold, className = 'button print-button' }: PrintButtonProps) {
  useEffect(() => unfoldForPrint(unfold), [unfold]);
  return (
    <button type="button" className={className} onClick={() => window.print()}>
      {label}
    </button>
  );
}

/** Opens what is folded while the page is printed, from the menu of the browser too, and folds it again. */
function unfoldForPrint(selector: string): () => void {
  const opened = new Set<HTMLDetailsElement>();
  const listening = new AbortController();
  const unfold = () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(selector)) {
      if (details.open) continue;
      details.open = true;
      opened.add(details);
    }
  };
  const fold = () => {
    for (const details of opened) details.open = false;
    opened.clear();
  };
  window.addEventListener('beforeprint', unfold, { signal: listening.signal });
  window.addEventListener('afterprint', fold, { signal: listening.signal });
  return () => listening.abort();
}
