import { describe, expect, it } from 'vitest';
import { createWordStore } from './word-store.ts';

/** Runs of words that differ, most of them with the same few low bits in front. */
const runOf = (number: number, others: number) => ({
  first: (number << 7) | (number % 3),
  rest: Array.from({ length: others }, (_each, at) => Math.imul(number >> at, 31)),
});

describe.each([
  ['one word', 1],
  ['three words', 3],
])('a store of runs of %s', (_name, words) => {
  const store = createWordStore(words);
  const find = (number: number): number => {
    const { first, rest } = runOf(number, words - 1);
    store.sought.set(rest);
    return store.find(first, number - 1, number * 2);
  };
  const count = 150_000;
  const nodes = Array.from({ length: count }, (_each, number) => find(number));

  it('numbers runs in the order they are first met', () => {
    expect(nodes).toEqual([...nodes.keys()]);
    expect(store.room.size).toBe(count);
  });

  it('finds each again after it has grown, and adds none', () => {
    for (const node of nodes) expect(find(node)).toBe(node);
    expect(store.room.size).toBe(count);
  });

  it('keeps the way that first led to a run', () => {
    for (const node of [0, 1, 65_536, count - 1]) {
      store.sought.set(runOf(node, words - 1).rest);
      store.find(runOf(node, words - 1).first, 7, 7);
      expect(store.room.parents[node]).toBe(node - 1);
      expect(store.room.ways[node]).toBe(node * 2);
    }
  });
});
