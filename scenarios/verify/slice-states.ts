/** States of a slice by number: what is alike where it is looked at is one. */
import type { State } from '../compile/step.ts';

export interface States {
  size(): number;
  /** The number of the state that is alike; a new one is kept as it is handed in. */
  numberOf(state: State): number;
  at(number: number): State;
}

/** How many slots there are at first; twice as many whenever half are taken. */
const firstSlots = 64;

const hashOf = (state: State, looked: readonly number[]): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < looked.length; at += 1) {
    hash = Math.imul(hash ^ (state[looked[at] as number] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
};

const isAlike = (one: State, other: State, looked: readonly number[]): boolean => {
  for (let at = 0; at < looked.length; at += 1)
    if (one[looked[at] as number] !== other[looked[at] as number]) return false;
  return true;
};

/** No states yet. `looked`: where states are compared. */
export const createStates = (looked: readonly number[]): States => {
  const states: State[] = [];
  const hashes: number[] = [];
  let table = new Int32Array(firstSlots);
  const put = (hash: number, number: number): void => {
    const last = table.length - 1;
    let slot = hash & last;
    while (table[slot] !== 0) slot = (slot + 1) & last;
    table[slot] = number + 1;
  };
  const add = (hash: number, state: State): number => {
    if (states.length * 2 >= table.length) {
      table = new Int32Array(table.length * 2);
      for (let number = 0; number < hashes.length; number += 1) put(hashes[number] as number, number);
    }
    put(hash, states.length);
    hashes.push(hash);
    return states.push(state) - 1;
  };
  return {
    size: () => states.length,
    numberOf: (state) => {
      const hash = hashOf(state, looked);
      const last = table.length - 1;
      let slot = hash & last;
      for (let held = table[slot] as number; held !== 0; held = table[slot] as number) {
        if (hashes[held - 1] === hash && isAlike(states[held - 1] as State, state, looked)) return held - 1;
        slot = (slot + 1) & last;
      }
      return add(hash, state);
    },
    at: (number) => states[number] as State,
  };
};
