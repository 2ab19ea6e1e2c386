/** Pairs are numbered in the order in which they come, however many there are. */
import { describe, expect, it } from 'vitest';
import { seededBelow } from './corpus.ts';
import { createPairs } from './pairs.ts';

describe('pairs of numbers', () => {
  it('have each the number under which they first came', () => {
    const below = seededBelow(3);
    const pairs = createPairs();
    const first = new Map<string, number>();
    for (let count = 0; count < 3000; count += 1) {
      const [one, other] = [below(60), below(60)];
      const key = `${one} ${other}`;
      const number = first.get(key) ?? first.size;
      first.set(key, number);
      expect(pairs.numberOf(one, other)).toBe(number);
      expect([pairs.one(number), pairs.other(number)]).toEqual([one, other]);
    }
    expect(pairs.size()).toBe(first.size);
  });

  it('are added once', () => {
    const pairs = createPairs();
    expect([pairs.add(1, 2), pairs.add(2, 1), pairs.add(1, 2)]).toEqual([true, true, false]);
  });
});
