/** The nearest better run and the turn: better indeed, found where it lies, the same each time, and none where nothing was better. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { scoreAttempt } from '../score/score-attempt.ts';
import { earliestTurn, nearestBetter } from './better-run.ts';
import { choose, cleanRun, decisionsLedBy, mark, play, runOf, wait } from './small-runs.fixture.ts';

const judge = (decisions: readonly Decision[]) => {
  const run = runOf(decisions);
  return { run, sheet: scoreAttempt(run) };
};
const known = [{ decisions: cleanRun }];

const turnOf = (decisions: readonly Decision[]) => {
  const own = judge(decisions);
  const better = nearestBetter(play, own, known);
  return better && earliestTurn(play, own, better);
};

/** The clean run with one decision left out and others put in its place. */
const changed = (at: number, ...instead: readonly Decision[]) => [
  ...cleanRun.slice(0, at),
  ...instead,
  ...cleanRun.slice(at + 1),
];

describe('the nearest better run', () => {
  it('is none for a run that is as good', () => {
    expect(nearestBetter(play, judge(cleanRun), known)).toBeNull();
  });

  it('is none where none is known, or where what is known cannot be played on this case', () => {
    const own = judge(changed(1, wait('moment')));
    const elsewhere = { decisions: [choose('gate', 'stay')] };
    const unfinished = { decisions: cleanRun.slice(0, 4) };
    expect(nearestBetter(play, own, [])).toBeNull();
    expect(nearestBetter(play, own, [elsewhere, unfinished])).toBeNull();
    expect(nearestBetter(play, own, [elsewhere, unfinished, ...known])).not.toBeNull();
  });

  it('is never one that shows an error itself', () => {
    const own = judge(changed(1, wait('moment')));
    expect(nearestBetter(play, own, [{ decisions: changed(3, mark('day2', 'I8')) }])).toBeNull();
  });

  it('has more points, or passes where the own run failed, whatever was played', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (numbers) => {
        const own = judge(decisionsLedBy(numbers));
        const better = nearestBetter(play, own, known);
        const { points, passed } = better?.sheet ?? own.sheet;
        const full = own.sheet.passed && own.sheet.points === own.sheet.maxPoints;
        expect([better === null, points > own.sheet.points || (passed && !own.sheet.passed)]).toEqual([
          full,
          !full,
        ]);
      }),
      { seed: 45 },
    );
  });
});

describe('the turn', () => {
  it('names what was left out, and what it cost', () => {
    expect(turnOf(changed(1, wait('moment')))).toEqual({
      own: null,
      better: 1,
      criteria: ['inform-first'],
      ending: null,
    });
  });

  it('names the own act that showed an error, and nothing in its stead where nothing was', () => {
    expect(turnOf([choose('yard', 'talk-before-boss'), ...changed(4)])).toMatchObject({
      own: 0,
      better: null,
      criteria: ['separate'],
    });
  });

  it('names the ending, where another one follows from it alone', () => {
    expect(turnOf(changed(2, wait('moment')))).toMatchObject({
      own: null,
      better: 2,
      criteria: ['refer'],
      ending: 'unknown',
    });
  });

  it('names a mark that was read otherwise beside the mark of the better run', () => {
    expect(turnOf(changed(3, mark('day1', 'I2')))).toMatchObject({ own: 3, better: 3, criteria: ['pay'] });
  });

  it('passes over acts in another order that change nothing', () => {
    const swapped = [mark('day1', 'I8'), ...cleanRun.slice(0, 3), choose('yard', 'talk-before-boss')];
    expect(turnOf([...swapped, ...cleanRun.slice(5)])).toMatchObject({ own: 4, better: null });
  });

  it('is found for every run that is not clean, the same each time, and names decisions that were taken', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (numbers) => {
        const decisions = decisionsLedBy(numbers);
        const turn = turnOf(decisions);
        expect(turn).toEqual(turnOf(decisions));
        if (!turn) return void expect(judge(decisions).sheet.percent).toBe(100);
        expect(decisions[turn.own ?? -1] ?? cleanRun[turn.better ?? -1]).toBeDefined();
        expect(turn.criteria.length).toBeGreaterThan(0);
      }),
      { seed: 45 },
    );
  });
});
