/** The journal of all acts, the last one on top, each with what it led to folded under it; over it, folded, what was set aside when the case went back. */
import { useTranslation } from 'react-i18next';
import { Prose } from './prose.tsx';

export interface JournalLine {
  readonly seq: number;
  readonly day: number;
  readonly text: string;
  /** What the act led to, in the order it was read. */
  readonly followed?: readonly string[];
}

/** The acts a rewind set aside, and the phase it went back to. */
export interface SetAsideLines {
  readonly phase: string;
  readonly lines: readonly JournalLine[];
}

export interface JournalListProps {
  readonly lines: readonly JournalLine[];
  /** In the order it happened. */
  readonly setAside?: readonly SetAsideLines[];
}

export function JournalList({ lines, setAside = [] }: JournalListProps) {
  const { t } = useTranslation('room');
  return (
    <>
      {setAside
        .map((each, turn) => ({ ...each, turn }))
        .toReversed()
        .map(({ turn, phase, lines: acts }) => (
          <details key={turn} className="journal-aside" data-set-aside={turn + 1}>
            <summary>{t('rewind.setAside', { phase, acts: acts.length })}</summary>
            <Lines lines={acts} />
          </details>
        ))}
      {lines.length === 0 ? <p className="soft">{t('journal.none')}</p> : <Lines lines={lines} />}
    </>
  );
}

function Lines({ lines }: Pick<JournalListProps, 'lines'>) {
  const { t } = useTranslation('room');
  return (
    <ol className="journal" reversed>
      {lines.toReversed().map((line) => (
        <li key={line.seq}>
          <span className="journal-day">{t('journal.day', { day: line.day })}</span>
          <Act {...line} />
        </li>
      ))}
    </ol>
  );
}

function Act({ text, followed = [] }: JournalLine) {
  if (followed.length === 0) return <span>{text}</span>;
  return (
    <details className="journal-act">
      <summary>{text}</summary>
      {followed.map((each) => (
        <Prose key={each} text={each} />
      ))}
    </details>
  );
}
