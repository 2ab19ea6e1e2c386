/** Guards over a slice: true, false, or unknown where they ask for a variable the slice has dropped. */
import type { Guard, Values } from '../compile/guard.ts';

/** What stands in the place of a variable that is not in the slice. */
export const dropped = -1;

/**
 * What a slice knows of a variable by its place; below zero it has no place, and what lies behind the last one kept is dropped too.
 * Asked first: V8 looks a place below zero up by its name, which costs twenty times as much.
 */
export const heldAt = (values: Values, slot: number): number =>
  slot < 0 ? dropped : (values[slot] ?? dropped);

/** Whether the slice has dropped what has this place. */
export const isDropped = (values: Values, slot: number): boolean => heldAt(values, slot) === dropped;

/** True, false, or null: it may hold or not. */
export type Maybe = boolean | null;

const not = (value: Maybe): Maybe => (value === null ? null : !value);

/** A guard compiled to a closure over the values of a slice. */
export type Judge = (values: Values) => Maybe;

/** Where a variable lies among the values; below zero: it has been dropped. */
type SlotOf = (variable: number) => number;

/** What is said of variables that have been dropped. A guard that asks of nothing else is this very function. */
const unknown: Judge = () => null;

/** Judges that know something. What the others say is not asked: the answer is open where these leave it open. */
const knowing = (of: readonly Judge[]): readonly Judge[] => of.filter((judge) => judge !== unknown);

const all = (of: readonly Judge[]): Judge => {
  const judges = knowing(of);
  const otherwise: Maybe = judges.length === of.length ? true : null;
  const [first] = judges;
  if (first === undefined) return otherwise === null ? unknown : () => true;
  if (of.length === 1) return first;
  return (values) => {
    let found = otherwise;
    for (let at = 0; at < judges.length; at += 1) {
      const value = (judges[at] as Judge)(values);
      if (value === false) return false;
      if (value === null) found = null;
    }
    return found;
  };
};

const any = (of: readonly Judge[]): Judge => {
  const judges = knowing(of);
  const otherwise: Maybe = judges.length === of.length ? false : null;
  if (judges.length === 0) return otherwise === null ? unknown : () => false;
  return (values) => {
    let found = otherwise;
    for (let at = 0; at < judges.length; at += 1) {
      const value = (judges[at] as Judge)(values);
      if (value === true) return true;
      if (value === null) found = null;
    }
    return found;
  };
};

const none = (of: readonly Judge[]): Judge => {
  const inner = any(of);
  return inner === unknown ? unknown : (values) => not(inner(values));
};

type Compare = Extract<Guard, { type: 'is' | 'atLeast' | 'atMost' }>;

/** Each comparison is a closure of its own: they are asked more often than anything else. */
const compare = ({ type, params: { value: bound } }: Compare, slot: number): Judge => {
  if (type === 'is')
    return (values) => {
      const value = values[slot] ?? dropped;
      return value === dropped ? null : value === bound;
    };
  if (type === 'atLeast')
    return (values) => {
      const value = values[slot] ?? dropped;
      return value === dropped ? null : value >= bound;
    };
  return (values) => {
    const value = values[slot] ?? dropped;
    return value === dropped ? null : value <= bound;
  };
};

const oneOf = (few: readonly number[], slot: number): Judge => {
  const accepted = new Set(few);
  return (values) => {
    const value = values[slot] ?? dropped;
    return value === dropped ? null : accepted.has(value);
  };
};

type Count = Extract<Guard, { type: 'countAtLeast' | 'countAtMost' }>;

/** Judges by the smallest and largest number of variables that can hold the value. */
const counted = ({ type, params: { variables, value, count } }: Count, slotOf: SlotOf): Judge => {
  const slots = variables.map(slotOf).filter((slot) => slot >= 0);
  const lost = variables.length - slots.length;
  const isAtLeast = type === 'countAtLeast';
  return (values) => {
    let least = 0;
    let most = lost;
    for (let at = 0; at < slots.length; at += 1) {
      const held = values[slots[at] as number] ?? dropped;
      if (held === value) least += 1;
      if (held === value || held === dropped) most += 1;
    }
    if (isAtLeast) return least >= count ? true : most < count ? false : null;
    return most <= count ? true : least > count ? false : null;
  };
};

const pastDue = (due: number, day: number): Judge => {
  return (values) => {
    const held = values[due] ?? dropped;
    return held === dropped ? null : held > 0 && (values[day] ?? 0) + 1 > held - 1;
  };
};

/** Compiles a guard over values that lie where `slotOf` says. What it asks of dropped variables is decided here, once. */
export const judgeOver = (guard: Guard, slotOf: SlotOf): Judge => {
  const judges = (of: readonly Guard[]) => of.map((each) => judgeOver(each, slotOf));
  switch (guard.type) {
    case 'all':
      return all(judges(guard.params.of));
    case 'any':
      return any(judges(guard.params.of));
    case 'none':
      return none(judges(guard.params.of));
    case 'countAtLeast':
    case 'countAtMost':
      return counted(guard, slotOf);
    default: {
      const slot = slotOf(guard.params.variable);
      if (slot < 0) return unknown;
      if (guard.type === 'oneOf') return oneOf(guard.params.values, slot);
      if (guard.type === 'pastDue') return pastDue(slot, slotOf(guard.params.day));
      return compare(guard, slot);
    }
  }
};

const whereItIs: SlotOf = (variable) => variable;

const judges = new WeakMap<Guard, Judge>();

/** The closure of a guard over values that lie where the case has them, made once. */
const judgeFor = (guard: Guard): Judge => {
  const known = judges.get(guard);
  if (known) return known;
  const judge = judgeOver(guard, whereItIs);
  judges.set(guard, judge);
  return judge;
};

/** Evaluates a guard on the values of a slice. Null only when values the slice dropped could decide it either way. */
export const evaluateMaybe = (guard: Guard, values: Values): Maybe => judgeFor(guard)(values);

/** The variables a guard reads. */
export const variablesOf = (guard: Guard): readonly number[] => {
  switch (guard.type) {
    case 'all':
    case 'any':
    case 'none':
      return guard.params.of.flatMap(variablesOf);
    case 'countAtLeast':
    case 'countAtMost':
      return guard.params.variables;
    default:
      return [guard.params.variable];
  }
};
