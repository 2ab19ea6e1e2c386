/** Graphs: a procedure of the law, or the story of a case, as nodes and edges to be drawn. */
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import {
  type Graph,
  type GraphEdge,
  type GraphNode,
  mergeEdges,
  procedureGraph,
} from '../../scenarios/law/procedure-graph.ts';
import { drawable } from '../../scenarios/law/procedures.ts';
import { shelveCase } from './case-shelf.ts';
import type { CaseLibrary } from './ports.ts';

export type { Graph, GraphEdge, GraphNode } from '../../scenarios/law/procedure-graph.ts';

export const lawPrefix = 'law:';

/** What can be drawn without a case. */
export const lawGraphNames: readonly string[] = Object.keys(drawable).map((name) => `${lawPrefix}${name}`);

/** `law:<name>`, or a shipped case by its id. Issues `case.unknown` and those of the case. */
export const askGraph = (library: CaseLibrary, name: string): Result<Graph> => {
  if (name.startsWith(lawPrefix)) {
    const procedure = drawable[name.slice(lawPrefix.length)];
    return procedure
      ? ok(procedureGraph(procedure))
      : fail(issue('case.unknown', ['name'], { caseId: name }));
  }
  if (!library.ids().includes(name)) return fail(issue('case.unknown', ['name'], { caseId: name }));
  const bytes = library.document(name);
  if (!bytes.ok) return bytes;
  const shelved = shelveCase(bytes.value);
  return shelved.ok ? ok(storyGraph(shelved.value.document)) : shelved;
};

/** With a blank, which no id of a scene has. */
const endId = 'the end';

/** The story of a case: scenes and choices; what comes from elsewhere (an act of the belt, an arrival, the end of a phase's
 *  time) has a node of its own at the side. */
const storyGraph = (document: ValidCase): Graph => {
  const starts = document.seats.map(({ start }) => document.phases.find(({ id }) => id === start)?.start);
  const scenes = document.scenes.map(
    ({ id, phase }): GraphNode => ({ id, lines: [id, phase], kind: starts.includes(id) ? 'start' : 'step' }),
  );
  const edges = mergeEdges([...choiceEdges(document), ...sideEdges(document)]);
  const known = new Set(scenes.map(({ id }) => id));
  const sides = [...new Set(edges.map(({ from }) => from))].filter((id) => !known.has(id));
  const end: GraphNode = { id: endId, lines: document.endings.map(({ id }) => id), kind: 'end' };
  return {
    title: document.id,
    nodes: [...scenes, ...sides.map((id): GraphNode => ({ id, lines: [id], kind: 'side' })), end],
    edges,
  };
};

const choiceEdges = ({ scenes }: ValidCase): readonly GraphEdge[] =>
  scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) =>
      choice.to.map(({ scene: to = endId }) => ({ from: scene.id, to, labels: [choice.id] })),
    ),
  );

const sideEdges = ({ phases, belt, arrivals }: ValidCase): readonly GraphEdge[] => [
  ...phases.map(({ id, timeUp }) => ({ from: `time over: ${id}`, to: timeUp, labels: [] })),
  ...belt.flatMap(({ id, outcomes }) =>
    outcomes.flatMap(({ to, id: outcome }) =>
      to === undefined ? [] : [{ from: `act: ${id}`, to, labels: [outcome] }],
    ),
  ),
  ...arrivals.flatMap(({ id, scene }) =>
    scene === undefined ? [] : [{ from: `arrival: ${id}`, to: scene, labels: [] }],
  ),
];
