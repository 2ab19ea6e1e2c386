/** Two runs side by side: what they share, where they part, and which run is nearest. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { decisionKey, nearestFirst, partingsOf } from './compare-runs.ts';
import { act, choose, cleanRun, decisionsLedBy, mark, wait } from './small-runs.fixture.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((each) => choose('yard', each)) as [
  Decision,
  Decision,
  Decision,
  Decision,
];
const anyRun = fc.array(fc.nat(), { maxLength: 20 }).map(decisionsLedBy);
const keys = (run: readonly Decision[]) => run.map(decisionKey);

describe('the partings of two runs', () => {
  it('are none of a run with itself', () => {
    expect(partingsOf(cleanRun, cleanRun)).toEqual([]);
  });

  it('name what was done instead, what was left out and what was added', () => {
    expect(partingsOf([a, b, d, wait('moment')], [a, c, d])).toEqual([
      { own: { from: 1, to: 2 }, other: { from: 1, to: 2 } },
      { own: { from: 3, to: 4 }, other: { from: 3, to: 3 } },
    ]);
  });

  it('make the one run from the other, place by place', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (own, other) => {
        let made = [...keys(own)];
        for (const parting of partingsOf(own, other).toReversed())
          made = [
            ...made.slice(0, parting.own.from),
            ...keys(other).slice(parting.other.from, parting.other.to),
            ...made.slice(parting.own.to),
          ];
        expect(made).toEqual(keys(other));
      }),
      { seed: 45 },
    );
  });
});

describe('two decisions', () => {
  it('are the same only with the same reading, person and choice', () => {
    const all = [a, b, act('move', 'far-bay', 'w1'), act('move', 'far-bay'), mark('day1', 'I8')];
    const more = [mark('day1', 'I9'), mark('day2', 'I8'), wait('moment'), wait('next-due')];
    expect(new Set(keys([...all, ...more])).size).toBe(9);
  });
});

describe('the nearest run', () => {
  const run = (...decisions: readonly Decision[]) => ({ decisions });

  it('is the one that shares the longest start of the story, however many acts differ', () => {
    const far = run(b, wait('moment'));
    const near = run(a, act('call', 'press'), act('call', 'recognised-centre'), c);
    expect(nearestFirst([a, wait('moment'), d], [far, near])).toEqual([near, far]);
  });

  it('is, where the story starts alike, the one with the fewest decisions that differ', () => {
    const far = run(a, act('call', 'press'), mark('day1', 'I8'));
    const near = run(act('call', 'press'), a);
    expect(nearestFirst([a, act('call', 'press')], [far, near])[0]).toBe(near);
  });

  it('is the first of those that are as near', () => {
    const [one, other] = [run(a, b), run(a, c)];
    expect(nearestFirst([a], [one, other])[0]).toBe(one);
  });
});
