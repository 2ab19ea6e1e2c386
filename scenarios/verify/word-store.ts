/** A store of equally long runs of words, each kept once and found again by its hash, with the way that first led to it. */

/** How many there is room for at first; the store doubles when it is full. */
const firstCapacity = 1 << 15;

/**
 * The runs of words, by node, and the slots their hashes lead to. The first word stands alone, for it is asked for most: where
 * runs have only one, nothing else is looked at.
 */
export interface Room {
  firsts: Int32Array;
  rest: Int32Array;
  parents: Int32Array;
  ways: Int32Array;
  /** 1 + the node whose hash leads here; 0 when the slot is free. Twice as many slots as nodes. */
  slots: Int32Array;
  size: number;
}

const roomFor = (capacity: number, words: number): Room => ({
  firsts: new Int32Array(capacity),
  rest: new Int32Array(capacity * (words - 1)),
  parents: new Int32Array(capacity),
  ways: new Int32Array(capacity),
  slots: new Int32Array(capacity * 2),
  size: 0,
});

/** Mixes a word into a hash. */
const mixed = (hash: number, word: number): number => {
  const made = Math.imul(hash ^ word, 0x85ebca6b);
  return made ^ (made >>> 15);
};

export interface WordStore {
  /** The words looked for, but for the first. */
  readonly sought: Int32Array;
  /** What is held, in arrays that are others once they were full. */
  readonly room: Readonly<Room>;
  /** The node of the words sought. A new one keeps the way to it: the node before it and a number. */
  find(first: number, parent: number, way: number): number;
}

/** An empty store for runs of so many words. */
export const createWordStore = (words: number): WordStore => {
  const others = words - 1;
  const sought = new Int32Array(others);
  const room = roomFor(firstCapacity, words);
  const withRest = (hash: number, rest: Int32Array, from: number): number => {
    let made = hash;
    for (let at = from; at < from + others; at += 1) made = mixed(made, rest[at] as number);
    return made;
  };
  const hasRest = (node: number): boolean => {
    const { rest } = room;
    for (let at = 0; at < others; at += 1) if (rest[node * others + at] !== sought[at]) return false;
    return true;
  };
  const makeRoom = (): void => {
    const { firsts, rest, parents, ways, size } = room;
    const made = roomFor(size * 2, words);
    made.firsts.set(firsts);
    made.rest.set(rest);
    made.parents.set(parents);
    made.ways.set(ways);
    const last = made.slots.length - 1;
    for (let node = 0; node < size; node += 1) {
      const hash = withRest(mixed(0, firsts[node] as number), rest, node * others);
      let slot = hash & last;
      while (made.slots[slot] !== 0) slot = (slot + (hash | 1)) & last;
      made.slots[slot] = node + 1;
    }
    Object.assign(room, { ...made, size });
  };
  const add = (slot: number, first: number, parent: number, way: number): number => {
    const { firsts, rest, parents, ways, slots, size } = room;
    firsts[size] = first;
    for (let at = 0; at < others; at += 1) rest[size * others + at] = sought[at] as number;
    parents[size] = parent;
    ways[size] = way;
    slots[slot] = size + 1;
    room.size = size + 1;
    return size;
  };
  return {
    sought,
    room,
    find: (first, parent, way) => {
      if (room.size === room.parents.length) makeRoom();
      const { firsts, slots } = room;
      const last = slots.length - 1;
      const hash = withRest(mixed(0, first), sought, 0);
      let slot = hash & last;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (firsts[held - 1] === first && (others === 0 || hasRest(held - 1))) return held - 1;
        slot = (slot + (hash | 1)) & last;
      }
      return add(slot, first, parent, way);
    },
  };
};
