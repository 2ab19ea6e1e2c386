/** The phase verdict in words, with its loading and failed states. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import { toldVerdict } from '../../../scenarios/report/left-undone.ts';
import type { Words } from '../../i18n/case-words.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { VerdictPanel } from '../../parts/verdict-panel.tsx';
import type { ReadyAttempt } from './room.tsx';
import type { RoomWords } from './use-room-words.ts';
import type { PhaseVerdict } from './use-verdict.ts';

interface RoomVerdictProps {
  readonly verdict: PhaseVerdict;
  readonly state: ReadyAttempt;
  readonly journal: RoomWords['journal'];
  readonly words: Words;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onRetry: () => void;
  readonly onGoOn: () => void;
  readonly onRewind: (() => void) | null;
}

export function RoomVerdict(props: RoomVerdictProps) {
  const { verdict, state, journal, words, heading, onRetry, onGoOn, onRewind } = props;
  const { t } = useTranslation('room');
  const { criteria, phase } = verdict;
  if (criteria.status === 'loading') return <LoadingNote />;
  if (criteria.status === 'failed') {
    return (
      <>
        <FailureNote issues={criteria.issues} onRetry={onRetry} kept />
        <button type="button" className="button" data-go-on="" onClick={onGoOn}>
          {t('verdict.on')}
        </button>
      </>
    );
  }
  return (
    <VerdictPanel
      phase={words(`phase.${phase}.title`)}
      lines={criteria.value.map((result) => ({
        id: result.id,
        verdict: toldVerdict(result),
        title: words(`criterion.${result.id}.title`),
        why: words(`criterion.${result.id}.why`),
      }))}
      acts={actsOf(phase, state, journal)}
      next={state.view.ended ? null : words(`phase.${state.view.phase}.title`)}
      heading={heading}
      onGoOn={onGoOn}
      onRewind={onRewind}
    />
  );
}

const isAct = ({ type }: Decision) =>
  type === 'choice.chosen' || type === 'act.performed' || type === 'time.passed';

/** What was done in the phase, in the words of the journal; marks and rows of the plan sheet left out. */
function actsOf(phase: string, { run }: ReadyAttempt, journal: RoomWords['journal']): readonly string[] {
  const done = new Set(
    run.player
      .journal()
      .filter((entry) => entry.phase === phase && isAct(entry.decision))
      .map(({ seq }) => seq),
  );
  return journal.filter(({ seq }) => done.has(seq)).map(({ text }) => text);
}
