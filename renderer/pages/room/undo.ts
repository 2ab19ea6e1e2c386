/** Which decision takes the last mark, or the last row of the plan sheet, back. */
import type { Decision, MarkReading } from '../../../scenarios/case/decision.ts';

type MarkDecision = Extract<Decision, { type: 'line.marked' | 'line.cleared' }>;
type RowDecision = Extract<Decision, { type: 'row.listed' | 'row.struck' }>;

/** `at`: place in the journal of the decision that is taken back. */
export interface Undo<D extends Decision = Decision> {
  readonly decision: D;
  readonly at: number;
}

interface Change {
  readonly paper: string;
  readonly line: string;
  readonly before: MarkReading | null;
  readonly at: number;
}

const isMark = (decision: Decision): decision is MarkDecision =>
  decision.type === 'line.marked' || decision.type === 'line.cleared';

const isRow = (decision: Decision): decision is RowDecision =>
  decision.type === 'row.listed' || decision.type === 'row.struck';

const readingOf = (decision: MarkDecision): MarkReading | null =>
  decision.type === 'line.marked' ? decision.reading : null;

const same = (one: MarkReading | null, other: MarkReading | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The line gets the reading it had before, or none. A decision that restores what the last change replaced counts as its undoing. */
export function undoOfLastMark(decisions: readonly Decision[]): Undo<MarkDecision> | null {
  const now = new Map<string, MarkReading | null>();
  const changes: Change[] = [];
  for (const [at, decision] of decisions.entries()) {
    if (!isMark(decision)) continue;
    const { paper, line } = decision;
    const key = `${paper}/${line}`;
    const before = now.get(key) ?? null;
    const after = readingOf(decision);
    const top = changes.at(-1);
    if (top && `${top.paper}/${top.line}` === key && same(top.before, after)) changes.pop();
    else changes.push({ paper, line, before, at });
    now.set(key, after);
  }
  const last = changes.at(-1);
  if (!last) return null;
  const { paper, line, before, at } = last;
  const decision: MarkDecision = before
    ? { type: 'line.marked', paper, line, reading: before }
    : { type: 'line.cleared', paper, line };
  return { decision, at };
}

const reverse = ({ type, row }: RowDecision): RowDecision => ({
  type: type === 'row.listed' ? 'row.struck' : 'row.listed',
  row,
});

/** A row that was put on the sheet is struck out, one that was struck out is put back; undoing twice goes back twice. */
export function undoOfLastRow(decisions: readonly Decision[]): Undo<RowDecision> | null {
  const changes: Undo<RowDecision>[] = [];
  for (const [at, decision] of decisions.entries()) {
    if (!isRow(decision)) continue;
    const top = changes.at(-1)?.decision;
    if (top && top.row === decision.row && top.type === decision.type) changes.pop();
    else changes.push({ decision: reverse(decision), at });
  }
  return changes.at(-1) ?? null;
}

/** The later of the two, where it can still be done. */
export function lastUndo(decisions: readonly Decision[], can: (decision: Decision) => boolean): Undo | null {
  const [first, second] = [undoOfLastMark(decisions), undoOfLastRow(decisions)].filter(
    (each) => each !== null && can(each.decision),
  );
  return first && second && second.at > first.at ? second : (first ?? null);
}
