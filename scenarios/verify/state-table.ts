/** A table of packed states: bounded integers laid side by side in a few words, found again by their hash, each with the way to it. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { State } from '../compile/step.ts';
import { createWordStore, type WordStore } from './word-store.ts';

/** Where each variable lies in the words of a state. A variable with no room to vary takes none: its mask is 0. */
export interface Packing {
  readonly words: number;
  readonly word: Int32Array;
  readonly shift: Int32Array;
  readonly mask: Int32Array;
}

/** One bit fewer than a word has: no field is ever a negative number. */
const wordBits = 31;

/** Lays the variables of a case side by side, but for those of regions where nothing ever happens. */
const packingOf = ({ regions, variables }: CompiledCase): Packing => {
  const still = new Set<string>();
  for (const { id, transitions } of regions) if (transitions.length === 0) still.add(id);
  let at = 0;
  let used = 0;
  const fields = variables.map(({ max, region }) => {
    const bits = still.has(region) ? 0 : 32 - Math.clz32(max);
    if (used + bits > wordBits) {
      at += 1;
      used = 0;
    }
    used += bits;
    return { word: at, shift: used - bits, mask: 2 ** bits - 1 };
  });
  return {
    words: at + 1,
    word: Int32Array.from(fields, (field) => field.word),
    shift: Int32Array.from(fields, (field) => field.shift),
    mask: Int32Array.from(fields, (field) => field.mask),
  };
};

const beyondBounds = ({ variables }: CompiledCase, variable: number, value: number): Error =>
  new Error(`invariant: ${variables[variable]?.id} keeps to its bounds, ${value} does not`);

/** A table of the states of a case. */
export interface StateTable {
  readonly packing: Packing;
  readonly store: WordStore;
  /** The value of a variable in a node. */
  value(node: number, variable: number): number;
  /** Writes the values of a node into an array that holds the values of some node already. */
  load(node: number, values: number[]): void;
  /** The same for the words that are sought. */
  loadSought(first: number, values: number[]): void;
  /** The node of these values. A new one keeps the way to it: the node before it and a number. @throws beyond the bounds. */
  add(values: State, parent: number, way: number): number;
}

/** An empty table. Loops go by index: much of what uses this is over before it is compiled. */
export const createStateTable = (compiled: CompiledCase): StateTable => {
  const packing = packingOf(compiled);
  const { words, word, shift, mask } = packing;
  const others = words - 1;
  const most = compiled.variables.map((variable) => variable.max);
  const varying = [...mask.keys()].filter((variable) => mask[variable] !== 0);
  const store = createWordStore(words);
  const { sought } = store;
  const valueIn = (first: number, rest: Int32Array, from: number, variable: number): number => {
    const its = word[variable] as number;
    const held = its === 0 ? first : (rest[from + its - 1] as number);
    return (held >>> (shift[variable] as number)) & (mask[variable] as number);
  };
  const load = (first: number, rest: Int32Array, from: number, values: number[]): void => {
    for (let at = 0; at < varying.length; at += 1) {
      const variable = varying[at] as number;
      values[variable] = valueIn(first, rest, from, variable);
    }
  };
  return {
    packing,
    store,
    value: (node, variable) => {
      const { firsts, rest } = store.room;
      return valueIn(firsts[node] as number, rest, node * others, variable);
    },
    load: (node, values) => {
      const { firsts, rest } = store.room;
      load(firsts[node] as number, rest, node * others, values);
    },
    loadSought: (first, values) => load(first, sought, 0, values),
    add: (values, parent, way) => {
      let first = 0;
      sought.fill(0);
      for (let variable = 0; variable < values.length; variable += 1) {
        const value = values[variable] as number;
        if (value < 0 || value > (most[variable] as number)) throw beyondBounds(compiled, variable, value);
        if (mask[variable] === 0) continue;
        const its = word[variable] as number;
        const bits = value << (shift[variable] as number);
        if (its === 0) first |= bits;
        else sought[its - 1] = (sought[its - 1] as number) | bits;
      }
      return store.find(first, parent, way);
    },
  };
};
