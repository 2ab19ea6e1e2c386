/** Arrivals in a slice: which it follows, and the first day of every one. And which events can change the slice at all. */
import type { CompiledArrival, CompiledCase } from '../compile/compiled-case.ts';
import { signpostsOf } from '../compile/signposts.ts';
import { heardIn, type SliceEdge, type SliceEvent } from './slice-events.ts';
import type { Layout } from './slice-layout.ts';

/** Events that can change the slice, and those that can change more of it than the moments. */
export const changing = (compiled: CompiledCase, { kept }: Layout) => {
  const { moments } = signpostsOf(compiled);
  const found = new Set<string>();
  const mattering = new Set<string>();
  for (const [name, { written }] of heardIn(compiled))
    for (const variable of written) {
      if (!kept.has(variable)) continue;
      found.add(name);
      if (variable !== moments) mattering.add(name);
    }
  return {
    changes: (name: string): boolean => found.has(name),
    matters: (name: string): boolean => mattering.has(name),
  };
};

/** An arrival the slice follows, and where it lies; slot -1: the slice does not know when it is due. */
export interface Followed {
  readonly arrival: CompiledArrival;
  readonly slot: number;
  readonly edges: readonly SliceEdge[];
  readonly earliest: number;
}

/** The day before which an arrival can never come: what it comes from cannot fall before the first phase that has it. */
const earliestDays = (compiled: CompiledCase): ReadonlyMap<string, number> => {
  const { play } = compiled;
  const startOf = (phase: string | undefined): number =>
    play.phases.find((each) => each.id === phase)?.startsOnDay ?? 0;
  const causedFrom = (from: CompiledCase['play']['arrivals'][number]['from']): number => {
    if ('phase' in from) return startOf(from.phase);
    if ('choice' in from) return startOf(compiled.phaseOfScene.get(from.choice.split('/')[0] ?? ''));
    if ('omission' in from) return startOf(from.omission.split('/')[0]);
    if (!('act' in from)) return 0;
    const act = play.belt.find((each) => each.id === from.act);
    return Math.min(...(act?.phases ?? []).map(startOf), Number.MAX_SAFE_INTEGER);
  };
  return new Map(
    play.arrivals.map(({ id, from, after }) => [
      id,
      'days' in after ? causedFrom(from) + after.days : startOf(after.phase),
    ]),
  );
};

/** Arrivals the slice follows: those with a scene, those that change it, and those that somebody hears of. */
export const followedArrivals = (
  compiled: CompiledCase,
  { kept, slotOf }: Layout,
  heard: ReadonlySet<string>,
  {
    changes,
    eventOf,
  }: { readonly changes: (event: string) => boolean; readonly eventOf: (event: string) => SliceEvent },
): readonly Followed[] => {
  const earliest = earliestDays(compiled);
  return compiled.arrivals
    .filter(
      (arrival) =>
        arrival.scene !== null ||
        kept.has(arrival.variable) ||
        heard.has(arrival.id) ||
        changes(arrival.event) ||
        arrival.after.some((each) => changes(each.event)),
    )
    .map((arrival) => ({
      arrival,
      slot: slotOf(arrival.variable),
      edges: eventOf(arrival.event).all,
      earliest: earliest.get(arrival.id) ?? 0,
    }));
};
