/** The picture of a procedure, from the graph of its machine: what most ways lead through is drawn, what many stages lead to stands below. */
import { adult } from '../law/adult.ts';
import type { GraphEdge } from '../law/procedure-graph.ts';
import { procedureGraph } from '../law/procedure-graph.ts';
import type { Procedure, Stage } from '../law/procedure.ts';
import { mainWayOf } from './main-way.ts';

export interface PictureNode {
  readonly stage: Stage;
  readonly kind: 'start' | 'step' | 'end';
  /** Stages it can leave to without an arrow: they stand in the box by name. */
  readonly ways: readonly Stage[];
  /** What leads from it to itself. */
  readonly renewals: readonly PictureLabel[];
}

export interface PictureLabel {
  /** Key of the words of the event: `event.<slug>`. */
  readonly slug: string;
  /** Key of words that name the payload too, if there are any. */
  readonly exactSlug: string;
  /** Error id, when what happens is a breach. */
  readonly error: string | null;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly PictureLabel[];
  /** On the way the procedure is made for. */
  readonly isMain: boolean;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Stages beside the way that many lead to, each with where it leads on. */
  readonly beside: readonly Pick<PictureNode, 'stage' | 'ways'>[];
  /** Stages of the adult procedure, where it goes on. */
  readonly onward: readonly Stage[];
}

const errorIn = /\[(E-\d\d)\]/;
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The label of an edge as keys and error: `statement.made pressed [E-05]` is `statement-made`, `statement-made-pressed` and E-05. */
export function labelOf(label: string): PictureLabel {
  const exact = label.replace(errorIn, '');
  const [event = ''] = exact.includes('.') ? exact.split(' ') : [exact];
  return { slug: slugOf(event), exactSlug: slugOf(exact), error: errorIn.exec(label)?.[1] ?? null };
}

export function pictureOf(procedure: Procedure): Picture {
  const graph = procedureGraph(procedure);
  const own = ownStages(procedure).map((stage) => stage.id);
  const edges = graph.edges.filter((edge) => own.includes(edge.from));
  const way = mainWayOf(procedure);
  const drawn = drawnStages(procedure, edges, own, way);
  const stages = (ids: readonly string[]) => procedure.stages.filter((stage) => ids.includes(stage.id));
  const leadsTo = (id: string) => edges.filter((edge) => edge.from === id && edge.to !== id);
  const besideWays = (id: string) =>
    stages(
      leadsTo(id)
        .map((edge) => edge.to)
        .filter((to) => !(drawn.has(id) && drawn.has(to))),
    );
  const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]));
  const kindOf = (id: string) =>
    kinds.get(id) === 'start' || kinds.get(id) === 'end' ? kinds.get(id) : 'step';
  return {
    nodes: stages([...drawn]).map((stage) => ({
      stage,
      kind: kindOf(stage.id) as PictureNode['kind'],
      ways: besideWays(stage.id),
      renewals: edges
        .filter((edge) => edge.from === stage.id && edge.to === stage.id)
        .flatMap((edge) => edge.labels.map(labelOf)),
    })),
    edges: edges
      .filter(({ from, to }) => from !== to && drawn.has(from) && drawn.has(to))
      .map(({ from, to, labels }) => ({
        from,
        to,
        labels: labels.map(labelOf),
        isMain: way.includes(from) && way[way.indexOf(from) + 1] === to,
      })),
    beside: stages(own.filter((id) => !drawn.has(id))).map((stage) => ({
      stage,
      ways: besideWays(stage.id),
    })),
    onward: stages(edges.map((edge) => edge.to).filter((id) => !own.includes(id))),
  };
}

/** The stages of a procedure that belong to no other picture: one that begins among the stages of adults has them as its own. */
export function ownStages(procedure: Procedure): readonly Stage[] {
  const ids = adult.stages.map((stage) => stage.id);
  if (ids.includes(procedure.initial)) return procedure.stages;
  return procedure.stages.filter((stage) => !ids.includes(stage.id));
}

/** A stage beside the way that this many lead to is not drawn: its arrows would hide the way. */
const tooMany = 4;
/** The same, once those are gone. */
const stillTooMany = 3;

function drawnStages(
  procedure: Procedure,
  edges: readonly GraphEdge[],
  own: readonly string[],
  way: readonly string[],
): ReadonlySet<string> {
  const without = (ids: readonly string[], most: number) =>
    ids.filter((id) => {
      const sources = edges.filter(({ from, to }) => to === id && from !== id && ids.includes(from));
      return way.includes(id) || sources.length < most;
    });
  const kept = without(without(own, tooMany), stillTooMany);
  return reachable(procedure.initial, edges, kept);
}

/** What can be reached from a stage through stages that are kept. */
function reachable(start: string, edges: readonly GraphEdge[], kept: readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached)
    for (const { from, to } of edges) if (from === id && kept.includes(to)) reached.add(to);
  return reached;
}
