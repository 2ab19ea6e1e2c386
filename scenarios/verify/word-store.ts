/** A store of equally long runs of words, each kept once and found again by its hash, with the way that first led to it. */

/** How many there is room for at first; the store doubles when it is full. */
const firstCapacity = 1 << 16;

const wider = (narrow: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const made = new Int32Array(length);
  made.set(narrow);
  return made;
};

/** The runs of words, by node, and the slots their hashes lead to. Twice as many slots as nodes. */
interface Room {
  readonly packed: Int32Array<ArrayBuffer>;
  readonly parents: Int32Array<ArrayBuffer>;
  readonly ways: Int32Array<ArrayBuffer>;
  /** 1 + the node whose hash leads here; 0 when the slot is free. */
  readonly slots: Int32Array<ArrayBuffer>;
}

const hashOf = (source: Int32Array, from: number, words: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words; at += 1) {
    hash = Math.imul(hash ^ (source[from + at] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
};

const doubled = ({ packed, parents, ways, slots }: Room, words: number): Room => {
  const room = {
    packed: wider(packed, packed.length * 2),
    parents: wider(parents, parents.length * 2),
    ways: wider(ways, ways.length * 2),
    slots: new Int32Array(slots.length * 2),
  };
  const last = room.slots.length - 1;
  for (let node = 0; node < parents.length; node += 1) {
    let slot = hashOf(packed, node * words, words) & last;
    while (room.slots[slot] !== 0) slot = (slot + 1) & last;
    room.slots[slot] = node + 1;
  }
  return room;
};

export interface WordStore {
  /** The words looked for, or those of the node that was sought last. */
  readonly sought: Int32Array;
  size(): number;
  /** Puts the words of a node into `sought`. */
  seek(node: number): void;
  /** The node of the words sought. A new one keeps the way to it: the node before it and a number. */
  find(parent: number, way: number): number;
  parent(node: number): number;
  way(node: number): number;
}

/** An empty store for runs of so many words. */
export const createWordStore = (words: number): WordStore => {
  const sought = new Int32Array(words);
  let { packed, parents, ways, slots }: Room = {
    packed: new Int32Array(firstCapacity * words),
    parents: new Int32Array(firstCapacity),
    ways: new Int32Array(firstCapacity),
    slots: new Int32Array(firstCapacity * 2),
  };
  let size = 0;
  const put = (slot: number, parent: number, way: number): number => {
    for (let at = 0; at < words; at += 1) packed[size * words + at] = sought[at] as number;
    parents[size] = parent;
    ways[size] = way;
    size += 1;
    slots[slot] = size;
    return size - 1;
  };
  const find = (parent: number, way: number): number => {
    const last = slots.length - 1;
    let slot = hashOf(sought, 0, words) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const from = (held - 1) * words;
      let at = 0;
      while (at < words && packed[from + at] === sought[at]) at += 1;
      if (at === words) return held - 1;
      slot = (slot + 1) & last;
    }
    if (size < parents.length) return put(slot, parent, way);
    ({ packed, parents, ways, slots } = doubled({ packed, parents, ways, slots }, words));
    return find(parent, way);
  };
  return {
    sought,
    size: () => size,
    seek: (node) => {
      const from = node * words;
      for (let at = 0; at < words; at += 1) sought[at] = packed[from + at] as number;
    },
    find,
    parent: (node) => parents[node] ?? -1,
    way: (node) => ways[node] ?? 0,
  };
};
