/** Row code: what a decision asks and changes, as short runs of small integers that one loop carries out over packed states. */
import { settles } from './settling.ts';

/**
 * A row: a head, then what it asks, then what it changes. `way`: the number of its decision; `changes`, `end`: where its changes
 * begin and where it ends; `onward`: where to go on once it is taken; `settles`: what is left to do then.
 */
export const head = { way: 0, changes: 1, end: 2, onward: 3, settles: 4, length: 5 } as const;
/** What a row asks of a variable: the least and the most it may be. */
export const asks = { variable: 0, least: 1, most: 2, length: 3 } as const;
/** What a row does to a variable: so much is added, within a least and a most. The two are the same where it is set. */
export const does = { variable: 0, by: 1, least: 2, most: 3, length: 4 } as const;

/** An array that grows where its next numbers are written. */
export interface RowCode {
  code: Int32Array;
  /** Where the next number is written. */
  length: number;
}

/** How many numbers there is room for at first. */
const firstCapacity = 1 << 16;
/** More than a head, what is asked of a variable, or what is done to one. */
const spare = 8;

/** An array without rows. */
export const createRowCode = (): RowCode => ({ code: new Int32Array(firstCapacity), length: 0 });

/** Makes room for a head, what is asked of a variable, or what is done to one. */
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
  rows.length = body;
  return length;
};
