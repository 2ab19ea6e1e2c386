/** Row code: what a transition asks and changes, as short runs of small integers that one loop carries out over packed states. */
import type { Change } from '../compile/change.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { settles } from './settling.ts';
import type { Packing } from './state-table.ts';

/**
 * A row: a head, then what it asks, then what it changes. `way`: the number of its decision; `changes`, `end`: where its changes
 * begin and where it ends; `onward`: where to go on once it is taken; `settles`: what is left to do then.
 */
export const head = { way: 0, changes: 1, end: 2, onward: 3, settles: 4, length: 5 } as const;
/** What a row asks of a variable: the least and the most it may be. */
export const asks = { variable: 0, least: 1, most: 2, length: 3 } as const;
/** What a row does to a variable: so much is added, within a least and a most. The two are the same where it is set. */
export const does = { variable: 0, by: 1, least: 2, most: 3, length: 4 } as const;

/** What was written: nothing, for it never holds there; what must hold; or it is nothing a row can say. */
export const said = { never: 0, perhaps: 1, surely: 2, not: 3 } as const;
export type Said = (typeof said)[keyof typeof said];

/** Where rows are tried: leaves of the story that are alike in all that decides whether things settle. */
export interface Stand {
  /** Any one of them. */
  readonly leaf: number;
  /** Whether all of them are among some leaves (true), none is (false), or some are (null). Left out: there is no other. */
  readonly isAmong?: (leaves: readonly number[]) => boolean | null;
}

const highest = 0x7fff_ffff;

/** An array that grows where its next numbers are written. */
export interface RowCode {
  code: Int32Array;
  /** Where the next row begins. */
  length: number;
}

/** How many numbers there is room for at first. */
const firstCapacity = 1 << 16;
/** More than a head, what is asked of a variable, or what is done to one. */
const spare = 8;

const makeRoom = (rows: RowCode): void => {
  const code = new Int32Array(rows.code.length * 2);
  code.set(rows.code);
  rows.code = code;
};

export interface RowWriter {
  readonly rows: RowCode;
  /** Begins a row that asks nothing and changes nothing. @returns where it stands. */
  begin(way: number): number;
  /** Writes that a guard holds, or that it does not. */
  ask(guard: Guard, stand: Stand, holds: boolean): Said;
  /** Writes a change into the row whose changes begin there. @returns false when a row cannot say it. */
  change(change: Change, from: number): boolean;
}

/** Writes rows over the variables of a case. `varies`: whether a variable has room to vary in the states of a packing. */
export const createRowWriter = (compiled: CompiledCase, { mask }: Packing): RowWriter => {
  const rows: RowCode = { code: new Int32Array(firstCapacity), length: 0 };
  const { variables } = compiled;
  const story = compiled.regions[0]?.leaf ?? 0;
  const begin = (way: number): number => {
    if (rows.length + spare > rows.code.length) makeRoom(rows);
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
  const between = (variable: number, least: number, most: number): Said => {
    if (mask[variable] === 0) {
      const always = variables[variable]?.initial ?? 0;
      return always >= least && always <= most ? said.surely : said.never;
    }
    if (rows.length + spare > rows.code.length) makeRoom(rows);
    const { code, length } = rows;
    code[length] = variable;
    code[length + asks.least] = least;
    code[length + asks.most] = most;
    rows.length = length + asks.length;
    return said.perhaps;
  };
  /** All but one value is one stretch only where that value is the first or the last. */
  const allBut = (variable: number, value: number): Said => {
    if (value === 0) return between(variable, 1, highest);
    return value === variables[variable]?.max ? between(variable, 0, value - 1) : said.not;
  };
  const oneOf = (variable: number, values: readonly number[], stand: Stand, holds: boolean): Said => {
    if (variable === story) {
      const isAmong = stand.isAmong ? stand.isAmong(values) : values.includes(stand.leaf);
      if (isAmong === null) return said.not;
      return isAmong === holds ? said.surely : said.never;
    }
    const first = values[0] as number;
    if (values.length === 0) return holds ? said.never : said.surely;
    if (!holds) return values.length === 1 ? allBut(variable, first) : said.not;
    for (let at = 1; at < values.length; at += 1) if (values[at] !== first + at) return said.not;
    return between(variable, first, first + values.length - 1);
  };
  const each = (of: readonly Guard[], stand: Stand, holds: boolean): Said => {
    let all: Said = said.surely;
    for (let at = 0; at < of.length; at += 1) {
      const one = ask(of[at] as Guard, stand, holds);
      if (one === said.never || one === said.not) return one;
      if (one === said.perhaps) all = one;
    }
    return all;
  };
  /** Rows have no "or": of several guards one of which must hold, only a single one can be said. */
  const some = (of: readonly Guard[], stand: Stand, holds: boolean): Said => {
    const [only] = of;
    if (only === undefined) return said.never;
    return of.length === 1 ? ask(only, stand, holds) : said.not;
  };
  const ask = ({ type, params }: Guard, stand: Stand, holds: boolean): Said => {
    switch (type) {
      case 'all':
        return holds ? each(params.of, stand, true) : some(params.of, stand, false);
      case 'any':
        return holds ? some(params.of, stand, true) : each(params.of, stand, false);
      case 'none':
        return holds ? each(params.of, stand, false) : some(params.of, stand, true);
      case 'is':
        if (!holds) return allBut(params.variable, params.value);
        return between(params.variable, params.value, params.value);
      case 'atLeast':
        return holds
          ? between(params.variable, params.value, highest)
          : between(params.variable, 0, params.value - 1);
      case 'atMost':
        return holds
          ? between(params.variable, 0, params.value)
          : between(params.variable, params.value + 1, highest);
      case 'oneOf':
        return oneOf(params.variable, params.values, stand, holds);
      default:
        return said.not;
    }
  };
  const change = ({ type, params, when }: Change, from: number): boolean => {
    if (when !== undefined && !(when.type === 'all' && when.params.of.length === 0)) return false;
    if (type !== 'set' && type !== 'add') return false;
    const { variable } = params;
    const isSet = type === 'set';
    const least = isSet ? params.value : 0;
    const most = isSet ? params.value : params.max;
    // A value beyond its bounds is for the table to refuse, and a row would not ask it.
    if (mask[variable] === 0 || least < 0 || most > (variables[variable]?.max ?? 0)) return false;
    if (rows.length + spare > rows.code.length) makeRoom(rows);
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
  return { rows, begin, ask, change };
};
