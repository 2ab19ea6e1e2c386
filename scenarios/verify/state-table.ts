/** A table of packed states: bounded integers laid side by side in a few words, found again by their hash, each with the way to it. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { State } from '../compile/step.ts';

/** Where each variable lies in the words of a state. A variable with no room to vary takes none. */
interface Packing {
  readonly words: number;
  readonly word: Uint8Array;
  readonly shift: Uint8Array;
  readonly mask: Int32Array;
}

const wordBits = 32;

const packingOf = ({ variables }: CompiledCase): Packing => {
  let at = 0;
  let free = wordBits;
  const fields = variables.map(({ max }) => {
    const bits = wordBits - Math.clz32(max);
    if (bits > free) {
      at += 1;
      free = wordBits;
    }
    free -= bits;
    return { word: at, shift: free % wordBits, mask: 2 ** bits - 1 };
  });
  return {
    words: at + 1,
    word: Uint8Array.from(fields, (field) => field.word),
    shift: Uint8Array.from(fields, (field) => field.shift),
    mask: Int32Array.from(fields, (field) => field.mask),
  };
};

const wider = (narrow: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const made = new Int32Array(length);
  made.set(narrow);
  return made;
};

const beyondBounds = ({ variables }: CompiledCase, variable: number, value: number): Error =>
  new Error(`invariant: ${variables[variable]?.id} keeps to its bounds, ${value} does not`);

/** How many states there is room for at first; the table doubles when it is full. */
const firstCapacity = 1 << 16;

export interface StateTable {
  size(): number;
  /** Writes the values of a node into both arrays, which hold the values of some node already. */
  load(node: number, before: number[], after: number[]): void;
  /** The node of these values. A new one keeps the way to it: the node before it and a number. @throws beyond the bounds. */
  add(values: State, parent: number, way: number): number;
  /** The same for values that differ from `before`, those of `parent`, in `variables` only; sets `after` back to `before`. */
  addChanged(
    variables: readonly number[],
    before: State,
    after: number[],
    parent: number,
    way: number,
  ): number;
  parent(node: number): number;
  way(node: number): number;
}

/** An empty table for the states of a case. Loops go by index: much of what uses this is over before it is compiled. */
export const createStateTable = (compiled: CompiledCase): StateTable => {
  const { words, word, shift, mask } = packingOf(compiled);
  const most = compiled.variables.map((variable) => variable.max);
  const varying = [...mask.keys()].filter((variable) => mask[variable] !== 0);
  const sought = new Int32Array(words);
  let capacity = firstCapacity;
  let packed = new Int32Array(capacity * words);
  let parents = new Int32Array(capacity);
  let ways = new Int32Array(capacity);
  /** 1 + the node whose hash leads here; 0 when the slot is free. Twice as many slots as nodes. */
  let slots = new Int32Array(capacity * 2);
  let size = 0;

  const hashOf = (source: Int32Array, from: number): number => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < words; at += 1) {
      hash = Math.imul(hash ^ (source[from + at] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash;
  };
  const grow = (): void => {
    capacity *= 2;
    packed = wider(packed, capacity * words);
    parents = wider(parents, capacity);
    ways = wider(ways, capacity);
    slots = new Int32Array(capacity * 2);
    const last = slots.length - 1;
    for (let node = 0; node < size; node += 1) {
      let slot = hashOf(packed, node * words) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = node + 1;
    }
  };
  /** The node of the words sought. */
  const find = (parent: number, way: number): number => {
    const last = slots.length - 1;
    let slot = hashOf(sought, 0) & last;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const from = (held - 1) * words;
      let at = 0;
      while (at < words && packed[from + at] === sought[at]) at += 1;
      if (at === words) return held - 1;
      slot = (slot + 1) & last;
    }
    if (size === capacity) {
      grow();
      return find(parent, way);
    }
    for (let at = 0; at < words; at += 1) packed[size * words + at] = sought[at] as number;
    parents[size] = parent;
    ways[size] = way;
    size += 1;
    slots[slot] = size;
    return size - 1;
  };
  return {
    size: () => size,
    parent: (node) => parents[node] ?? -1,
    way: (node) => ways[node] ?? 0,
    load: (node, before, after) => {
      const from = node * words;
      for (let at = 0; at < varying.length; at += 1) {
        const variable = varying[at] as number;
        const held = packed[from + (word[variable] as number)] as number;
        const value = (held >>> (shift[variable] as number)) & (mask[variable] as number);
        before[variable] = value;
        after[variable] = value;
      }
    },
    add: (values, parent, way) => {
      sought.fill(0);
      for (const [variable, value] of values.entries()) {
        if (value < 0 || value > (most[variable] as number)) throw beyondBounds(compiled, variable, value);
        const at = word[variable] as number;
        sought[at] = (sought[at] as number) | (value << (shift[variable] as number));
      }
      return find(parent, way);
    },
    addChanged: (variables, before, after, parent, way) => {
      const from = parent * words;
      for (let at = 0; at < words; at += 1) sought[at] = packed[from + at] as number;
      for (let each = 0; each < variables.length; each += 1) {
        const variable = variables[each] as number;
        const old = before[variable] as number;
        const value = after[variable] as number;
        if (value === old) continue;
        if (value < 0 || value > (most[variable] as number)) throw beyondBounds(compiled, variable, value);
        const at = word[variable] as number;
        sought[at] = (sought[at] as number) ^ ((old ^ value) << (shift[variable] as number));
        after[variable] = old;
      }
      return find(parent, way);
    },
  };
};
