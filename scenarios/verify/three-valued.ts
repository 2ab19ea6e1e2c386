/** Guards over a slice: true, false, or unknown where they ask for a variable the slice has dropped. */
import type { Guard, Values } from '../compile/guard.ts';

/** What stands in the place of a variable that is not in the slice. */
export const dropped = -1;

/** Whether the slice has dropped a variable; what lies behind the last one kept is dropped too. */
export const isDropped = (values: Values, variable: number): boolean =>
  (values[variable] ?? dropped) === dropped;

/** True, false, or null: it may hold or not. */
export type Maybe = boolean | null;

const not = (value: Maybe): Maybe => (value === null ? null : !value);

/** A guard compiled to a closure over the values of a slice. */
export type Judge = (values: Values) => Maybe;

const all = (of: readonly Judge[]): Judge => {
  const [first] = of;
  if (of.length === 1 && first) return first;
  return (values) => {
    let found: Maybe = true;
    for (const judge of of) {
      const value = judge(values);
      if (value === false) return false;
      if (value === null) found = null;
    }
    return found;
  };
};

const any =
  (of: readonly Judge[]): Judge =>
  (values) => {
    let found: Maybe = false;
    for (const judge of of) {
      const value = judge(values);
      if (value === true) return true;
      if (value === null) found = null;
    }
    return found;
  };

const compare =
  (variable: number, test: (value: number) => boolean): Judge =>
  (values) => {
    const value = values[variable] ?? dropped;
    return value === dropped ? null : test(value);
  };

/** Smallest and largest number of variables that can hold the value. */
const countRange = (
  variables: readonly number[],
  value: number,
  values: Values,
): readonly [number, number] => {
  let least = 0;
  let most = 0;
  for (const variable of variables) {
    const held = values[variable] ?? dropped;
    if (held === value) least += 1;
    if (held === value || held === dropped) most += 1;
  }
  return [least, most];
};

const judgeOf = (guard: Guard): Judge => {
  switch (guard.type) {
    case 'all':
      return all(guard.params.of.map(judgeOf));
    case 'any':
      return any(guard.params.of.map(judgeOf));
    case 'none': {
      const inner = any(guard.params.of.map(judgeOf));
      return (values) => not(inner(values));
    }
    case 'is':
      return compare(guard.params.variable, (value) => value === guard.params.value);
    case 'atLeast':
      return compare(guard.params.variable, (value) => value >= guard.params.value);
    case 'atMost':
      return compare(guard.params.variable, (value) => value <= guard.params.value);
    case 'oneOf': {
      const accepted = new Set(guard.params.values);
      return compare(guard.params.variable, (value) => accepted.has(value));
    }
    case 'countAtLeast':
      return (values) => {
        const [least, most] = countRange(guard.params.variables, guard.params.value, values);
        return least >= guard.params.count ? true : most < guard.params.count ? false : null;
      };
    case 'countAtMost':
      return (values) => {
        const [least, most] = countRange(guard.params.variables, guard.params.value, values);
        return most <= guard.params.count ? true : least > guard.params.count ? false : null;
      };
    case 'pastDue':
      return (values) => {
        const due = values[guard.params.variable] ?? dropped;
        return due === dropped ? null : due > 0 && (values[guard.params.day] ?? 0) + 1 > due - 1;
      };
  }
};

const judges = new WeakMap<Guard, Judge>();

/** The closure of a guard, made once. */
export const judgeFor = (guard: Guard): Judge => {
  const known = judges.get(guard);
  if (known) return known;
  const judge = judgeOf(guard);
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
