/** Pairs of small numbers, each with a number of its own in the order in which they came: sets, tables and tries of the proofs. */

export interface Pairs {
  size(): number;
  /** The number of a pair, below `size()`. A pair that is new gets the next one. */
  numberOf(one: number, other: number): number;
  /** Adds a pair. @returns false when it was there. */
  add(one: number, other: number): boolean;
  /** Halves of the pair of this number. */
  one(number: number): number;
  other(number: number): number;
}

/** How many there is room for at first; there is four times as much whenever they are full. */
const firstRoom = 64;

const hashOf = (one: number, other: number): number => {
  const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

interface Room {
  readonly ones: Int32Array;
  readonly others: Int32Array;
  /** 1 + the number of the pair whose hash leads here; 0: free. */
  readonly slots: Int32Array;
}

const roomFor = (pairs: number): Room => ({
  ones: new Int32Array(pairs),
  others: new Int32Array(pairs),
  slots: new Int32Array(pairs * 2),
});

const wider = ({ ones, others }: Room): Room => {
  const room = roomFor(ones.length * 4);
  room.ones.set(ones);
  room.others.set(others);
  const last = room.slots.length - 1;
  for (let number = 0; number < ones.length; number += 1) {
    let slot = hashOf(ones[number] as number, others[number] as number) & last;
    while (room.slots[slot] !== 0) slot = (slot + 1) & last;
    room.slots[slot] = number + 1;
  }
  return room;
};

/** No pairs yet. */
export const createPairs = (): Pairs => {
  let { ones, others, slots } = roomFor(firstRoom);
  let size = 0;
  const put = (slot: number, one: number, other: number): number => {
    ones[size] = one;
    others[size] = other;
    size += 1;
    slots[slot] = size;
    return size - 1;
  };
  const numberOf = (one: number, other: number): number => {
    const last = slots.length - 1;
    let slot = hashOf(one, other) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (ones[held - 1] === one && others[held - 1] === other) return held - 1;
      slot = (slot + 1) & last;
    }
    if (size < ones.length) return put(slot, one, other);
    ({ ones, others, slots } = wider({ ones, others, slots }));
    return numberOf(one, other);
  };
  return {
    size: () => size,
    numberOf,
    add: (one, other) => {
      const before = size;
      return numberOf(one, other) === before;
    },
    one: (number) => ones[number] ?? 0,
    other: (number) => others[number] ?? 0,
  };
};
