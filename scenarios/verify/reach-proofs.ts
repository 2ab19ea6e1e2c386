/** Proofs about reach: everything written can happen, every state can end, nobody is left without a way on. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import { delivered } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { names } from '../compile/variable-table.ts';
import { type Exploration, type Node, runTo } from './explore.ts';
import type { ProofFinding } from './finding.ts';

/** PROOF-1: every scene, choice, belt outcome, arrival and paper is reached on some run. */
export const proveReach = (compiled: CompiledCase, exploration: Exploration): readonly ProofFinding[] => {
  const scenes = new Set(exploration.nodes.map((node) => node.scene));
  const events = new Set(
    exploration.nodes.flatMap((node) => node.steps.flatMap((step) => step.events.map((event) => event.name))),
  );
  const shown = (paper: string): boolean => {
    const variable = compiled.index.get(names.paper(paper)) ?? -1;
    return exploration.nodes.some((node) => node.values[variable] === 1);
  };
  const { play } = compiled;
  const missing = [
    ...play.scenes.filter((each) => !scenes.has(each.id)).map((each) => `scene ${each.id}`),
    ...[...compiled.acts].filter(([, act]) => !events.has(act.main)).map(([id]) => `choice ${id}`),
    ...[...new Set([...compiled.belt.values()].flat().map((act) => act.main))]
      .filter((main) => !events.has(main))
      .map((main) => `belt act ${main}`),
    ...play.arrivals
      .filter((each) => !events.has(eventNames.arrival(each.id)))
      .map((each) => `arrival ${each.id}`),
    ...play.papers.filter((each) => !shown(each.id)).map((each) => `paper ${each.id}`),
  ];
  return missing.map((what) => ({ proof: 'PROOF-1', what, run: null }));
};

const predecessors = (exploration: Exploration): readonly (readonly number[])[] => {
  const before: number[][] = exploration.nodes.map(() => []);
  for (const [at, node] of exploration.nodes.entries())
    for (const step of node.steps) before[step.to]?.push(at);
  return before;
};

/** PROOF-2: from every reachable state an ending is reachable. */
export const proveEnd = (exploration: Exploration): readonly ProofFinding[] => {
  const before = predecessors(exploration);
  const ends = exploration.nodes.flatMap((node, at) => (node.ended ? [at] : []));
  const reaching = new Set(ends);
  for (let queue = ends; queue.length > 0; ) {
    const next = queue.flatMap((at) => before[at] ?? []).filter((at) => !reaching.has(at));
    for (const at of next) reaching.add(at);
    queue = [...new Set(next)];
  }
  const stuck = exploration.nodes.findIndex((_node, at) => !reaching.has(at));
  return stuck < 0
    ? []
    : [
        {
          proof: 'PROOF-2',
          what: `scene ${exploration.nodes[stuck]?.scene}`,
          run: runTo(exploration, stuck),
        },
      ];
};

const arrivalIsDue = (compiled: CompiledCase, node: Node): boolean =>
  compiled.arrivals.some(
    ({ variable }) => (node.values[variable] ?? 0) > 0 && (node.values[variable] ?? 0) < delivered,
  );

/** PROOF-3: in every state but an ending a story choice is enabled or an arrival is due; waiting alone does not count. */
export const proveWayOn = (compiled: CompiledCase, exploration: Exploration): readonly ProofFinding[] => {
  const stuck = exploration.nodes.findIndex(
    (node) =>
      !node.ended &&
      !arrivalIsDue(compiled, node) &&
      !node.steps.some((step) => step.decision.type === 'choice.chosen'),
  );
  return stuck < 0
    ? []
    : [
        {
          proof: 'PROOF-3',
          what: `scene ${exploration.nodes[stuck]?.scene}`,
          run: runTo(exploration, stuck),
        },
      ];
};
