/** Changes: what a transition does to the integer state; plain JSON over a closed registry. */
import { compileGuard, type Guard, type Test, type Values } from './guard.ts';

/** Days are stored as 1 + day number, so that 0 can mean "none". */
export type Change = {
  /** Evaluated on the values before the event. */
  readonly when?: Guard;
} & (
  | { readonly type: 'set'; readonly params: { readonly variable: number; readonly value: number } }
  | {
      readonly type: 'add';
      readonly params: { readonly variable: number; readonly by: number; readonly max: number };
    }
  /** The variable takes the value the event carries. */
  | { readonly type: 'take'; readonly params: { readonly variable: number } }
  /** The variable becomes the day (plus `plus`) on which the event falls. */
  | {
      readonly type: 'stampDay';
      readonly params: { readonly variable: number; readonly day: number; readonly plus: number };
    }
  /** The variable becomes the last day of a term that runs from the day held in `base`, read from a table of term ends. */
  | {
      readonly type: 'stampTermEnd';
      readonly params: {
        readonly variable: number;
        readonly base: number;
        readonly stored: boolean;
        readonly ends: readonly number[];
      };
    }
);

/** Reads old values, writes new ones; `carried` is the value of the event. */
export type Write = (before: Values, after: number[], carried: number) => void;

const bare = (change: Change): Write => {
  switch (change.type) {
    case 'set': {
      const { variable, value } = change.params;
      return (_before, after) => {
        after[variable] = value;
      };
    }
    case 'add': {
      const { variable, by, max } = change.params;
      return (before, after) => {
        after[variable] = Math.min(max, Math.max(0, (before[variable] ?? 0) + by));
      };
    }
    case 'take': {
      const { variable } = change.params;
      return (_before, after, carried) => {
        after[variable] = carried;
      };
    }
    case 'stampDay': {
      const { variable, day, plus } = change.params;
      return (before, after) => {
        after[variable] = 1 + (before[day] ?? 0) + plus;
      };
    }
    case 'stampTermEnd': {
      const { variable, base, stored, ends } = change.params;
      return (before, after) => {
        const from = (before[base] ?? 0) - (stored ? 1 : 0);
        after[variable] = 1 + (ends[Math.max(0, from)] ?? 0);
      };
    }
  }
};

/** Compiles a change to a closure. */
export const compileChange = (change: Change): Write => {
  const write = bare(change);
  if (!change.when) return write;
  const test: Test = compileGuard(change.when);
  return (before, after, carried) => {
    if (test(before)) write(before, after, carried);
  };
};
