/** The loop over rows: from a state, which of them can be taken, and the states they lead to. */
import { asks, does, head, type RowCode, sum } from './row-code.ts';
import { settles } from './settling.ts';
import type { StateTable } from './state-table.ts';

/** What rows cannot do, for they know only words. */
export interface Beyond {
  /** Whether the driver would do nothing more on the way from a node to the words sought. */
  isSettled(node: number, first: number): boolean;
  /** Has the driver carry out a decision. */
  drive(node: number, way: number): void;
}

/** Tries the rows of a stretch from a node, and adds the nodes they lead to. */
export type RowLoop = (node: number, from: number, to: number) => void;

/** What else a row asks and changes beside its head. */
const createFurther = (rows: RowCode, { store, packing }: StateTable) => {
  const { sought } = store;
  const others = packing.words - 1;
  const fits = (node: number, first: number, from: number, to: number): boolean => {
    const { code } = rows;
    for (let at = from; at < to; at += asks.length) {
      const its = code[at] as number;
      const held = its === 0 ? first : (store.room.rest[node * others + its - 1] as number);
      const field = held & (code[at + asks.bits] as number);
      if (field < (code[at + asks.least] as number) || field > (code[at + asks.most] as number)) return false;
    }
    return true;
  };
  /** Carries out changes: on the words sought, and on the first, which is returned. */
  const change = (first: number, from: number, to: number): number => {
    const { code } = rows;
    let made = first;
    for (let at = from; at < to; at += does.length) {
      const its = code[at] as number;
      const held = its === 0 ? made : (sought[its - 1] as number);
      const old = held & (code[at + does.bits] as number);
      const least = code[at + does.least] as number;
      const most = code[at + does.most] as number;
      let field = old + (code[at + does.by] as number);
      if (field < least) field = least;
      else if (field > most) field = most;
      if (its === 0) made ^= old ^ field;
      else sought[its - 1] = held ^ old ^ field;
    }
    return made;
  };
  return { fits, change };
};

/** Little is done in one place and nothing is made: this is where exploring spends its time, and most of it before it is compiled. */
export const createRowLoop = (rows: RowCode, table: StateTable, beyond: Beyond): RowLoop => {
  const { store } = table;
  const { sought } = store;
  const others = table.packing.words - 1;
  const { fits, change } = createFurther(rows, table);
  /** Carries out the head of a row on a first word. */
  const carry = (first: number, row: number): number => {
    const { code } = rows;
    const oneMost = code[row + head.one + sum.most] as number;
    const otherMost = code[row + head.other + sum.most] as number;
    let one = (first & (code[row + head.one] as number)) + (code[row + head.one + sum.by] as number);
    let other = (first & (code[row + head.other] as number)) + (code[row + head.other + sum.by] as number);
    if (one < 0) one = 0;
    else if (one > oneMost) one = oneMost;
    if (other < 0) other = 0;
    else if (other > otherMost) other = otherMost;
    return (first & (code[row + head.keep] as number)) | (code[row + head.put] as number) | one | other;
  };
  /** Takes a row whose head does not say all. @returns whether it could be taken. */
  const takeFurther = (node: number, first: number, row: number): boolean => {
    const { code } = rows;
    const changes = code[row + head.changes] as number;
    const settled = code[row + head.settles];
    const way = code[row + head.way] as number;
    if (!fits(node, first, row + head.length, changes)) return false;
    if (settled !== settles.never) {
      const { rest } = store.room;
      for (let at = 0; at < others; at += 1) sought[at] = rest[node * others + at] as number;
      const made = change(carry(first, row), changes, code[row + head.end] as number);
      if (settled === settles.surely || beyond.isSettled(node, made)) {
        store.find(made, node, way);
        return true;
      }
    }
    beyond.drive(node, way);
    return true;
  };
  return (node, from, to) => {
    const { code } = rows;
    const first = store.room.firsts[node] as number;
    let row = from;
    while (row < to) {
      const field = first & (code[row + head.asked] as number);
      if (field < (code[row + head.least] as number) || field > (code[row + head.most] as number)) {
        row = code[row + head.end] as number;
      } else if (others > 0 || code[row + head.plain] === 0) {
        row = code[row + (takeFurther(node, first, row) ? head.onward : head.end)] as number;
      } else {
        store.find(carry(first, row), node, code[row + head.way] as number);
        row = code[row + head.onward] as number;
      }
    }
  };
};
