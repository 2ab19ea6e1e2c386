/** Plays a whole run of a case without a store: decisions in, score sheet out. */
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { type Role, type ShelvedCase, shelveCase } from './case-shelf.ts';
import { unknownIn } from './refused-decision.ts';

export interface RunToPlay extends Role {
  /** The bytes of the case document. */
  readonly caseDocument: Uint8Array;
  readonly decisions: readonly Decision[];
}

/** Issues: those of the case, and of `playShelved`. */
export const playRun = ({ caseDocument, decisions, ...role }: RunToPlay): Result<ScoreSheet> => {
  const found = shelveCase(caseDocument);
  return found.ok ? playShelved(found.value, role, decisions) : found;
};

/** Issues: `case.seat.unknown`, `case.variant.unknown`, `attempt.event.refused` with the index of the decision, the scene the story
 *  stood in and what the case does not have, if that is why, `attempt.open` with the scene when the run stops before an ending. */
export const playShelved = (
  found: ShelvedCase,
  role: Role,
  decisions: readonly Decision[],
): Result<ScoreSheet> => {
  const run = found.run(role, decisions);
  if (!run.ok) {
    const [first, ...rest] = run.issues.map((each) => whereItStood(each, { found, role, decisions }));
    return first ? fail(first, ...rest) : run;
  }
  const { ended, scene, day } = run.value.player.view();
  return ended
    ? ok(scoreAttempt(run.value))
    : fail(issue('attempt.open', ['decisions', decisions.length], { scene, day }));
};

interface Refused {
  readonly found: ShelvedCase;
  readonly role: Role;
  readonly decisions: readonly Decision[];
}

/** A refused decision with the scene and day it was tried in; after the end there is none to try it in. */
const whereItStood = (refusal: Issue, { found, role, decisions }: Refused): Issue => {
  const at = Number(refusal.path[1]);
  const decision = decisions[at];
  if (refusal.code !== 'attempt.event.refused' || !decision) return refusal;
  const before = found.run(role, decisions.slice(0, at));
  const played = found.as(role.variant);
  if (!before.ok || !played.ok) return refusal;
  const { ended, scene, day } = before.value.player.view();
  return {
    ...refusal,
    params: { ...refusal.params, ...(ended ? {} : { scene }), day, ...unknownIn(decision, played.value) },
  };
};
