/** The journal of all acts, the last one on top. */
import { useTranslation } from 'react-i18next';

export interface JournalLine {
  readonly seq: number;
  readonly day: number;
  readonly text: string;
}

export function JournalList({ lines }: { readonly lines: readonly JournalLine[] }) {
  const { t } = useTranslation('room');
  if (lines.length === 0) return <p className="soft">{t('journal.none')}</p>;
  return (
    <ol className="journal" reversed>
      {lines.toReversed().map((line) => (
        <li key={line.seq}>
          <span className="journal-day">{t('journal.day', { day: line.day })}</span>
          <span>{line.text}</span>
        </li>
      ))}
    </ol>
  );
}
