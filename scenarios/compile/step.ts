/** The integer stepper: the compiled case as closures over one array of integers, for replay, scoring and proofs. */
import { compileChange, type Write } from './change.ts';
import type { CompiledCase, Showing } from './compiled-case.ts';
import { compileGuard, type Test } from './guard.ts';

interface Edge {
  readonly leaf: number;
  /** -1: from any leaf. */
  readonly from: number;
  readonly test: Test | null;
  readonly writes: readonly Write[];
  readonly shows: Showing | undefined;
}

/** Edges of one event, grouped by region: in each region the first that fits is taken. */
type RegionEdges = readonly (readonly Edge[])[];

/** The values of a run. A plain array: a typed one of this length lives outside the heap and costs five times as much to copy. */
export type State = readonly number[];

export interface Stepper {
  readonly start: State;
  /** Whether any region takes the event. */
  can(values: State, event: string): boolean;
  /** The state after the event, a new array; breaches and conduct it shows are appended to `showings`. */
  step(values: State, event: string, carried: number, showings: Showing[]): State;
  /** The state after an event that carries nothing; null when no region takes it. For whoever needs no showings. */
  take(values: State, event: string): State | null;
}

const fits = (edge: Edge, values: State): boolean =>
  (edge.from === -1 || values[edge.leaf] === edge.from) && (edge.test === null || edge.test(values));

const firstThatFits = (edges: readonly Edge[], values: State): Edge | null => {
  for (const edge of edges) if (fits(edge, values)) return edge;
  return null;
};

const firstOfAny = (regions: RegionEdges | undefined, values: State): boolean => {
  if (regions) for (const edges of regions) if (firstThatFits(edges, values)) return true;
  return false;
};

const edgesOf = (compiled: CompiledCase): ReadonlyMap<string, RegionEdges> => {
  const byEvent = new Map<string, Edge[][]>();
  for (const region of compiled.regions) {
    const ofRegion = new Map<string, Edge[]>();
    for (const transition of region.transitions) {
      const edges = ofRegion.get(transition.event) ?? [];
      edges.push({
        leaf: region.leaf,
        from: transition.from ?? -1,
        test: transition.guard ? compileGuard(transition.guard) : null,
        writes: transition.changes.map(compileChange),
        shows: transition.shows,
      });
      ofRegion.set(transition.event, edges);
    }
    for (const [event, edges] of ofRegion) byEvent.set(event, [...(byEvent.get(event) ?? []), edges]);
  }
  return byEvent;
};

/** Builds the stepper of a compiled case. Regions see the values before the event, as in the XState machine. */
export const createStepper = (compiled: CompiledCase): Stepper => {
  const byEvent = edgesOf(compiled);
  return {
    start: compiled.variables.map((variable) => variable.initial),
    can: (values, event) => firstOfAny(byEvent.get(event), values),
    take: (values, event) => {
      const regions = byEvent.get(event);
      if (!regions) return null;
      let after: number[] | null = null;
      let isTaken = false;
      for (const edges of regions) {
        const taken = firstThatFits(edges, values);
        if (!taken) continue;
        isTaken = true;
        if (taken.writes.length === 0) continue;
        after ??= values.slice();
        for (const write of taken.writes) write(values, after, 0);
      }
      return isTaken ? (after ?? values) : null;
    },
    step: (values, event, carried, showings) => {
      const regions = byEvent.get(event);
      if (!regions) return values;
      let after: number[] | null = null;
      for (const edges of regions) {
        const taken = firstThatFits(edges, values);
        if (!taken) continue;
        if (taken.shows) showings.push(taken.shows);
        if (taken.writes.length === 0) continue;
        after ??= values.slice();
        for (const write of taken.writes) write(values, after, carried);
      }
      return after ?? values;
    },
  };
};
