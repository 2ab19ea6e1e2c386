/** Which decision takes the last mark back: the line gets the reading it had before, or none. */
import type { Decision, MarkReading } from '../../../scenarios/case/decision.ts';

type MarkDecision = Extract<Decision, { type: 'line.marked' | 'line.cleared' }>;

interface Change {
  readonly paper: string;
  readonly line: string;
  readonly before: MarkReading | null;
}

const isMark = (decision: Decision): decision is MarkDecision =>
  decision.type === 'line.marked' || decision.type === 'line.cleared';

const readingOf = (decision: MarkDecision): MarkReading | null =>
  decision.type === 'line.marked' ? decision.reading : null;

const same = (one: MarkReading | null, other: MarkReading | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Walks the decisions; a decision that restores what the last change replaced counts as its undoing. */
export function undoOfLastMark(decisions: readonly Decision[]): MarkDecision | null {
  const now = new Map<string, MarkReading | null>();
  const changes: Change[] = [];
  for (const decision of decisions) {
    if (!isMark(decision)) continue;
    const { paper, line } = decision;
    const key = `${paper}/${line}`;
    const before = now.get(key) ?? null;
    const after = readingOf(decision);
    const top = changes.at(-1);
    if (top && `${top.paper}/${top.line}` === key && same(top.before, after)) changes.pop();
    else changes.push({ paper, line, before });
    now.set(key, after);
  }
  const last = changes.at(-1);
  if (!last) return null;
  const { paper, line, before } = last;
  return before
    ? { type: 'line.marked', paper, line, reading: before }
    : { type: 'line.cleared', paper, line };
}
