/** A run told scene by scene, with what only it did and what a better run did there instead. Pure. */
import type { Decision } from '../case/decision.ts';
import { decisionKey, type Parting, partingsOf } from './compare-runs.ts';

/** A decision with where it was taken; own ones in order of their sequence numbers, which start at 1. */
export interface Step {
  readonly day: number;
  readonly phase: string;
  readonly scene: string;
  readonly decision: Decision;
}

/** One stay in a scene. */
export interface Visit {
  readonly scene: string;
  readonly phase: string;
  readonly day: number;
  /** Own decisions by sequence number. `only`: the better run never took this one. */
  readonly own: readonly { readonly seq: number; readonly only: boolean }[];
  /** Places in the better run of what was left out. */
  readonly left: readonly number[];
}

/** What one list holds more often than the other: as many of the last ones as there are too many. */
const surplus = (of: readonly Step[], over: readonly Step[]): ReadonlySet<number> => {
  const room = new Map<string, number>();
  for (const { decision } of over)
    room.set(decisionKey(decision), (room.get(decisionKey(decision)) ?? 0) + 1);
  const found = new Set<number>();
  for (const [at, { decision }] of of.entries()) {
    const left = room.get(decisionKey(decision)) ?? 0;
    if (left === 0) found.add(at);
    else room.set(decisionKey(decision), left - 1);
  }
  return found;
};

/**
 * The stays of a run in order. With `better` null nothing is compared. Acts in another order than in the better run are the same acts;
 * what the better run did in scenes this one never came to is not left out of any of its stays.
 */
export const visitsOf = (own: readonly Step[], better: readonly Step[] | null): readonly Visit[] => {
  const only = better ? surplus(own, better) : new Set<number>();
  const starts = own.flatMap((each, at) => (own[at - 1]?.scene === each.scene ? [] : [at]));
  const left = better ? leftBy(own, better, starts) : new Map<number, readonly number[]>();
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? own.length;
    const { scene = '', phase = '', day = 0 } = own[start] ?? {};
    return {
      scene,
      phase,
      day,
      own: own.slice(start, end).map((_each, at) => ({ seq: start + at + 1, only: only.has(start + at) })),
      left: left.get(index) ?? [],
    };
  });
};

/** The place in the own run at which a place of the better one comes. */
const ownPlaceOf = (place: number, partings: readonly Parting[]): number => {
  const at = partings.findLast(({ other }) => other.from <= place);
  if (!at) return place;
  return place < at.other.to ? at.own.from : at.own.to + place - at.other.to;
};

/** What was left out, by the stay it belongs to: the nearest in the same scene. */
const leftBy = (
  own: readonly Step[],
  better: readonly Step[],
  starts: readonly number[],
): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, readonly number[]>();
  const partings = partingsOf(
    own.map((each) => each.decision),
    better.map((each) => each.decision),
  );
  for (const place of surplus(better, own)) {
    const mine = ownPlaceOf(place, partings);
    const there = starts.findLastIndex((start) => start <= mine);
    const inScene = starts.flatMap((start, index) =>
      own[start]?.scene === better[place]?.scene ? [index] : [],
    );
    const [nearest] = inScene.toSorted((one, another) => Math.abs(one - there) - Math.abs(another - there));
    if (nearest !== undefined) found.set(nearest, [...(found.get(nearest) ?? []), place]);
  }
  return found;
};
