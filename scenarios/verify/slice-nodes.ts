/** Nodes of a slice: the states that an act and what follows it lead to, and where the story stands in each. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import { signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';
import type { Layout } from './slice-layout.ts';
import { type Option, optionsIn } from './slice-options.ts';
import { createStates, type States } from './slice-states.ts';
import { dropped } from './three-valued.ts';

/** Where the story stands in a state, and what can be tried there: choices of the scene, acts of its phase, letting time pass. */
export interface SliceNode {
  readonly scene: string;
  readonly phase: string | null;
  readonly ended: boolean;
  readonly options: readonly Option[];
}

export interface Nodes {
  /** Every state there is, also those between an act and what follows it. */
  readonly states: States;
  size(): number;
  /** The node of a state; a new one is added. */
  of(values: State): number;
  /** The values of a node as the slice lays them out. */
  at(node: number): State;
  /** The same where the case has them, in an array that the next call fills anew. */
  spread(node: number): State;
  place(values: State): SliceNode;
}

/** Where the story can stand, by its leaf. */
const placesOf = (compiled: CompiledCase): Nodes['place'] => {
  const { placeOf } = signpostsOf(compiled);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  const known: SliceNode[] = [];
  return (values) => {
    const at = values[leaf] ?? 0;
    const found = known[at];
    if (found) return found;
    const { scene, phase, ended } = placeOf(values);
    const options = ended ? [] : optionsIn(compiled, scene);
    const place = { scene, phase: phase?.id ?? null, ended, options };
    known[at] = place;
    return place;
  };
};

/** No nodes yet; they are numbered in the order in which they are come to. */
export const createNodes = (compiled: CompiledCase, layout: Layout): Nodes => {
  const states = createStates(layout.slots);
  const byState: number[] = [];
  const nodes: number[] = [];
  const spread = compiled.variables.map(() => dropped);
  const at = (node: number): State => states.at(nodes[node] ?? 0);
  return {
    states,
    size: () => nodes.length,
    of: (values) => {
      const state = states.numberOf(values);
      byState[state] ??= nodes.push(state) - 1;
      return byState[state];
    },
    at,
    spread: (node) => {
      layout.spread(at(node), spread);
      return spread;
    },
    place: placesOf(compiled),
  };
};
