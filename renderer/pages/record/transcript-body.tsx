/** The parts of a transcript in their order, with a list of them to move by. */
import { useTranslation } from 'react-i18next';
import type { TranscriptEntry } from '../../../scenarios/report/transcript.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { partsOf, type Part } from './transcript-model.ts';
import { TranscriptStretch } from './transcript-stretch.tsx';
import { VerdictLines } from './verdict-lines.tsx';

interface TranscriptBodyProps {
  readonly entries: readonly TranscriptEntry[];
  readonly words: Words;
}

const headingId = (at: number): string => `transcript-${at}`;

/** The hash holds the route, so going to a part is a move of focus and not a jump to an anchor. */
function goTo(at: number): void {
  const heading = document.getElementById(headingId(at));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

export function TranscriptBody({ entries, words }: TranscriptBodyProps) {
  const { t } = useTranslation('record');
  const parts = partsOf(entries).map((part, at) => ({ part, at }));
  const titleOf = (part: Part): string => {
    if (part.kind === 'rewind')
      return t('transcript.rewind', { phase: words(`phase.${part.toPhase}.title`) });
    return part.kind === 'closed'
      ? t('transcript.closed', { ending: words(`ending.${part.ending}.title`) })
      : words(`phase.${part.phase}.title`);
  };
  return (
    <>
      {parts.length > 2 && (
        <nav className="transcript-tools" aria-label={t('transcript.parts')}>
          <ol className="transcript-parts">
            {parts.map(({ part, at }) => (
              <li key={at}>
                <span>
                  <button type="button" className="link-button" onClick={() => goTo(at)}>
                    {titleOf(part)}
                  </button>
                  {part.kind === 'stretch' && part.setAside && (
                    <span className="small soft"> · {t('transcript.aside')}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {parts.map(({ part, at }) => {
        const heading = { id: headingId(at), title: titleOf(part) };
        if (part.kind === 'stretch')
          return <TranscriptStretch key={at} stretch={part} words={words} heading={heading} />;
        return part.kind === 'rewind' ? (
          <Rewind key={at} line={part.line} heading={heading} />
        ) : (
          <Closed key={at} closed={part} words={words} heading={heading} />
        );
      })}
    </>
  );
}

export interface TranscriptHeading {
  readonly id: string;
  readonly title: string;
}

/** The sentence stays on this computer: on paper only the way back is told. */
function Rewind({ line, heading }: { readonly line: string | null; readonly heading: TranscriptHeading }) {
  const { t } = useTranslation('record');
  return (
    <section className="transcript-rewind" data-part="" data-rewind="">
      <h2 id={heading.id} tabIndex={-1}>
        {heading.title}
      </h2>
      <p>{t('transcript.rewindText')}</p>
      {line !== null && (
        <figure className="transcript-line" data-stays="">
          <figcaption className="over-title">{t('transcript.line')}</figcaption>
          <blockquote>{line}</blockquote>
          <p className="small soft">{t('transcript.stays')}</p>
        </figure>
      )}
    </section>
  );
}

interface ClosedProps {
  readonly closed: Extract<TranscriptEntry, { kind: 'closed' }>;
  readonly words: Words;
  readonly heading: TranscriptHeading;
}

function Closed({ closed, words, heading }: ClosedProps) {
  const { t } = useTranslation('record');
  const { t: desk } = useTranslation('desk');
  const { percent } = useFormats();
  return (
    <section className="transcript-closed" data-part="" data-closed="">
      <h2 id={heading.id} tabIndex={-1}>
        {heading.title}
      </h2>
      <p>
        {t('transcript.score', {
          state: desk(closed.passed ? 'state.passed' : 'state.failed'),
          percent: percent(closed.percent),
          first: percent(closed.firstPercent),
        })}
      </p>
      {closed.criteria.length > 0 && (
        <>
          <h3>{t('transcript.late')}</h3>
          <VerdictLines criteria={closed.criteria} words={words} />
        </>
      )}
    </section>
  );
}
