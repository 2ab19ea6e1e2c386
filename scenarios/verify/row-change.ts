/** Writes changes into rows: what sets a variable, or adds to it within bounds. */
import type { Change } from '../compile/change.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { does, makeRoom, type RowCode } from './row-code.ts';
import type { Packing } from './state-table.ts';

/** Writes a change into the row whose changes begin there. @returns false when a row cannot say it. */
export type WriteChange = (change: Change, from: number) => boolean;

/** Writes changes of the variables of a case. */
export const createWriteChange =
  ({ variables }: CompiledCase, { mask }: Packing, rows: RowCode): WriteChange =>
  ({ type, params, when }, from) => {
    if (when !== undefined && !(when.type === 'all' && when.params.of.length === 0)) return false;
    if (type !== 'set' && type !== 'add') return false;
    const { variable } = params;
    const isSet = type === 'set';
    const least = isSet ? params.value : 0;
    const most = isSet ? params.value : params.max;
    // A value beyond its bounds is for the table to refuse, and a row would not ask it.
    if (mask[variable] === 0 || least < 0 || most > (variables[variable]?.max ?? 0)) return false;
    makeRoom(rows);
    const { code, length } = rows;
    // What was changed already no longer holds the past that is to be added to.
    if (!isSet) for (let at = from; at < length; at += does.length) if (code[at] === variable) return false;
    code[length] = variable;
    code[length + does.by] = isSet ? 0 : params.by;
    code[length + does.least] = least;
    code[length + does.most] = most;
    rows.length = length + does.length;
    return true;
  };
