/** Row code: what a decision asks and changes, as short runs of small integers that one loop carries out over packed states. */
import { settles } from './settling.ts';

/**
 * A row: a head, then what else it asks, then what else it changes. The head says what most rows come to, each thing in a place of its
 * own and for the first word of a state: one field that must lie between a least and a most; what is kept of the word and what is put
 * into it; and two fields something is added to, up to a most. Fields are bits where they lie in a word; a field of no bits is none.
 * `way`: the number of its decision; `changes`, `end`: where its further changes begin and where it ends; `onward`: where to go on
 * once it is taken; `settles`: what is left to do then; `plain`: 1 when the head says all, and all settles.
 */
export const head = {
  way: 0,
  changes: 1,
  end: 2,
  onward: 3,
  settles: 4,
  plain: 5,
  asked: 6,
  least: 7,
  most: 8,
  keep: 9,
  put: 10,
  one: 11,
  other: 14,
  length: 17,
} as const;
/** What is added to a field of the first word: the field, so much, and the most it then is. */
export const sum = { bits: 0, by: 1, most: 2 } as const;
/** What else a row asks: a field of a word, and the least and the most it may be. */
export const asks = { word: 0, bits: 1, least: 2, most: 3, length: 4 } as const;
/** What else a row does: so much is added to a field of a word, within a least and a most. The two are the same where it is set. */
export const does = { word: 0, bits: 1, by: 2, least: 3, most: 4, length: 5 } as const;

/** An array that grows where its next numbers are written. */
export interface RowCode {
  code: Int32Array;
  /** Where the next number is written. */
  length: number;
  /** Where the row begins that is being written. */
  row: number;
}

/** How many numbers there is room for at first. */
const firstCapacity = 1 << 16;
/** A head, or more than what else is asked or done. */
const spare = head.length;

/** An array without rows. */
export const createRowCode = (): RowCode => ({ code: new Int32Array(firstCapacity), length: 0, row: 0 });

/** Makes room for a head, or for what else is asked or done. */
export const makeRoom = (rows: RowCode): void => {
  if (rows.length + spare <= rows.code.length) return;
  const code = new Int32Array(rows.code.length * 2);
  code.set(rows.code);
  rows.code = code;
};

/** Begins a row that asks nothing, changes nothing, and leaves all to the driver. @returns where it stands. */
export const beginRow = (rows: RowCode, way: number): number => {
  makeRoom(rows);
  const { code, length } = rows;
  const body = length + head.length;
  code[length] = way;
  code[length + head.changes] = body;
  code[length + head.end] = body;
  code[length + head.onward] = body;
  code[length + head.settles] = settles.never;
  for (let at = length + head.plain; at < body; at += 1) code[at] = 0;
  code[length + head.keep] = -1;
  rows.row = length;
  rows.length = body;
  return length;
};
