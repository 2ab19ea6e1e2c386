/** The verdict at the end of a phase in practice: a calm list of what was met and what was not, and why it matters. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../scenarios/attempt/score-sheet.ts';

export interface VerdictLine {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly verdict: Verdict;
}

/** What needs a thought first; what was met is folded, so that a good phase is no wall of text. */
const order: Readonly<Record<Verdict, number>> = { violated: 0, missed: 1, met: 2 };

export interface VerdictPanelProps {
  readonly phase: string;
  readonly lines: readonly VerdictLine[];
  /** What was done in the phase, in order: shown where nothing is judged yet. */
  readonly acts: readonly string[];
  /** Title of the phase that comes; null at the end of the case. */
  readonly next: string | null;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onGoOn: () => void;
  /** Opens the way back to the start of a phase; null or left out where there is none. */
  readonly onRewind?: (() => void) | null;
}

export function VerdictPanel({ phase, lines, acts, next, heading, onGoOn, onRewind }: VerdictPanelProps) {
  const { t } = useTranslation('room');
  return (
    <article className="verdict" aria-labelledby="verdict-title" data-verdict="">
      <h1 id="verdict-title" className="scene-title" ref={heading} tabIndex={-1}>
        {t('verdict.title', { phase })}
      </h1>
      <p className="soft">{t(lines.length > 0 ? 'verdict.intro' : 'verdict.none')}</p>
      {lines.length > 0 ? <Judged lines={lines} /> : <Done acts={acts} />}
      {next !== null && <p>{t('verdict.next', { phase: next })}</p>}
      <div className="actions">
        <button type="button" className="button button-main" data-go-on="" onClick={onGoOn}>
          {t('verdict.on')}
        </button>
        {onRewind && (
          <button type="button" className="button" data-rewind-open="" onClick={onRewind}>
            {t('rewind.open')}
          </button>
        )}
      </div>
    </article>
  );
}

/** From so many on, what was met is folded as a whole: at the end of a case most of it was read before. */
const manyMet = 12;

function Judged({ lines }: Pick<VerdictPanelProps, 'lines'>) {
  const { t } = useTranslation('room');
  const sorted = lines.toSorted((one, other) => order[one.verdict] - order[other.verdict]);
  const met = sorted.filter(({ verdict }) => verdict === 'met');
  if (met.length < manyMet) return <VerdictList lines={sorted} />;
  const open = sorted.filter(({ verdict }) => verdict !== 'met');
  return (
    <>
      {open.length > 0 && <VerdictList lines={open} />}
      <details className="verdict-met">
        <summary>{t('verdict.metAll', { count: met.length })}</summary>
        <VerdictList lines={met} />
      </details>
    </>
  );
}

function VerdictList({ lines }: Pick<VerdictPanelProps, 'lines'>) {
  const { t } = useTranslation('room');
  return (
    <ul className="verdict-list">
      {lines.map((line) => (
        <li key={line.id} className="verdict-line" data-verdict={line.verdict}>
          <p className="verdict-word">{t(`verdict.${line.verdict}`)}</p>
          {line.verdict === 'met' ? (
            <details>
              <summary className="verdict-title">{line.title}</summary>
              <p className="soft">{line.why}</p>
            </details>
          ) : (
            <div>
              <h2 className="verdict-title">{line.title}</h2>
              <p className="soft">{line.why}</p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Done({ acts }: Pick<VerdictPanelProps, 'acts'>) {
  const { t } = useTranslation('room');
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="verdict-acts">
      <h2 id="verdict-acts" className="over-title">
        {t('verdict.acts')}
      </h2>
      <ol className="verdict-acts">
        {acts.map((act, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: acts only ever join at the end
          <li key={at}>{act}</li>
        ))}
      </ol>
    </section>
  );
}
