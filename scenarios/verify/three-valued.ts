/** Guards over a slice: true, false, or unknown where they ask for a variable the slice has dropped. */
import type { Guard, Values } from '../compile/guard.ts';

/** What stands in the place of a variable that is not in the slice. */
export const dropped = -1;

/** True, false, or null: it may hold or not. */
export type Maybe = boolean | null;

const not = (value: Maybe): Maybe => (value === null ? null : !value);

const all = (of: readonly Guard[], values: Values): Maybe => {
  let found: Maybe = true;
  for (const guard of of) {
    const value = evaluateMaybe(guard, values);
    if (value === false) return false;
    if (value === null) found = null;
  }
  return found;
};

const any = (of: readonly Guard[], values: Values): Maybe => {
  let found: Maybe = false;
  for (const guard of of) {
    const value = evaluateMaybe(guard, values);
    if (value === true) return true;
    if (value === null) found = null;
  }
  return found;
};

const compare = (variable: number, values: Values, test: (value: number) => boolean): Maybe => {
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

/** Evaluates a guard on the values of a slice. Null only when values the slice dropped could decide it either way. */
export const evaluateMaybe = (guard: Guard, values: Values): Maybe => {
  switch (guard.type) {
    case 'all':
      return all(guard.params.of, values);
    case 'any':
      return any(guard.params.of, values);
    case 'none':
      return not(any(guard.params.of, values));
    case 'is':
      return compare(guard.params.variable, values, (value) => value === guard.params.value);
    case 'atLeast':
      return compare(guard.params.variable, values, (value) => value >= guard.params.value);
    case 'atMost':
      return compare(guard.params.variable, values, (value) => value <= guard.params.value);
    case 'oneOf':
      return compare(guard.params.variable, values, (value) => guard.params.values.includes(value));
    case 'countAtLeast': {
      const [least, most] = countRange(guard.params.variables, guard.params.value, values);
      return least >= guard.params.count ? true : most < guard.params.count ? false : null;
    }
    case 'countAtMost': {
      const [least, most] = countRange(guard.params.variables, guard.params.value, values);
      return most <= guard.params.count ? true : least > guard.params.count ? false : null;
    }
    case 'pastDue':
      return compare(
        guard.params.variable,
        values,
        (due) => due > 0 && (values[guard.params.day] ?? 0) + 1 > due - 1,
      );
  }
};

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
