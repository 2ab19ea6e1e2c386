/** Guards: plain JSON over a closed registry, compiled once to closures over the integer state. They see values before the event. */

import { oncePer } from '../core/once-per.ts';

/** Values of all variables, by index. */
export type Values = ArrayLike<number>;

export type Guard =
  | { readonly type: 'all' | 'any' | 'none'; readonly params: { readonly of: readonly Guard[] } }
  | {
      readonly type: 'is' | 'atLeast' | 'atMost';
      readonly params: { readonly variable: number; readonly value: number };
    }
  | {
      readonly type: 'oneOf';
      readonly params: { readonly variable: number; readonly values: readonly number[] };
    }
  | {
      readonly type: 'countAtLeast' | 'countAtMost';
      readonly params: {
        readonly variables: readonly number[];
        readonly value: number;
        readonly count: number;
      };
    }
  /** The day that now begins is later than the last valid day held in `variable` (0: no term runs). */
  | { readonly type: 'pastDue'; readonly params: { readonly variable: number; readonly day: number } };

export type GuardType = Guard['type'];
/** A guard compiled to a closure. */
export type Test = (values: Values) => boolean;

/** A guard that always holds. */
export const always: Guard = { type: 'all', params: { of: [] } };

/** All of these; nested `all` are flattened and a single one stands alone. */
export const allOf = (...guards: readonly Guard[]): Guard => {
  const flat = guards.flatMap((guard) => (guard.type === 'all' ? guard.params.of : [guard]));
  return flat.length === 1 && flat[0] ? flat[0] : { type: 'all', params: { of: flat } };
};

type Parameters<T extends GuardType> = Extract<Guard, { type: T }>['params'];
type Of = { readonly of: readonly Guard[] };
type Compare = { readonly variable: number; readonly value: number };
type Count = { readonly variables: readonly number[]; readonly value: number; readonly count: number };

const compilers = {
  all: ({ of }: Of): Test => {
    const tests = of.map(compileGuard);
    const [one, two, three] = tests;
    // Most have two or three: asked without a loop, for guards are asked more often than anything else.
    if (one && two && tests.length === 2) return (values) => one(values) && two(values);
    if (one && two && three && tests.length === 3)
      return (values) => one(values) && two(values) && three(values);
    return (values) => {
      for (let at = 0; at < tests.length; at += 1) if (!(tests[at] as Test)(values)) return false;
      return true;
    };
  },
  any: ({ of }: Of): Test => {
    const tests = of.map(compileGuard);
    return (values) => {
      for (const test of tests) if (test(values)) return true;
      return false;
    };
  },
  none: ({ of }: Of): Test => {
    const tests = of.map(compileGuard);
    return (values) => {
      for (const test of tests) if (test(values)) return false;
      return true;
    };
  },
  is:
    ({ variable, value }: Compare): Test =>
    (values) =>
      values[variable] === value,
  atLeast:
    ({ variable, value }: Compare): Test =>
    (values) =>
      (values[variable] ?? 0) >= value,
  atMost:
    ({ variable, value }: Compare): Test =>
    (values) =>
      (values[variable] ?? 0) <= value,
  oneOf: ({ variable, values: few }: Parameters<'oneOf'>): Test => {
    const only = few[0] ?? -1;
    if (few.length === 1) return (values) => values[variable] === only;
    const accepted: boolean[] = [];
    for (const value of few) {
      while (accepted.length <= value) accepted.push(false);
      if (value >= 0) accepted[value] = true;
    }
    return (values) => accepted[values[variable] ?? -1] === true;
  },
  countAtLeast:
    (params: Count): Test =>
    (values) =>
      countOf(params, values) >= params.count,
  countAtMost:
    (params: Count): Test =>
    (values) =>
      countOf(params, values) <= params.count,
  pastDue:
    ({ variable, day }: Parameters<'pastDue'>): Test =>
    (values) => {
      const due = values[variable] ?? 0;
      return due > 0 && (values[day] ?? 0) + 1 > due - 1;
    },
};

export const guardTypes = Object.keys(compilers) as readonly GuardType[];

/** Compiles a guard to a closure. The registry is closed: an unknown type cannot be written down. */
export const compileGuard = ({ type, params }: Guard): Test => {
  const compile = compilers[type] as (of: Guard['params']) => Test;
  return compile(params);
};

/** The closure of a guard, made once for all who ask it: what was just asked is still near when it is asked again. */
export const testOf: (guard: Guard) => Test = oncePer(compileGuard);

const countOf = ({ variables, value }: Count, values: Values): number => {
  let count = 0;
  for (const variable of variables) if (values[variable] === value) count += 1;
  return count;
};
