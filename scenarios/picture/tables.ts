/** The rows behind the picture of a procedure: what leads where, and what is a breach in which stages. */
import { procedureGraph } from '../law/procedure-graph.ts';
import type { Breach, Procedure } from '../law/procedure.ts';
import { labelOf, ownStages, type PictureLabel } from './picture.ts';

export interface Move {
  readonly label: PictureLabel;
  readonly from: readonly string[];
  readonly to: string;
}

/** Every edge of the graph from a stage of its own; those with the same event and end are one row. */
export function movesOf(procedure: Procedure): readonly Move[] {
  const moves = new Map<string, Move>();
  const own = ownStages(procedure).map((stage) => stage.id);
  for (const { from, to, labels } of procedureGraph(procedure).edges) {
    if (!own.includes(from)) continue;
    for (const label of labels) {
      const known = moves.get(`${label} ${to}`);
      moves.set(`${label} ${to}`, { label: labelOf(label), from: [...(known?.from ?? []), from], to });
    }
  }
  return [...moves.values()];
}

export interface BreachRow {
  readonly breach: Breach;
  /** Stage ids, or `any`. */
  readonly from: readonly string[] | 'any';
}

/** Breaches in its own stages, each once. */
export function breachesOf(procedure: Procedure): readonly BreachRow[] {
  const rows = new Map<string, BreachRow>();
  const own = ownStages(procedure).map((stage) => stage.id);
  for (const { breach, from } of procedure.rows) {
    const here = from === 'any' ? from : from.filter((id) => own.includes(id));
    if (!breach || here.length === 0) continue;
    const before = rows.get(breach.id)?.from ?? [];
    const isAny = here === 'any' || before === 'any';
    rows.set(breach.id, { breach, from: isAny ? 'any' : [...new Set([...before, ...here])] });
  }
  return [...rows.values()];
}
