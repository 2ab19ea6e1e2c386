/** Settling: whether the driver would do nothing more after an event, asked of leaves beforehand or of values afterwards. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import { type Place, signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';

/** What time does where the story stands: nothing (the run has ended, or its time was up already), moments, or days. */
const time = { stands: 0, moments: 1, days: 2 } as const;

/** What is known beforehand of going from one leaf to another: all settles, the values tell, or the driver has more to do. */
export const settles = { surely: 0, perhaps: 1, never: 2 } as const;
export type Settles = (typeof settles)[keyof typeof settles];

export interface Settling {
  between(past: number, leaf: number): Settles;
  /** Whether the driver would do nothing more after an event that led from `before` to `after`. */
  isSettled(before: State, after: State): boolean;
}

/** @param arrives whether anything reaches the seat at once in a state. */
export const settlingOf = (compiled: CompiledCase, arrives: (now: State) => boolean): Settling => {
  const { places, day, moments } = signpostsOf(compiled);
  const story = compiled.regions[0]?.leaf ?? 0;
  const hasArrivals = compiled.arrivals.length > 0;
  const hasEnd = compiled.reckoning.end.length > 0;
  const phases = [...compiled.phases.values()];
  /** What time does at each leaf, and the number of its phase; -1: the run has ended. By index: there are thousands. */
  const timeAt = new Uint8Array(places.length);
  const phaseAt = new Int32Array(places.length);
  for (let leaf = 0; leaf < places.length; leaf += 1) {
    const { phase, scene, waits } = places[leaf] as Place;
    phaseAt[leaf] = phase ? phases.indexOf(phase) : -1;
    if (!phase || scene === phase.timeUp) continue;
    if (phase.moments !== null) timeAt[leaf] = time.moments;
    else if (waits && phase.untilDay !== null) timeAt[leaf] = time.days;
  }
  /** Another phase has begun, or the last has ended with something to say. */
  const turns = (past: number, leaf: number): boolean => {
    if (phaseAt[past] === phaseAt[leaf]) return false;
    return phaseAt[leaf] !== -1 || hasEnd || (phases[phaseAt[past] as number]?.omissions.length ?? 1) > 0;
  };
  return {
    between: (past, leaf) => {
      if (turns(past, leaf)) return settles.never;
      return timeAt[leaf] === time.stands && !hasArrivals ? settles.surely : settles.perhaps;
    },
    isSettled: (before, after) => {
      const leaf = after[story] as number;
      if (turns(before[story] as number, leaf)) return false;
      const runs = timeAt[leaf];
      if (runs === time.moments && after[moments] === 0) return false;
      if (runs === time.days && (after[day] as number) >= (phases[phaseAt[leaf] as number]?.untilDay ?? 0))
        return false;
      return !hasArrivals || !arrives(after);
    },
  };
};
