/** A table of packed states: bounded integers laid side by side in a few words, found again by their hash, each with the way to it. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { State } from '../compile/step.ts';
import { createWordStore } from './word-store.ts';

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

const beyondBounds = ({ variables }: CompiledCase, variable: number, value: number): Error =>
  new Error(`invariant: ${variables[variable]?.id} keeps to its bounds, ${value} does not`);

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
  const store = createWordStore(words);
  const { sought } = store;
  /** Changes a variable of the words sought. */
  const put = (variable: number, old: number, value: number): void => {
    if (value < 0 || value > (most[variable] as number)) throw beyondBounds(compiled, variable, value);
    const at = word[variable] as number;
    sought[at] = (sought[at] as number) ^ ((old ^ value) << (shift[variable] as number));
  };
  return {
    size: store.size,
    parent: store.parent,
    way: store.way,
    load: (node, before, after) => {
      store.seek(node);
      for (let at = 0; at < varying.length; at += 1) {
        const variable = varying[at] as number;
        const held = sought[word[variable] as number] as number;
        const value = (held >>> (shift[variable] as number)) & (mask[variable] as number);
        before[variable] = value;
        after[variable] = value;
      }
    },
    add: (values, parent, way) => {
      sought.fill(0);
      for (let variable = 0; variable < values.length; variable += 1) {
        const value = values[variable] as number;
        if (value !== 0) put(variable, 0, value);
      }
      return store.find(parent, way);
    },
    addChanged: (variables, before, after, parent, way) => {
      store.seek(parent);
      for (let each = 0; each < variables.length; each += 1) {
        const variable = variables[each] as number;
        const old = before[variable] as number;
        const value = after[variable] as number;
        if (value === old) continue;
        put(variable, old, value);
        after[variable] = old;
      }
      return store.find(parent, way);
    },
  };
};
