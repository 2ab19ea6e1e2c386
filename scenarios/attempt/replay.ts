/** Replay: the whole engine of resuming, scoring and reports. Decisions in, the run they make out. */
import { type SteppedPlayer, createSteppedPlayer } from '../compile/create-player.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { Stepper } from '../compile/step.ts';
import { fail, issue, ok, type Result } from '../core/result.ts';
import type { Decision } from '../case/decision.ts';
import type { AttemptEvent } from './event.ts';

/**
 * The branches of a log, each from the start of the case: those that a rewind abandoned, in the order in which they were
 * played, and last the one that counts.
 */
export const branchesOf = (
  events: readonly AttemptEvent[],
): { readonly abandoned: readonly (readonly Decision[])[]; readonly last: readonly Decision[] } => {
  const abandoned: (readonly Decision[])[] = [];
  let last: Decision[] = [];
  for (const event of events) {
    if (event.type === 'decision.made') last.push(event.decision);
    if (event.type !== 'attempt.rewound') continue;
    abandoned.push(last);
    last = last.slice(0, event.kept);
  }
  return { abandoned, last };
};

/** The decisions of the branch a log stands on, in order. */
export const decisionsOf = (events: readonly AttemptEvent[]): readonly Decision[] => branchesOf(events).last;

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
  let index = 0;
  for (const decision of decisions) {
    if (!player.can(decision))
      return fail(issue('attempt.event.refused', ['decisions', index], { type: decision.type }));
    player.perform(decision);
    index += 1;
  }
  return ok(player);
};
