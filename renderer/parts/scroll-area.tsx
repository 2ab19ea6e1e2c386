/** A part of the page that may be wider than the page: it scrolls by itself, with the keyboard too. */
import type { ReactNode } from 'react';

export interface ScrollAreaProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function ScrollArea({ label, children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no landmark: the block around it is one already
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (WCAG 2.1.1)
    <div className="scroll-area" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
