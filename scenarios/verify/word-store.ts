/** A store of equally long runs of words, each kept once and found again by its hash, with the way that first led to it. */

/** How many there is room for at first; the store doubles when it is full. */
const firstCapacity = 1 << 16;

/** How words are told apart: how many a run has, and how many low bits of its first word say near which others it is asked for. */
export interface WordShape {
  readonly words: number;
  readonly nearBits: number;
}

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

/** Tells runs apart: the first word, then those that lie from some place on. */
const createSearch = ({ words, nearBits }: WordShape) => {
  const others = words - 1;
  /**
   * The slot that holds a run, or the free one it belongs in. Runs that are asked for together begin their search side by side,
   * where memory is at hand already; further steps lead everywhere, so that no corner fills up.
   */
  return ({ firsts, rest, slots }: Room, first: number, source: Int32Array, from: number): number => {
    const last = slots.length - 1;
    const lift = Math.max(0, 31 - Math.clz32(slots.length) - nearBits);
    let hash = Math.imul(first >>> nearBits, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let at = 0; at < others; at += 1) {
      hash = Math.imul(hash ^ (source[from + at] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    let slot = ((first << lift) + (hash & ((1 << lift) - 1))) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (firsts[held - 1] === first) {
        let at = 0;
        while (at < others && rest[(held - 1) * others + at] === source[from + at]) at += 1;
        if (at === others) break;
      }
      slot = (slot + (hash | 1)) & last;
    }
    return slot;
  };
};

export interface WordStore {
  /** The words looked for, but for the first. */
  readonly sought: Int32Array;
  /** What is held, in arrays that are others once they were full. */
  readonly room: Readonly<Room>;
  /** The node of the words sought. A new one keeps the way to it: the node before it and a number. */
  find(first: number, parent: number, way: number): number;
}

/** An empty store for runs of words of a shape. */
export const createWordStore = (shape: WordShape): WordStore => {
  const others = shape.words - 1;
  const sought = new Int32Array(others);
  const slotOf = createSearch(shape);
  const room = roomFor(firstCapacity, shape.words);
  const makeRoom = (): void => {
    const { firsts, rest, parents, ways, size } = room;
    const made = roomFor(size * 2, shape.words);
    made.firsts.set(firsts);
    made.rest.set(rest);
    made.parents.set(parents);
    made.ways.set(ways);
    for (let node = 0; node < size; node += 1)
      made.slots[slotOf(made, firsts[node] as number, rest, node * others)] = node + 1;
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
      const slot = slotOf(room, first, sought, 0);
      const held = room.slots[slot] as number;
      return held === 0 ? add(slot, first, parent, way) : held - 1;
    },
  };
};
