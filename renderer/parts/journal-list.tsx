/** The journal of all acts, the last one on top; over it, folded, what was set aside when the case went back. */
import { useTranslation } from 'react-i18next';

export interface JournalLine {
  readonly seq: number;
  readonly day: number;
  readonly text: string;
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
          <span>{line.text}</span>
        </li>
      ))}
    </ol>
  );
}
