/** Rewinding: where it leads, how often, in which mode, and after what line. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { attemptEvent } from './event.ts';
import { replay } from './replay.ts';
import { mostRewinds, type RewindFrom, rewindLine, rewindPoints, rewindsLeft, rewindTo } from './rewind.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const visit = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
];
const after: Decision = { type: 'time.passed', until: 'next-due' };

const journalOf = (decisions: readonly Decision[]) => {
  const played = replay(compiled, decisions);
  if (!played.ok) throw new Error(JSON.stringify(played.issues));
  return played.value.journal();
};
const standing = (decisions: readonly Decision[] = visit): RewindFrom => ({
  mode: 'practice',
  done: 0,
  journal: journalOf(decisions),
});
const line = 'Take him aside first, because he is afraid of her.';
const reasonOf = (from: RewindFrom, toPhase = 'visit', written = line) => {
  const led = rewindTo(from, toPhase, written);
  return led.ok ? led.value : led.issues.map(({ code, params }) => [code, params.reason]);
};

describe('the phases to go back to', () => {
  it('are those in which something was decided, with the decisions that stay', () => {
    expect(rewindPoints(journalOf([...visit, after]))).toEqual([
      { phase: 'visit', kept: 0 },
      { phase: 'after', kept: 3 },
    ]);
  });

  it('leave out one that was entered and in which nothing was decided yet', () => {
    expect(rewindPoints(journalOf(visit))).toEqual([{ phase: 'visit', kept: 0 }]);
  });

  it('are none before the first decision', () => {
    expect(rewindPoints([])).toEqual([]);
  });
});

describe('rewinds left', () => {
  it('are three in practice, and never fewer than none', () => {
    expect([0, 1, 2, 3, 4].map((done) => rewindsLeft('practice', done))).toEqual([3, 2, 1, 0, 0]);
  });

  it('are none in assessment', () => {
    expect(rewindsLeft('assessment', 0)).toBe(0);
  });
});

describe('a rewind', () => {
  it('leads to the start of a phase', () => {
    expect(reasonOf(standing([...visit, after]), 'after')).toEqual({ phase: 'after', kept: 3 });
  });

  it('is refused in assessment, before anything else is looked at', () => {
    const from: RewindFrom = { ...standing(), mode: 'assessment', done: mostRewinds };
    expect(reasonOf(from, 'no-phase', '')).toEqual([['attempt.rewind.refused', 'mode']]);
  });

  it('is refused after the third', () => {
    expect(reasonOf({ ...standing(), done: mostRewinds - 1 })).toEqual({ phase: 'visit', kept: 0 });
    expect(reasonOf({ ...standing(), done: mostRewinds })).toEqual([['attempt.rewind.refused', 'limit']]);
  });

  it.each(['after', 'no-phase'])('is refused to %s, in which nothing was decided', (phase) => {
    expect(reasonOf(standing(), phase)).toEqual([['attempt.rewind.refused', 'phase']]);
  });

  it.each([
    ['that is empty', ''],
    ['of blanks', '      '],
    ['that is too short', ' ab '],
    ['that is too long', 'x'.repeat(rewindLine.most + 1)],
  ])('is refused with a line %s', (_what, written) => {
    expect(reasonOf(standing(), 'visit', written)).toEqual([['attempt.rewind.refused', 'line']]);
  });

  it.each([
    ['the shortest', 'abc'],
    ['the longest', 'x'.repeat(rewindLine.most)],
    ['one of signs that take two code units', '\u{1F6D1}'.repeat(rewindLine.most)],
  ])('takes %s line', (_what, written) => {
    expect(reasonOf(standing(), 'visit', written)).toEqual({ phase: 'visit', kept: 0 });
  });
});

describe('the event of a rewind', () => {
  it('has no room for the line', () => {
    const event = { type: 'attempt.rewound', toPhase: 'visit', kept: 0 };
    expect(attemptEvent.safeParse(event).success).toBe(true);
    expect(attemptEvent.safeParse({ ...event, line }).success).toBe(false);
  });
});
