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

export interface Stepper {
  readonly start: Int32Array;
  /** Whether any region takes the event. */
  can(values: Int32Array, event: string): boolean;
  /** The state after the event, a new array; breaches and conduct it shows are appended to `showings`. */
  step(values: Int32Array, event: string, carried: number, showings: Showing[]): Int32Array;
}

const fits = (edge: Edge, values: Int32Array): boolean =>
  (edge.from === -1 || values[edge.leaf] === edge.from) && (edge.test === null || edge.test(values));

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
    start: Int32Array.from(compiled.variables, (variable) => variable.initial),
    can: (values, event) =>
      (byEvent.get(event) ?? []).some((edges) => edges.some((edge) => fits(edge, values))),
    step: (values, event, carried, showings) => {
      const after = values.slice();
      for (const edges of byEvent.get(event) ?? []) {
        const taken = edges.find((edge) => fits(edge, values));
        if (!taken) continue;
        if (taken.shows) showings.push(taken.shows);
        for (const write of taken.writes) write(values, after, carried);
      }
      return after;
    },
  };
};
