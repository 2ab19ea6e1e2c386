/** Rows of decisions: what each does where the story stands, written for one loop to carry out; the driver knows the rest. */
import type { Change } from '../compile/change.ts';
import type { CompiledCase, Transition } from '../compile/compiled-case.ts';
import { type Hearing, hearingsOf } from '../compile/hearings.ts';
import { createWriteChange } from './row-change.ts';
import { beginRow, createRowCode, head, type RowCode } from './row-code.ts';
import { createAskGuard, type Said, said, type Stand } from './row-guard.ts';
import { settles, type Settling } from './settling.ts';
import type { Packing } from './state-table.ts';

export interface Rows {
  readonly rows: RowCode;
  /** Adds a decision: it does what the first of these events does that is taken. */
  add(way: number, events: readonly string[], stand: Stand): void;
  /** Adds a decision that only the driver can carry out. */
  addDriven(way: number): void;
}

/** Whether regions ask the same guards in the same order: then they are asked only once. */
const areAlike = (hearings: readonly Hearing[]): boolean => {
  const [first] = hearings;
  return hearings.every(
    ({ transitions }) =>
      transitions.length === first?.transitions.length &&
      (hearings.length === 1 ||
        transitions.every(
          (each, at) => each.from === undefined && each.guard === first.transitions[at]?.guard,
        )),
  );
};

/** Whether a row changes anything. */
const changesSomething = (code: Int32Array, row: number): boolean =>
  code[row + head.keep] !== -1 || code[row + head.changes] !== code[row + head.end];

/** @returns rows that lie in the words of a packing. */
export const createRows = (compiled: CompiledCase, packing: Packing, settling: Settling): Rows => {
  const hearings = hearingsOf(compiled);
  const rows = createRowCode();
  const ask = createAskGuard(compiled, packing, rows);
  const change = createWriteChange(compiled, packing, rows);
  const story = compiled.regions[0]?.leaf ?? 0;
  /** Writes changes from there on. @returns the leaf they lead to; -1: a row cannot say them. */
  const writeChanges = (changes: readonly Change[], from: number, leaf: number): number => {
    let target = leaf;
    for (let at = 0; at < changes.length; at += 1) {
      const each = changes[at] as Change;
      if (!change(each, from)) return -1;
      if (each.params.variable !== story) continue;
      if (each.type !== 'set') return -1;
      target = each.params.value;
    }
    return target;
  };
  /** Transitions of several regions that are asked together, and how many they are. */
  const alike: Transition[] = [];
  const write = (way: number, count: number, stand: Stand): Said => {
    const row = beginRow(rows, way);
    const { guard } = alike[0] as Transition;
    const asked = guard === undefined ? said.surely : ask(guard, stand, true);
    if (asked === said.never) rows.length = row;
    if (asked === said.never || asked === said.not) return asked;
    const from = rows.length;
    let target = stand.leaf;
    for (let at = 0; at < count && target >= 0; at += 1) {
      const { changes } = alike[at] as Transition;
      if (changes.length > 0) target = writeChanges(changes, from, target);
    }
    if (target < 0) return said.not;
    const { code, length } = rows;
    code[row + head.changes] = from;
    code[row + head.end] = length;
    code[row + head.onward] = length;
    const settled = settling.between(stand.leaf, target);
    code[row + head.settles] = settled;
    if (settled === settles.surely && length === row + head.length) code[row + head.plain] = 1;
    return asked;
  };
  const writeSeveral = (way: number, heard: readonly Hearing[], stand: Stand): Said => {
    const first = heard[0]?.transitions ?? [];
    if (!areAlike(heard) || first.some((each) => each.from !== undefined)) return said.not;
    let found: Said = said.never;
    for (let place = 0; place < first.length; place += 1) {
      for (const [at, { transitions }] of heard.entries()) alike[at] = transitions[place] as Transition;
      const one = write(way, heard.length, stand);
      if (one === said.not || one === said.surely) return one;
      if (one === said.perhaps) found = one;
    }
    return found;
  };
  /** Most events are one transition under one guard, in however many regions: these are written without ado. */
  const writeEvent = (way: number, event: string, stand: Stand): Said => {
    const heard = hearings(event);
    if (heard === null) return said.never;
    for (let at = 0; at < heard.length; at += 1) {
      const { transitions } = heard[at] as Hearing;
      const each = transitions[0] as Transition;
      alike[at] = each;
      const { guard } = alike[0] as Transition;
      if (transitions.length > 1 || each.from !== undefined || each.guard !== guard)
        return writeSeveral(way, heard, stand);
    }
    return write(way, heard.length, stand);
  };
  /** Makes rows from there on one decision: once a row is taken the others are passed by. What stands last and does nothing is dropped. */
  const close = (first: number): void => {
    const { code, length } = rows;
    // One row that changes something: nothing is left to do.
    if (code[first + head.end] === length && changesSomething(code, first)) return;
    let doing = first;
    for (let row = first; row < length; ) {
      const end = code[row + head.end] as number;
      if (changesSomething(code, row) || code[row + head.settles] !== settles.surely) doing = end;
      row = end;
    }
    rows.length = doing;
    for (let row = first; row < doing; row = code[row + head.end] as number) code[row + head.onward] = doing;
  };
  return {
    rows,
    addDriven: (way) => {
      beginRow(rows, way);
    },
    add: (way, events, stand) => {
      const first = rows.length;
      for (let at = 0; at < events.length; at += 1) {
        const one = writeEvent(way, events[at] as string, stand);
        if (one === said.surely) break;
        if (one !== said.not) continue;
        rows.length = first;
        beginRow(rows, way);
        return;
      }
      close(first);
    },
  };
};
