/** The left side of the room: what followed, then the verdict, the end, or the scene with its choices, belt and waiting. */
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../scenarios/case/decision.ts';
import { toldVerdict } from '../../../scenarios/report/left-undone.ts';
import type { Words } from '../../i18n/case-words.ts';
import { ChoiceList } from '../../parts/choice-list.tsx';
import { EndPanel } from '../../parts/end-panel.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { OutcomeNote } from '../../parts/outcome-note.tsx';
import { SceneView } from '../../parts/scene-view.tsx';
import { useSession } from '../session/session.ts';
import type { ReadyAttempt } from './room.tsx';
import { RoomBelt } from './room-belt.tsx';
import { RoomPlan } from './room-plan.tsx';
import { RoomVerdict } from './room-verdict.tsx';
import { undoOfLastRow } from './undo.ts';
import { useClose } from './use-close.ts';
import type { OnPaper } from './use-on-paper.ts';
import { useOutcome } from './use-outcome.ts';
import type { RoomWords } from './use-room-words.ts';
import { useSkipped } from './use-skipped.ts';
import { useStageFocus } from './use-stage-focus.ts';
import { useTimeOffer } from './use-time-offer.ts';
import { type Criteria, useVerdict } from './use-verdict.ts';

interface RoomStageProps {
  readonly attemptId: string;
  readonly state: ReadyAttempt;
  readonly words: Words;
  readonly texts: RoomWords;
  readonly perform: (decision: Decision) => Promise<boolean>;
  readonly onPaper: OnPaper;
  readonly reload: () => void;
  readonly onOpenPaper: (paper: string) => void;
  /** Null where there is no way back. */
  readonly onRewind: (() => void) | null;
}

export function RoomStage(props: RoomStageProps) {
  const { attemptId, state, words, texts, perform, onPaper, reload, onOpenPaper, onRewind } = props;
  const { t } = useTranslation('room');
  const { client } = useSession();
  const { run, view, failure } = state;
  const { mode, verdictAt } = run.summary.header;
  const tellsPhases = mode === 'practice' && verdictAt !== 'end';
  const { outcome, turn } = useOutcome({ state, words, panel: texts.panel });
  const { verdict, retry, dismiss } = useVerdict({
    client,
    attemptId,
    last: state.last,
    isGiven: tellsPhases,
    told: (phase, criteria) =>
      criteria.length > 0
        ? t('verdict.said', { phase: words(`phase.${phase}.title`), ...countOf(criteria) })
        : `${t('verdict.title', { phase: words(`phase.${phase}.title`) })}. ${t('verdict.none')}`,
  });
  const closing = useClose(client, attemptId);
  useTimeOffer(verdict || view.ended ? [] : view.waits, (until) => perform({ type: 'time.passed', until }));
  const skipped = useSkipped(view.scene);
  const rowUndo = undoOfLastRow(run.player.journal().map((entry) => entry.decision))?.decision ?? null;
  const heading = useStageFocus(`${turn}/${verdict ? verdict.criteria.status : 'scene'}`);
  return (
    <main id="main" className="room-stage" aria-label={t('scene.region')}>
      <div className="stage-scroll">
        {failure && (
          <FailureNote
            issues={failure.issues}
            onRetry={() => perform(failure.decision)}
            onReload={reload}
            kept
          />
        )}
        {closing.issues.length > 0 && <FailureNote issues={closing.issues} onRetry={closing.close} kept />}
        {outcome && <OutcomeNote key={turn} {...outcome} />}
        {verdict && (
          <RoomVerdict
            verdict={verdict}
            state={state}
            journal={texts.journal}
            words={words}
            heading={heading}
            onRetry={retry}
            onGoOn={dismiss}
            onRewind={onRewind}
          />
        )}
        {!verdict && view.ended && (
          <EndPanel heading={heading} closing={closing.closing} onClose={closing.close} onRewind={onRewind} />
        )}
        {!verdict && !view.ended && (
          <>
            <SceneView
              scene={view.scene}
              place={view.place}
              picture={run.pictures.get(view.place)}
              elements={view.elements}
              words={words}
              skipped={skipped.skipped}
              onSkip={skipped.setSkipped}
              onOpenPaper={onOpenPaper}
              heading={heading}
            />
            {view.plan && <RoomPlan plan={view.plan} words={words} onPaper={onPaper} undo={rowUndo} />}
            <ChoiceList
              scene={view.scene}
              choices={view.choices}
              words={words}
              onChoose={(choice) => perform({ type: 'choice.chosen', scene: view.scene, choice })}
            />
          </>
        )}
      </div>
      {!verdict && !view.ended && (
        <RoomBelt view={view} texts={texts} turn={turn} can={run.player.can} perform={perform} />
      )}
    </main>
  );
}

const countOf = (criteria: Criteria) => {
  const count = (verdict: Criteria[number]['verdict']) =>
    criteria.filter((each) => toldVerdict(each) === verdict).length;
  return { met: count('met'), missed: count('missed'), violated: count('violated') };
};
