/** Proofs about going on: from every state an ending can be reached, and nobody is left with nothing but waiting. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { standing } from '../compile/port.ts';
import type { State } from '../compile/step.ts';
import { invariant } from '../core/result.ts';
import type { Claim } from './finding.ts';
import { type Bounds, firstKept, type Slices } from './slice.ts';
import { type SliceGraph, type Way, waysOf } from './slice-graph.ts';
import type { Question } from './slice-machine-question.ts';
import { fixedBounds } from './fixed-bounds.ts';
import type { Pausing } from './pause.ts';
import { stateProperty } from './property.ts';
import { shortened } from './shorten.ts';
import { replayed } from './slice-replay.ts';
import type { Place, SearchBounds } from './slice-search.ts';
import { leadsToNoEnd, onlyWaits, stateAfter } from './stuck.ts';
import type { Option } from './slice-options.ts';
import type { Asked } from './tape.ts';
import { variablesOf } from './three-valued.ts';

interface Reached {
  readonly nodes: readonly number[];
  readonly from: ReadonlyMap<number, { readonly node: number; readonly decision: Decision }>;
  readonly steps: number;
}

/** Options that change the slice, picked once per scene. */
const optionsThatMatter = (graph: SliceGraph) => {
  const known = new Map<readonly Option[], readonly Option[]>();
  return (all: readonly Option[]): readonly Option[] => {
    const mattering = known.get(all) ?? all.filter(graph.matters);
    known.set(all, mattering);
    return mattering;
  };
};

/** Steps between two pauses. */
const steady = 2_000;

/** Every state of the slice, over every way in which every decision can turn out; null: a bound was reached. */
function* reach(graph: SliceGraph, bounds: SearchBounds): Pausing<Reached | null> {
  const from = new Map<number, { node: number; decision: Decision }>();
  const nodes: number[] = [];
  const known = new Set<number>();
  const add = (to: number): boolean => {
    if (known.has(to)) return false;
    known.add(to);
    return nodes.push(to) > 0;
  };
  for (const { settled } of graph.starts) for (const { to } of settled.ends) add(to);
  let steps = 0;
  let pauseAt = steady;
  const followed: boolean[] = [];
  const leading = optionsThatMatter(graph);
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? 0;
    for (const option of leading(graph.node(node).options)) {
      const { branches, wide } = graph.turnout(node, option);
      if (wide) return null;
      for (const { settled } of branches) {
        steps += 1;
        if (followed[settled.id]) continue;
        followed[settled.id] = true;
        if (settled.wide) return null;
        steps += settled.ends.length;
        for (const { to } of settled.ends) if (add(to)) from.set(to, { node, decision: option.decision });
        if (nodes.length > bounds.states || steps > bounds.steps) return null;
      }
    }
    if (steps < pauseAt) continue;
    pauseAt = steps + steady;
    yield null;
  }
  return { nodes, from, steps };
}

/** How a state was first come to, so that the run can be played on the whole machine. */
const placeOf = (graph: SliceGraph, reached: Reached, node: number): Place => {
  const first = reached.from.get(node);
  const option = first && graph.node(first.node).options.find(({ decision }) => decision === first.decision);
  const branches = first && option ? graph.turnout(first.node, option).branches : graph.starts;
  const way = waysOf(branches).find(({ to }) => to === node);
  invariant(way, 'a state that was come to has a way to it');
  const before = first ? placeOf(graph, reached, first.node) : null;
  return { memory: [], number: 0, before, decision: first?.decision ?? null, way };
};

/** Where the quiet ways lead: those in which nothing comes of which the slice does not know that it is on its way; all ways when something must. */
const quietEnds = (ways: readonly Way[]): readonly number[] => {
  const quiet = ways.filter((way) => way.act.quiet && way.settling.quiet);
  return [...new Set((quiet.length > 0 ? quiet : ways).map((way) => way.to))];
};

/** For each decision that can certainly be taken in a state, where it leads; acts on the belt lead nobody on. */
const certainLeads = (graph: SliceGraph, node: number): readonly (readonly number[])[] =>
  graph
    .node(node)
    .options.filter((option) => option.kind !== 'act')
    .flatMap((option) => {
      const { branches, certain } = graph.turnout(node, option);
      const ends = certain ? quietEnds(waysOf(branches)) : [];
      return ends.length > 0 ? [ends] : [];
    });

/**
 * States from which an ending is certain to be reachable, once everything on its way has come: some decision can be taken
 * there, and each of its quiet ways leads to one. An arrival comes once, so that it can lead aside only so often, and where it
 * leads is a state that has to be good itself.
 */
const goodStates = (graph: SliceGraph, nodes: readonly number[]): ReadonlySet<number> => {
  const good = new Set(nodes.filter((node) => graph.node(node).ended));
  const open = nodes
    .filter((node) => !good.has(node))
    .map((node) => ({ node, leads: certainLeads(graph, node) }))
    .toReversed();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { node, leads } of open) {
      if (good.has(node) || !leads.some((ends) => ends.every((to) => good.has(to)))) continue;
      good.add(node);
      grown = true;
    }
  }
  return good;
};

const variablesOfAsked = (asked: readonly Asked<Question>[]): readonly number[] =>
  asked.flatMap(({ about }) =>
    about.kind === 'guard' ? variablesOf(about.guard) : about.kind === 'leaf' ? [about.variable] : [],
  );

/** What decides whether the choices of a state can be taken. */
const undecided = (graph: SliceGraph, node: number): readonly number[] =>
  graph
    .node(node)
    .options.filter((option) => option.kind !== 'act')
    .flatMap((option) => variablesOfAsked(graph.turnout(node, option).asked));

/**
 * Whether somebody in this state certainly has more than waiting: a choice, or something due; a last day counts as due. What is on
 * its way elsewhere than to a scene that waits is not: no day passes there.
 */
const hasWayOn = (graph: SliceGraph, node: number): boolean => {
  const { compiled } = graph;
  const { ended, phase, scene, options } = graph.node(node);
  if (ended || (compiled.waiting.has(scene) && compiled.phases.get(phase ?? '')?.untilDay !== null))
    return true;
  return options.some((option) => option.kind === 'choice' && graph.turnout(node, option).certain);
};

interface Question2 {
  readonly proof: 'PROOF-2' | 'PROOF-3';
  readonly what: string;
  /** States that are not known to be good, in the order in which they were come to. */
  readonly bad: (graph: SliceGraph, nodes: readonly number[]) => readonly number[];
  /** Whether a state of the whole machine is one of them. */
  readonly isStuck: (compiled: CompiledCase, values: State) => boolean;
}

const questions: readonly Question2[] = [
  {
    proof: 'PROOF-2',
    what: 'an ending from every state',
    bad: (graph, nodes) => {
      const good = goodStates(graph, nodes);
      return nodes.filter((node) => !good.has(node));
    },
    isStuck: (compiled, values) => leadsToNoEnd(compiled, values),
  },
  {
    proof: 'PROOF-3',
    what: 'a way on in every state',
    bad: (graph, nodes) => nodes.filter((node) => !hasWayOn(graph, node)),
    isStuck: onlyWaits,
  },
];

/** The shortest run into a state that is stuck on the whole machine too; or the variables on which the first turned that is not. */
const shown = (
  graph: SliceGraph,
  reached: Reached,
  stuck: readonly number[],
  isStuck: Question2['isStuck'],
): { readonly run: readonly Decision[] } | { readonly fresh: readonly number[] } => {
  const property = stateProperty((_scene, values) => isStuck(graph.compiled, values), []);
  let fresh: readonly number[] = [];
  for (const node of stuck.slice(0, fixedBounds.deadEnds)) {
    const outcome = replayed(graph, property, placeOf(graph, reached, node));
    if ('run' in outcome) return outcome;
    for (const group of outcome.blame)
      if (fresh.length === 0) fresh = group().filter((variable) => !graph.kept.has(variable));
  }
  return { fresh };
};

/** Broken: a run that comes to this very state. Whether another is stuck as well would take long to ask of each. */
const sameState = (wanted: State) =>
  stateProperty((_scene, values) => wanted.every((value, at) => values[at] === value), []);

function* answer(slices: Slices, { proof, what, bad, isStuck }: Question2, bounds: Bounds): Pausing<Claim> {
  const kept = new Set(firstKept(slices.compiled));
  let steps = 0;
  for (let refinements = 0; ; refinements += 1) {
    const graph = slices.graph(kept, new Set());
    const reached = yield* reach(graph, { states: bounds.states, steps: bounds.steps - steps });
    steps = reached ? steps + reached.steps : bounds.steps;
    const states = Math.min(graph.size(), bounds.states);
    const counted = { states, steps, kept: kept.size, refinements };
    if (!reached) {
      slices.forget(graph);
      return { proof, what, holds: null, run: null, ...counted };
    }
    const stuck = bad(graph, reached.nodes);
    const [nearest] = stuck;
    if (nearest === undefined) return { proof, what, holds: true, run: null, ...counted };
    // What is told last is most likely to turn on the fewest variables.
    const open = stuck
      .toReversed()
      .map((node) => undecided(graph, node).filter((variable) => !kept.has(variable)))
      .find((variables) => variables.length > 0);
    const found = open ? { fresh: open } : shown(graph, reached, stuck, isStuck);
    if ('run' in found) {
      const values = stateAfter(slices.compiled, found.run);
      const run = shortened(slices.compiled, sameState(values), found.run);
      const { scene } = standing(slices.compiled, values);
      return { proof, what: `${what}, not in scene ${scene}`, holds: false, run, ...counted };
    }
    if (found.fresh.length === 0 || refinements >= bounds.refinements) {
      const at = `${what}, perhaps not in scene ${graph.node(nearest).scene}`;
      return { proof, what: at, holds: null, run: null, ...counted };
    }
    for (const variable of found.fresh) kept.add(variable);
  }
}

/** PROOF-2 and PROOF-3: reach is over-approximated, and only what is decided in the slice counts as the way on. */
export function* proveWaysOut(slices: Slices, bounds: Bounds): Generator<Claim | null> {
  for (const each of questions) yield yield* answer(slices, each, bounds);
}
