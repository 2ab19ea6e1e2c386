/** Replay: the whole engine of resuming, scoring and reports. Decisions in, the run they make out. */
import { type SteppedPlayer, createSteppedPlayer } from '../compile/create-player.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { Stepper } from '../compile/step.ts';
import { fail, issue, ok, type Result } from '../core/result.ts';
import type { Decision } from '../case/decision.ts';
import type { AttemptEvent } from './event.ts';

/** The decisions of a log, in order. */
export const decisionsOf = (events: readonly AttemptEvent[]): readonly Decision[] =>
  events.flatMap((event) => (event.type === 'decision.made' ? [event.decision] : []));

/**
 * Plays decisions from the start of a case.
 * @returns the player where they end; or `attempt.event.refused` with the index of the first the machine cannot take.
 */
export const replay = (
  compiled: CompiledCase,
  decisions: readonly Decision[],
  stepper?: Stepper,
): Result<SteppedPlayer> => {
  const player = createSteppedPlayer(compiled, stepper);
  for (const [index, decision] of decisions.entries()) {
    if (!player.can(decision))
      return fail(issue('attempt.event.refused', ['decisions', index], { type: decision.type }));
    player.perform(decision);
  }
  return ok(player);
};
