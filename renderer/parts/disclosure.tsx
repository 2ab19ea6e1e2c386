/** A button that opens a small panel below it; Escape and a click elsewhere close it, Escape gives focus back. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

export interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Disclosure({ label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      // A dialog opened from the panel gives the focus back to it.
      const inDialog = event.target instanceof Element && event.target.closest('.modal-ground') !== null;
      if (event.target instanceof Node && !inDialog && !box.current?.contains(event.target)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const listening = new AbortController();
    document.addEventListener('pointerdown', closeOutside, { signal: listening.signal });
    document.addEventListener('focusin', closeOutside, { signal: listening.signal });
    document.addEventListener('keydown', closeByKey, { signal: listening.signal });
    return () => listening.abort();
  }, [open]);
  return (
    <div className="disclosure" ref={box}>
      <button
        ref={button}
        type="button"
        className="button button-quiet button-small"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={panel} className="disclosure-panel" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
