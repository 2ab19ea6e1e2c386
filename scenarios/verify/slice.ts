/** Never-properties proved on a few variables, refined when a counterexample turns out not to be a real run. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { names } from '../compile/variable-table.ts';
import { finished, type Pausing } from './pause.ts';
import type { Property } from './property.ts';
import { type SliceGraph, sliceGraph } from './slice-graph.ts';
import { replayed } from './slice-replay.ts';
import { shortened } from './shorten.ts';
import { search, type SearchBounds } from './slice-search.ts';

/** States of one slice; refinements and steps of one proof, over all its slices. */
export interface Bounds extends SearchBounds {
  readonly refinements: number;
}

interface Counted {
  readonly states: number;
  readonly steps: number;
  readonly kept: number;
  readonly refinements: number;
}
/**
 * `proved` null: the bounds were reached, and nothing is known. False: `run` breaks the property on the whole machine; `found` is
 * the same before it was shortened.
 */
export type Proof = Counted &
  (
    | { readonly proved: true }
    | { readonly proved: false; readonly run: readonly Decision[]; readonly found: readonly Decision[] }
    | { readonly proved: null }
  );
/** Slices of one compiled case, kept while its properties are proved: many share the same one. */
export interface Slices {
  readonly compiled: CompiledCase;
  graph(kept: ReadonlySet<number>, heard: ReadonlySet<string>): SliceGraph;
  /** Lets go of a graph that has grown too large to be of use. */
  forget(graph: SliceGraph): void;
}

/** Graphs kept, and what they may weigh together: properties that share a slice come one after another. */
const keptGraphs = 12;
const keptWeight = 200_000;

/** Opens the slices of a compiled case. */
export const openSlices = (compiled: CompiledCase): Slices => {
  const graphs = new Map<string, SliceGraph>();
  return {
    compiled,
    graph: (kept, heard) => {
      const key = `${[...kept].sort((a, b) => a - b).join()} ${[...heard].sort().join()}`;
      const graph = graphs.get(key) ?? sliceGraph(compiled, kept, heard);
      graphs.delete(key);
      graphs.set(key, graph);
      let weight = 0;
      for (const [at, [older, { weight: own }]] of [...graphs].reverse().entries()) {
        weight += own();
        if (at > 0 && (at >= keptGraphs || weight > keptWeight)) graphs.delete(older);
      }
      return graph;
    },
    forget: (graph) => {
      for (const [key, each] of graphs) if (each === graph) graphs.delete(key);
    },
  };
};

/**
 * Variables every slice has: the story, the day, the moments, and what certainly comes on a day of its phase: that costs no
 * states and spares the thought that it might come on any other.
 */
export const firstKept = (compiled: CompiledCase): readonly number[] => [
  ...[names.leaf('story'), names.day, names.moments].map((name) => compiled.index.get(name) ?? 0),
  ...compiled.play.arrivals
    .filter((arrival) => 'phase' in arrival.from && !arrival.when)
    .map((arrival) => compiled.index.get(names.arrival(arrival.id)) ?? 0),
];

/** Arrivals that bring something the property watches. */
const heardFor = (compiled: CompiledCase, property: Property): ReadonlySet<string> =>
  new Set(
    compiled.arrivals
      .filter((arrival) =>
        [arrival.event, ...arrival.after.map((each) => each.event)].some((event) =>
          property.watches.has(event),
        ),
      )
      .map((arrival) => arrival.id),
  );

/** Variables of the arrivals that change one of these. */
const arrivalsChanging = (compiled: CompiledCase, variables: readonly number[]): readonly number[] => {
  if (variables.length === 0) return [];
  const changing = new Set(
    compiled.regions.flatMap((region) =>
      region.transitions
        .filter((each) => each.changes.some((change) => variables.includes(change.params.variable)))
        .map((each) => each.event),
    ),
  );
  return compiled.arrivals
    .filter((arrival) =>
      [arrival.event, ...arrival.after.map((each) => each.event)].some((event) => changing.has(event)),
    )
    .map((arrival) => arrival.variable);
};

/** Of the first group that has any, the variables the slice does not have. */
const firstFresh = (
  groups: readonly (() => readonly number[])[],
  kept: ReadonlySet<number>,
): readonly number[] => {
  for (const group of groups) {
    const fresh = group().filter((variable) => !kept.has(variable));
    if (fresh.length > 0) return fresh;
  }
  return [];
};

/** A proof that failed, with its run shortened when it is asked for: most that are looked for as witnesses are never told. */
const broken = (
  compiled: CompiledCase,
  property: Property,
  found: readonly Decision[],
  counted: Counted,
): Proof => {
  let run: readonly Decision[] | null = null;
  return {
    proved: false,
    found,
    get run() {
      run ??= shortened(compiled, property, found);
      return run;
    },
    ...counted,
  };
};

/**
 * Proves that a property is never broken on any run, over a slice that starts with the story, the day and the moments
 * and takes in a variable when a counterexample turned on it.
 * @returns proved; or the run that breaks it, replayed on the whole machine; or null when the bounds were reached.
 */
export function* provingNever(slices: Slices, property: Property, bounds: Bounds): Pausing<Proof> {
  const { compiled } = slices;
  const kept = new Set([
    ...firstKept(compiled),
    ...property.keeps,
    ...property.needs,
    ...arrivalsChanging(compiled, property.needs),
  ]);
  const heard = heardFor(compiled, property);
  let steps = 0;
  for (let refinements = 0; ; refinements += 1) {
    const graph = slices.graph(kept, heard);
    const left = { states: bounds.states, steps: bounds.steps - steps };
    const { found, full, ...took } = yield* search(graph, property, left);
    steps += took.steps;
    const counted = { states: took.states, steps, kept: kept.size, refinements };
    if (full) {
      slices.forget(graph);
      return { proved: null, ...counted };
    }
    if (!found) return { proved: true, ...counted };
    const outcome = replayed(graph, property, found);
    if ('run' in outcome) return broken(compiled, property, outcome.run, counted);
    const fresh = firstFresh(outcome.blame, kept);
    if (fresh.length === 0 || refinements >= bounds.refinements) return { proved: null, ...counted };
    for (const variable of fresh) kept.add(variable);
  }
}

/** The same in one go. */
export const proveNever = (slices: Slices, property: Property, bounds: Bounds): Proof =>
  finished(provingNever(slices, property, bounds));
