/** Plays a whole run of a case without a store: decisions in, score sheet out. */
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { type Role, shelveCase } from './case-shelf.ts';

export interface RunToPlay extends Role {
  /** The bytes of the case document. */
  readonly caseDocument: Uint8Array;
  readonly decisions: readonly Decision[];
}

/** Issues: those of the case, `case.seat.unknown`, `case.variant.unknown`, `attempt.event.refused` with the index of the decision,
 *  `attempt.open` with the scene when the run stops before an ending. */
export const playRun = ({ caseDocument, decisions, ...role }: RunToPlay): Result<ScoreSheet> => {
  const found = shelveCase(caseDocument);
  if (!found.ok) return found;
  const run = found.value.run(role, decisions);
  if (!run.ok) return run;
  const { ended, scene, day } = run.value.player.view();
  return ended
    ? ok(scoreAttempt(run.value))
    : fail(issue('attempt.open', ['decisions', decisions.length], { scene, day }));
};
