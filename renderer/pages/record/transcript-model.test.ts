/** How a transcript is laid out: stretches by phase and branch, marks folded only where they are many. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scenarios/case/decision.ts';
import type { TranscriptEntry } from '../../../scenarios/report/transcript.ts';
import { type Act, partsOf, type Verdict } from './transcript-model.ts';

const choice: Decision = { type: 'choice.chosen', scene: 'yard', choice: 'talk-aside' };
const mark: Decision = { type: 'line.cleared', paper: 'pay-book', line: 'day1' };
const act = (seq: number, decision: Decision = choice, change: Partial<Act> = {}): Act => ({
  kind: 'decision',
  seq,
  day: 1,
  date: '2026-11-03',
  phase: 'visit',
  scene: 'yard',
  decision,
  foreseen: true,
  answers: [],
  arrivals: [],
  setAside: false,
  takenOver: false,
  ...change,
});
const shape = (entries: readonly TranscriptEntry[]) =>
  partsOf(entries).map((part) =>
    part.kind === 'stretch'
      ? [part.phase, ...part.items.map((item) => (item.kind === 'papers' ? item.acts.length : item.act.seq))]
      : part.kind,
  );

describe('a transcript that is laid out', () => {
  it('has one stretch a phase, which the verdict closes', () => {
    const verdict: Verdict = { kind: 'verdict', phase: 'visit', criteria: [], setAside: false };
    const parts = partsOf([act(1), act(2), verdict, act(3, choice, { phase: 'after' })]);
    expect(parts.map((each) => each.kind === 'stretch' && [each.phase, each.verdict])).toEqual([
      ['visit', verdict],
      ['after', null],
    ]);
  });

  it('parts what was set aside, and what was taken over, from the rest of its phase', () => {
    const rewind = { kind: 'rewind', seq: 3, toPhase: 'visit', decisions: 1, line: null } as const;
    const log = [act(1, choice, { takenOver: true }), act(2, choice, { setAside: true }), rewind, act(4)];
    expect(shape(log)).toEqual([['visit', 1], ['visit', 2], 'rewind', ['visit', 4]]);
  });

  it('folds four entries on papers in one go, and leaves three where they are', () => {
    const marks = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => act(from + at, mark));
    expect(shape([...marks(1, 3), act(4), ...marks(5, 4), act(9)])).toEqual([['visit', 1, 2, 3, 4, 4, 9]]);
  });

  it('is nothing for an attempt in which nothing was decided', () => {
    expect(partsOf([])).toEqual([]);
  });
});
