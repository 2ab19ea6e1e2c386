/** Writes changes into rows: what sets a variable, or adds to it within bounds. */
import type { Change } from '../compile/change.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { does, head, makeRoom, type RowCode, sum } from './row-code.ts';
import type { Packing } from './state-table.ts';

/** Writes a change into the row whose changes begin there. @returns false when a row cannot say it. */
export type WriteChange = (change: Change, from: number) => boolean;

/** A field of a word, and what becomes of it. */
interface Fate {
  readonly isSet: boolean;
  readonly word: number;
  readonly bits: number;
  readonly by: number;
  readonly least: number;
  readonly most: number;
}

/** Whether a row changes a field already. */
const isChanged = ({ code, length, row }: RowCode, from: number, { word, bits }: Fate): boolean => {
  if (word === 0 && ((code[row + head.keep] as number) & bits) === 0) return true;
  for (let at = from; at < length; at += does.length)
    if (code[at] === word && code[at + does.bits] === bits) return true;
  return false;
};

/** Says it in the head of the row. @returns false when there is no place for it there. */
const sayInHead = ({ code, row }: RowCode, { isSet, bits, by, least, most }: Fate): boolean => {
  const keep = code[row + head.keep] as number;
  if (isSet) code[row + head.put] = (code[row + head.put] as number) | least;
  else {
    const place = code[row + head.one] === 0 ? row + head.one : row + head.other;
    if (code[place] !== 0) return false;
    code[place] = bits;
    code[place + sum.by] = by;
    code[place + sum.most] = most;
  }
  code[row + head.keep] = keep & ~bits;
  return true;
};

/** Says it after the head. */
const sayFurther = (rows: RowCode, { word, bits, by, least, most }: Fate): void => {
  makeRoom(rows);
  const { code, length } = rows;
  code[length] = word;
  code[length + does.bits] = bits;
  code[length + does.by] = by;
  code[length + does.least] = least;
  code[length + does.most] = most;
  rows.length = length + does.length;
};

/** Writes changes of the variables of a case. */
export const createWriteChange =
  ({ variables }: CompiledCase, { word, shift, mask }: Packing, rows: RowCode): WriteChange =>
  ({ type, params, when }, from) => {
    if (when !== undefined && !(when.type === 'all' && when.params.of.length === 0)) return false;
    if (type !== 'set' && type !== 'add') return false;
    const { variable } = params;
    const isSet = type === 'set';
    const least = isSet ? params.value : 0;
    const most = isSet ? params.value : params.max;
    // A value beyond its bounds is for the table to refuse, and a row would not ask it.
    if (mask[variable] === 0 || least < 0 || most > (variables[variable]?.max ?? 0)) return false;
    const left = shift[variable] as number;
    const fate = {
      isSet,
      word: word[variable] as number,
      bits: (mask[variable] as number) << left,
      by: isSet ? 0 : params.by << left,
      least: least << left,
      most: most << left,
    };
    // What is changed already no longer holds what was before, and only the last of two changes counts.
    if (isChanged(rows, from, fate)) return false;
    if (fate.word !== 0 || !sayInHead(rows, fate)) sayFurther(rows, fate);
    return true;
  };
