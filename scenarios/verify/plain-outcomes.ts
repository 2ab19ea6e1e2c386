/** Outcomes of plain options, worked out once for each set of values they touch, and carried over to every other state. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { State } from '../compile/step.ts';
import type { Outcome } from './every-way.ts';
import type { Layout } from './slice-layout.ts';
import type { Option } from './slice-options.ts';
import { plainFootprint } from './slice-plain.ts';
import { createStates, type States } from './slice-states.ts';

/** What is known of one option. */
interface Known {
  readonly states: States;
  readonly outcomes: Outcome[];
  readonly written: readonly number[];
}

/** The same outcome from another state that is alike in all it touches. */
const carriedOver = ({ ends, refused, wide }: Outcome, from: State, written: readonly number[]): Outcome => ({
  ends: ends.map(({ values, part }) => {
    const after = from.slice();
    for (const slot of written) after[slot] = values[slot] as number;
    return { values: after, part };
  }),
  refused,
  wide,
});

/** The outcomes of options in a slice, those of plain ones worked out once for what they touch. */
export const createPlainOutcomes = (
  compiled: CompiledCase,
  { slotOf }: Layout,
  outcomeOf: (from: State, option: Option) => Outcome,
): ((from: State, scene: string, option: Option) => Outcome) => {
  const byOption: Known[] = [];
  const slotsOf = (variables: ReadonlySet<number>): readonly number[] =>
    [...variables].map(slotOf).filter((slot) => slot >= 0);
  return (from, scene, option) => {
    const footprint = plainFootprint(compiled, scene, option);
    if (!footprint) return outcomeOf(from, option);
    const known = byOption[option.index] ?? {
      states: createStates(slotsOf(footprint.touched)),
      outcomes: [],
      written: slotsOf(footprint.written),
    };
    byOption[option.index] = known;
    const alike = known.states.numberOf(from);
    const before = known.outcomes[alike];
    if (before) return carriedOver(before, from, known.written);
    const outcome = outcomeOf(from, option);
    known.outcomes[alike] = outcome;
    return outcome;
  };
};
