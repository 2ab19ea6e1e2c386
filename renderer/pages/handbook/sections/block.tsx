/** A part of a section under a heading of its own. */
import { useId, type ReactNode } from 'react';
import { useFormats } from '../../../i18n/use-language.ts';

interface BlockProps {
  readonly title: string;
  readonly note?: string;
  /** How many there are, behind the title. */
  readonly count?: number;
  readonly children: ReactNode;
}

export function Block({ title, note, count, children }: BlockProps) {
  const { number } = useFormats();
  const id = useId();
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id} className="block-title">
        {title}
        {count !== undefined && <span className="block-count"> {number(count)}</span>}
      </h2>
      {note && <p className="handbook-note">{note}</p>}
      {children}
    </section>
  );
}
