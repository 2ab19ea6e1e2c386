/** Procedure graph: the machine of a procedure as nodes and edges, to be drawn. Only what moves the person is an edge. */
import { procedureConfig, type ProcedureTransition } from './machine.ts';
import type { Procedure, Stage, Term } from './procedure.ts';

export interface GraphNode {
  readonly id: string;
  /** Lines of its label, the first being its name. */
  readonly lines: readonly string[];
  /** `end`: nothing leads on from here. */
  readonly kind: 'start' | 'step' | 'end' | 'side';
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
}

export interface Graph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Nodes are stages; edges carry the events, with the words of the payload that make the difference, and the error of a breach. */
export const procedureGraph = (procedure: Procedure): Graph => {
  const { states } = procedureConfig(procedure);
  const edges = Object.entries(states).flatMap(([from, { on }]) =>
    Object.entries(on).flatMap(([event, transitions]) =>
      transitions.flatMap((each) => edgeOf(from, event, each)),
    ),
  );
  const merged = mergeEdges(edges);
  return {
    title: procedure.id,
    nodes: procedure.stages.map((stage) => ({
      id: stage.id,
      lines: linesOf(stage),
      kind:
        stage.id === procedure.initial
          ? 'start'
          : merged.some(({ from, to }) => from === stage.id && to !== from)
            ? 'step'
            : 'end',
    })),
    edges: merged,
  };
};

/** Edges between the same two nodes become one, with all their labels, in order. */
export const mergeEdges = (edges: readonly GraphEdge[]): readonly GraphEdge[] => {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const labels = [...(merged.get(key)?.labels ?? []), ...edge.labels];
    merged.set(key, { ...edge, labels: [...new Set(labels)] });
  }
  return [...merged.values()];
};

const edgeOf = (from: string, event: string, transition: ProcedureTransition): readonly GraphEdge[] => {
  if (transition.target === undefined) return [];
  return [{ from, to: transition.target, labels: [labelOf(event, transition)] }];
};

const labelOf = (event: string, { guard, actions }: ProcedureTransition): string => {
  if (guard?.type === 'isPastDue') return 'term over';
  const words = guard ? Object.values(guard.params).map((each) => each.join(' / ')) : [];
  const errors = actions.flatMap((each) => (each.type === 'showBreach' ? [`[${each.params.error}]`] : []));
  return [event, ...words, ...errors].join(' ');
};

const linesOf = ({ id, code, document, term, check }: Stage): readonly string[] => [
  `${code} ${id}${check ? ' (check)' : ''}`,
  ...(document === null ? [] : [term ? `${document}, ${termWords(term)}` : document]),
];

const termWords = (term: Term): string => ('days' in term ? `${term.days} days` : `${term.months} months`);
