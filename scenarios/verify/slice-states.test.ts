/** States are one where they are alike in all that is looked at. */
import { describe, expect, it } from 'vitest';
import { seededBelow } from './corpus.ts';
import { createStates } from './slice-states.ts';

describe('states by number', () => {
  it('have the number of the first that was alike', () => {
    const below = seededBelow(5);
    const states = createStates([0, 2]);
    const first = new Map<string, readonly number[]>();
    for (let count = 0; count < 3000; count += 1) {
      const state = [below(40) - 1, below(40), below(40) - 1];
      const key = `${state[0]} ${state[2]}`;
      const known = first.get(key) ?? state;
      first.set(key, known);
      expect(states.at(states.numberOf(state))).toBe(known);
    }
    expect(states.size()).toBe(first.size);
  });
});
