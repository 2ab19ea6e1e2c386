/** The loop over rows: from a state, which of them can be taken, and the states they lead to. */
import { asks, does, head, type RowCode } from './row-code.ts';
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

/** Little is done in one place and nothing is made: this is where exploring spends its time, and most of it before it is compiled. */
export const createRowLoop = (rows: RowCode, { store, packing }: StateTable, beyond: Beyond): RowLoop => {
  const { words, word, shift, mask } = packing;
  const { sought } = store;
  const others = words - 1;
  const fits = (node: number, first: number, from: number, to: number): boolean => {
    const { code } = rows;
    for (let at = from; at < to; at += asks.length) {
      const variable = code[at] as number;
      const its = word[variable] as number;
      const held = its === 0 ? first : (store.room.rest[node * others + its - 1] as number);
      const value = (held >>> (shift[variable] as number)) & (mask[variable] as number);
      if (value < (code[at + asks.least] as number) || value > (code[at + asks.most] as number)) return false;
    }
    return true;
  };
  /** Carries out changes: on the words sought, and on the first, which is returned. */
  const change = (first: number, from: number, to: number): number => {
    const { code } = rows;
    let made = first;
    for (let at = from; at < to; at += does.length) {
      const variable = code[at] as number;
      const its = word[variable] as number;
      const left = shift[variable] as number;
      const held = its === 0 ? made : (sought[its - 1] as number);
      const old = (held >>> left) & (mask[variable] as number);
      const least = code[at + does.least] as number;
      const most = code[at + does.most] as number;
      let value = old + (code[at + does.by] as number);
      if (value < least) value = least;
      else if (value > most) value = most;
      if (its === 0) made ^= (old ^ value) << left;
      else sought[its - 1] = held ^ ((old ^ value) << left);
    }
    return made;
  };
  /** Puts the further words of a node where they are changed and sought. */
  const bring = (node: number): void => {
    const { rest } = store.room;
    for (let at = 0; at < others; at += 1) sought[at] = rest[node * others + at] as number;
  };
  /** Takes a row after which the driver may have something to do. */
  const takeUnsettled = (node: number, first: number, row: number): void => {
    const { code } = rows;
    const way = code[row + head.way] as number;
    if (code[row + head.settles] !== settles.never) {
      bring(node);
      const made = change(first, code[row + head.changes] as number, code[row + head.end] as number);
      if (beyond.isSettled(node, made)) {
        store.find(made, node, way);
        return;
      }
    }
    beyond.drive(node, way);
  };
  return (node, from, to) => {
    const { code } = rows;
    const first = store.room.firsts[node] as number;
    let row = from;
    while (row < to) {
      const changes = code[row + head.changes] as number;
      const end = code[row + head.end] as number;
      if (fits(node, first, row + head.length, changes)) {
        if (code[row + head.settles] === settles.surely) {
          if (others > 0) bring(node);
          store.find(change(first, changes, end), node, code[row + head.way] as number);
        } else takeUnsettled(node, first, row);
        row = code[row + head.onward] as number;
      } else row = end;
    }
  };
};
