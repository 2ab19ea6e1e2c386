/** How a slice lays out its values: those it keeps lie close together, so that a state is short to copy. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import { signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';
import { dropped, type Judge, judgeOver } from './three-valued.ts';
import type { Guard } from '../compile/guard.ts';

export interface Layout {
  readonly kept: ReadonlySet<number>;
  /** Where the variables that are kept lie. */
  readonly slots: readonly number[];
  /** Where a variable lies; -1 when the slice has dropped it. */
  slotOf(variable: number): number;
  /** The closure of a guard over values laid out like this, made once. */
  judge(guard: Guard): Judge;
  /** The values before anything has happened. */
  start(): State;
  /** Writes the values of a state where the case has them. What the slice has dropped is left as it is. */
  spread(state: State, values: number[]): void;
}

/**
 * Lays out the variables kept. The driver reads story, day and moments by the numbers the case gives them, so that variables up
 * to the last of these lie where they lie in the case; the others follow without a gap.
 */
export const layoutOf = (compiled: CompiledCase, kept: ReadonlySet<number>): Layout => {
  const { day, moments } = signpostsOf(compiled);
  const fixed = 1 + Math.max(compiled.regions[0]?.leaf ?? 0, day, moments);
  const variables = [...kept].sort((a, b) => a - b);
  const further = variables.filter((variable) => variable >= fixed);
  const slotBy = new Map(
    variables.map((variable) => [variable, variable < fixed ? variable : fixed + further.indexOf(variable)]),
  );
  const slotOf = (variable: number): number => slotBy.get(variable) ?? -1;
  const slots = variables.map(slotOf);
  const judges = new Map<Guard, Judge>();
  return {
    kept,
    slots,
    slotOf,
    judge: (guard) => {
      const judge = judges.get(guard) ?? judgeOver(guard, slotOf);
      judges.set(guard, judge);
      return judge;
    },
    start: () => {
      const values = new Array<number>(fixed + further.length).fill(dropped);
      for (const variable of variables)
        values[slotOf(variable)] = compiled.variables[variable]?.initial ?? dropped;
      return values;
    },
    spread: (state, values) => {
      for (let at = 0; at < slots.length; at += 1)
        values[variables[at] as number] = state[slots[at] as number] as number;
    },
  };
};
