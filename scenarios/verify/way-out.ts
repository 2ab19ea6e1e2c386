/** Proofs about going on: from every state an ending can be reached, and nobody is left with nothing but waiting. */
import type { State } from '../compile/step.ts';
import { type CompiledCase, delivered } from '../compile/compiled-case.ts';
import type { Decision } from '../case/decision.ts';
import type { Claim } from './finding.ts';
import { type Bounds, firstKept, type Slices } from './slice.ts';
import { type SliceGraph, type Way, waysOf } from './slice-graph.ts';
import type { Question } from './slice-machine.ts';
import type { Option } from './slice-options.ts';
import type { Asked } from './tape.ts';
import { dropped, variablesOf } from './three-valued.ts';

interface Reached {
  readonly nodes: readonly number[];
  readonly from: ReadonlyMap<number, { readonly node: number; readonly decision: Decision }>;
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

/** Every state of the slice, over every way in which every decision can turn out. */
const reach = (graph: SliceGraph, bound: number): Reached | null => {
  const from = new Map<number, { node: number; decision: Decision }>();
  const nodes: number[] = [];
  const known = new Set<number>();
  const add = (to: number): boolean => {
    if (known.has(to)) return false;
    known.add(to);
    return nodes.push(to) > 0;
  };
  for (const { settled } of graph.starts) for (const { to } of settled.ends) add(to);
  const followed: boolean[] = [];
  const leading = optionsThatMatter(graph);
  for (let at = 0; at < nodes.length; at += 1) {
    if (nodes.length > bound) return null;
    const node = nodes[at] ?? 0;
    for (const option of leading(graph.node(node).options)) {
      for (const { settled } of graph.turnout(node, option).branches) {
        if (followed[settled.id]) continue;
        followed[settled.id] = true;
        for (const { to } of settled.ends) if (add(to)) from.set(to, { node, decision: option.decision });
      }
    }
  }
  return { nodes, from };
};

const runInto = ({ from }: Reached, node: number): readonly Decision[] => {
  const run: Decision[] = [];
  for (let at = from.get(node); at; at = from.get(at.node)) run.unshift(at.decision);
  return run;
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

const arrivalDue = (compiled: CompiledCase, values: State): boolean =>
  compiled.arrivals.some(({ variable }) => {
    const stored = values[variable] ?? dropped;
    return stored !== dropped && stored > 0 && stored < delivered;
  });

/** Whether somebody in this state certainly has more than waiting: a choice, or something due; a last day counts as due. */
const hasWayOn = (graph: SliceGraph, node: number): boolean => {
  const { compiled } = graph;
  const { ended, phase, scene, options } = graph.node(node);
  if (ended || arrivalDue(compiled, graph.valuesOf(node))) return true;
  if (compiled.waiting.has(scene) && compiled.phases.get(phase ?? '')?.untilDay !== null) return true;
  return options.some((option) => option.kind === 'choice' && graph.turnout(node, option).certain);
};

interface Question2 {
  readonly proof: 'PROOF-2' | 'PROOF-3';
  readonly what: string;
  /** States that are not known to be good, the deepest first. */
  readonly bad: (graph: SliceGraph, nodes: readonly number[]) => readonly number[];
}

const questions: readonly Question2[] = [
  {
    proof: 'PROOF-2',
    what: 'an ending from every state',
    bad: (graph, nodes) => {
      const good = goodStates(graph, nodes);
      return nodes.filter((node) => !good.has(node)).toReversed();
    },
  },
  {
    proof: 'PROOF-3',
    what: 'a way on in every state',
    bad: (graph, nodes) => nodes.filter((node) => !hasWayOn(graph, node)).toReversed(),
  },
];

const answer = (slices: Slices, { proof, what, bad }: Question2, bounds: Bounds): Claim => {
  const kept = new Set(firstKept(slices.compiled));
  for (let refinements = 0; ; refinements += 1) {
    const graph = slices.graph(kept, new Set());
    const reached = reach(graph, bounds.states);
    const counted = { states: graph.size(), kept: kept.size, refinements };
    if (!reached) return { proof, what, holds: null, run: null, ...counted };
    const stuck = bad(graph, reached.nodes);
    const [deepest] = stuck;
    if (deepest === undefined) return { proof, what, holds: true, run: null, ...counted };
    const fresh =
      stuck
        .map((node) => undecided(graph, node).filter((variable) => !kept.has(variable)))
        .find((variables) => variables.length > 0) ?? [];
    if (fresh.length === 0 || refinements >= bounds.refinements) {
      const at = `${what}, not in scene ${graph.node(deepest).scene}`;
      return {
        proof,
        what: at,
        holds: fresh.length === 0 ? false : null,
        run: runInto(reached, deepest),
        ...counted,
      };
    }
    for (const variable of fresh) kept.add(variable);
  }
};

/** PROOF-2 and PROOF-3: reach is over-approximated, and only what is decided in the slice counts as the way on. */
export const proveWaysOut = (slices: Slices, bounds: Bounds): readonly Claim[] =>
  questions.map((each) => answer(slices, each, bounds));
