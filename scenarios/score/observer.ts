/** Observers: each predicate of a criterion as small automata over micro-events, read alike by scoring and by the proofs. */
import type { Happening, Predicate } from '../case/criterion.ts';
import type { CompiledCase, Showing } from '../compile/compiled-case.ts';
import { eventsOf } from '../compile/happenings.ts';
import { dayPassed } from '../compile/person-event.ts';

/** True, false, or null while the run can still decide it. */
export type Truth3 = boolean | null;

/** What only the end of a run can decide: marks and the last state. */
export type AtEnd = Extract<
  Predicate,
  { marked: unknown } | { clustered: unknown } | { noFalseMarks: unknown } | { atEnd: unknown }
>;

/** One automaton: a bounded integer from 0 to `max`, moved by events and showings, read as true, false or open. */
interface Atom {
  readonly max: number;
  readonly event: (state: number, name: string) => number;
  readonly showing: (state: number, showing: Showing) => number;
  /** `ended`: what is open at the end of the run becomes this. */
  readonly value: (state: number, ended: boolean) => Truth3;
}

type Reading =
  | { readonly kind: 'atom'; readonly index: number }
  | { readonly kind: 'atEnd'; readonly predicate: AtEnd }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Reading[] }
  | { readonly kind: 'not'; readonly of: Reading };

/** The observer of one predicate: its automata, and how their states are read. */
export interface Observer {
  readonly atoms: readonly Atom[];
  /** The value of the predicate. `atEnd` is asked only when the run has ended; null: it goes on. */
  value(states: ArrayLike<number>, atEnd: ((predicate: AtEnd) => boolean) | null): Truth3;
}

const stays = (state: number): number => state;

const didAtom = (fitting: ReadonlySet<string>, times: number): Atom => ({
  max: times,
  event: (state, name) => (state < times && fitting.has(name) ? state + 1 : state),
  showing: stays,
  value: (state, ended) => (state >= times ? true : ended ? false : null),
});

const neverAtom = (fitting: ReadonlySet<string>): Atom => ({
  max: 1,
  event: (state, name) => (fitting.has(name) ? 1 : state),
  showing: stays,
  value: (state, ended) => (state === 1 ? false : ended ? true : null),
});

const beforeAtom = (earlier: ReadonlySet<string>, later: ReadonlySet<string>): Atom => ({
  max: 2,
  event: (state, name) => (state !== 0 ? state : earlier.has(name) ? 1 : later.has(name) ? 2 : 0),
  showing: stays,
  value: (state, ended) => (state === 1 ? true : state === 2 || ended ? false : null),
});

/** States: 0 not begun, 1 in time, 2 too late, 3 + days left while it runs. */
const withinAtom = (after: ReadonlySet<string>, happens: ReadonlySet<string>, days: number): Atom => ({
  max: 3 + days,
  event: (state, name) => {
    const begun = state === 0 && after.has(name) ? 3 + days : state;
    if (begun < 3) return begun;
    if (happens.has(name)) return 1;
    if (name !== dayPassed) return begun;
    return begun === 3 ? 2 : begun - 1;
  },
  showing: stays,
  value: (state, ended) => {
    if (state === 1) return true;
    if (state === 2) return false;
    return ended ? state === 0 : null;
  },
});

/** A missed duty is no breach: its own criteria are gates. */
const noBreachAtom = ({ kind, person }: { kind?: string; person?: string }): Atom => ({
  max: 1,
  event: stays,
  showing: (state, showing) =>
    showing.through !== 'duty' &&
    (kind === undefined || showing.source === kind) &&
    (person === undefined || showing.person === person)
      ? 1
      : state,
  value: (state, ended) => (state === 1 ? false : ended ? true : null),
});

const atomOf = (compiled: CompiledCase, predicate: Predicate): Atom | null => {
  const fitting = (happening: Happening) => new Set(eventsOf(compiled.play, happening, compiled.events));
  if ('did' in predicate) return didAtom(fitting(predicate.did), predicate.times ?? 1);
  if ('never' in predicate) return neverAtom(fitting(predicate.never));
  if ('before' in predicate) return beforeAtom(fitting(predicate.before[0]), fitting(predicate.before[1]));
  if ('within' in predicate) {
    const { after, happens, days } = predicate.within;
    return withinAtom(fitting(after), fitting(happens), days);
  }
  return 'noBreach' in predicate ? noBreachAtom(predicate.noBreach) : null;
};

const readingOf = (compiled: CompiledCase, predicate: Predicate, atoms: Atom[]): Reading => {
  const inner = (each: Predicate): Reading => readingOf(compiled, each, atoms);
  if ('all' in predicate) return { kind: 'all', of: predicate.all.map(inner) };
  if ('any' in predicate) return { kind: 'any', of: predicate.any.map(inner) };
  if ('not' in predicate) return { kind: 'not', of: inner(predicate.not) };
  const atom = atomOf(compiled, predicate);
  if (!atom) return { kind: 'atEnd', predicate: predicate as AtEnd };
  atoms.push(atom);
  return { kind: 'atom', index: atoms.length - 1 };
};

const read = (
  reading: Reading,
  atoms: readonly Atom[],
  states: ArrayLike<number>,
  atEnd: ((predicate: AtEnd) => boolean) | null,
): Truth3 => {
  switch (reading.kind) {
    case 'atom':
      return atoms[reading.index]?.value(states[reading.index] ?? 0, atEnd !== null) ?? null;
    case 'atEnd':
      return atEnd ? atEnd(reading.predicate) : null;
    case 'not': {
      const value = read(reading.of, atoms, states, atEnd);
      return value === null ? null : !value;
    }
    default: {
      const decisive = reading.kind === 'any';
      const values = reading.of.map((each) => read(each, atoms, states, atEnd));
      if (values.includes(decisive)) return decisive;
      return values.includes(null) ? null : !decisive;
    }
  }
};

/** Compiles a predicate against a compiled case: which micro-events move which automaton. */
export const observe = (compiled: CompiledCase, predicate: Predicate): Observer => {
  const atoms: Atom[] = [];
  const reading = readingOf(compiled, predicate, atoms);
  return { atoms, value: (states, atEnd) => read(reading, atoms, states, atEnd) };
};
