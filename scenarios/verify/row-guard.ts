/** Writes guards into rows: those that ask no more than a least and a most of single variables. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { asks, head, makeRoom, type RowCode } from './row-code.ts';
import type { Packing } from './state-table.ts';

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

/** Writes that a guard holds (or that it does not) where a row is tried. */
export type AskGuard = (guard: Guard, stand: Stand, holds: boolean) => Said;

const highest = 0x7fff_ffff;

/** Writes what is asked of single variables. One that has no room to vary in the states of a packing is asked at once. */
const createBounds = ({ variables }: CompiledCase, { word, shift, mask }: Packing, rows: RowCode) => {
  const between = (variable: number, least: number, most: number): Said => {
    if (mask[variable] === 0) {
      const always = variables[variable]?.initial ?? 0;
      return always >= least && always <= most ? said.surely : said.never;
    }
    const largest = mask[variable] as number;
    if (least > largest || most < 0) return said.never;
    const left = shift[variable] as number;
    const its = word[variable] as number;
    const inHead = its === 0 && rows.code[rows.row + head.asked] === 0;
    if (!inHead) makeRoom(rows);
    const { code, length, row } = rows;
    const at = inHead ? row + head.asked : length + asks.bits;
    code[at] = largest << left;
    code[at + 1] = least << left;
    code[at + 2] = (most > largest ? largest : most) << left;
    if (inHead) return said.perhaps;
    code[length] = its;
    rows.length = length + asks.length;
    return said.perhaps;
  };
  /** All but one value is one stretch only where that value is the first or the last. */
  const allBut = (variable: number, value: number): Said => {
    if (value === 0) return between(variable, 1, highest);
    return value === variables[variable]?.max ? between(variable, 0, value - 1) : said.not;
  };
  const among = (variable: number, values: readonly number[], holds: boolean): Said => {
    const first = values[0] as number;
    if (values.length === 0) return holds ? said.never : said.surely;
    if (!holds) return values.length === 1 ? allBut(variable, first) : said.not;
    for (let at = 1; at < values.length; at += 1) if (values[at] !== first + at) return said.not;
    return between(variable, first, first + values.length - 1);
  };
  return { between, allBut, among };
};

/** Most guards name one leaf. */
const isIn = (leaves: readonly number[], leaf: number): boolean =>
  leaves.length === 1 ? leaves[0] === leaf : leaves.includes(leaf);

/** Writes guards into rows over the variables of a case. */
export const createAskGuard = (compiled: CompiledCase, packing: Packing, rows: RowCode): AskGuard => {
  const { between, allBut, among } = createBounds(compiled, packing, rows);
  const story = compiled.regions[0]?.leaf ?? 0;
  /** Where the story stands is known beforehand. */
  const standing = (leaves: readonly number[], stand: Stand, holds: boolean): Said => {
    const isAmong = stand.isAmong ? stand.isAmong(leaves) : isIn(leaves, stand.leaf);
    if (isAmong === null) return said.not;
    return isAmong === holds ? said.surely : said.never;
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
        if (params.variable === story) return standing(params.values, stand, holds);
        return among(params.variable, params.values, holds);
      default:
        return said.not;
    }
  };
  return ask;
};
