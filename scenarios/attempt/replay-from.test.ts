/** Replaying from a phase: which starts there are, of which attempts, and that what is kept leads to that start. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { attemptHeader } from './event.ts';
import { replay } from './replay.ts';
import { replayFrom, replayPoints, type ReplaySource } from './replay-from.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const run = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  { type: 'time.passed', until: 'next-due' } as const,
];

const playerOf = (decisions: readonly Decision[]) => {
  const played = replay(compiled, decisions);
  if (!played.ok) throw new Error(JSON.stringify(played.issues));
  return played.value;
};
const closed: ReplaySource = { mode: 'practice', closed: true, journal: playerOf(run).journal() };
const reasonOf = (source: ReplaySource, phase = 'visit') => {
  const found = replayFrom(source, phase);
  return found.ok ? [] : found.issues.map(({ code, path, params }) => [code, path, params.reason]);
};

describe('the phases a closed practice attempt can be replayed from', () => {
  it('are those in which something was decided, with the decisions that are taken over and the day', () => {
    expect(replayPoints(closed)).toEqual([
      { phase: 'visit', kept: 0, day: 1 },
      { phase: 'after', kept: 3, day: 3 },
    ]);
  });

  it('are none in assessment and none while it is open', () => {
    expect([
      replayPoints({ ...closed, mode: 'assessment' }),
      replayPoints({ ...closed, closed: false }),
    ]).toEqual([[], []]);
  });

  it('begin where the phase begins: what is kept has just ended the one before', () => {
    const point = replayFrom(closed, 'after');
    const player = playerOf(run.slice(0, point.ok ? point.value.kept : 0));
    expect([player.view().phase, player.journal().at(-1)?.consequence.phaseEnded]).toEqual([
      'after',
      'visit',
    ]);
  });
});

describe('a replay', () => {
  it('is refused in assessment, of an open attempt, and from a phase nobody decided anything in', () => {
    expect([
      reasonOf({ ...closed, mode: 'assessment' }),
      reasonOf({ ...closed, closed: false }),
      reasonOf(closed, 'nowhere'),
    ]).toEqual([
      [['attempt.replay.refused', [], 'mode']],
      [['attempt.replay.refused', [], 'open']],
      [['attempt.replay.refused', ['fromPhase'], 'phase']],
    ]);
  });
});

describe('a header', () => {
  const header = {
    caseId: 'small-case',
    caseHash: 'a'.repeat(64),
    seat: 'police-officer',
    variant: 'a',
    mode: 'practice',
    locale: 'en',
    seed: 45,
    versions: { format: 1, engine: 1, law: 1, rubric: 1 },
  };

  it('written before replays and verdicts at the end were known reads as it stood', () => {
    expect(JSON.stringify(attemptHeader.parse(header))).toBe(JSON.stringify(header));
  });

  it('says which attempt and phase a replay was taken from, and nothing else', () => {
    const replayOf = { attempt: 'one', phase: 'after', kept: 3 };
    expect(attemptHeader.parse({ ...header, verdictAt: 'end', replayOf })).toMatchObject({ replayOf });
    expect([
      attemptHeader.safeParse({ ...header, replayOf: { ...replayOf, score: 100 } }).success,
      attemptHeader.safeParse({ ...header, verdictAt: 'never' }).success,
    ]).toEqual([false, false]);
  });
});
