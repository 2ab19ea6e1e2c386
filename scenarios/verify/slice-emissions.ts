/** Emissions with a condition, in a slice: what the condition reads of it, and what is noted where it is open and changes nothing. */
import type { Emission, Showing } from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import type { Courses } from './courses.ts';
import type { SliceEdge, SliceEvent, Token } from './slice-events.ts';
import type { Layout } from './slice-layout.ts';
import type { Asking } from './slice-machine-question.ts';
import { isDropped, variablesOf } from './three-valued.ts';

export interface Conditional extends Asking {
  /** Whether the event can change the slice: then whether it is sent is asked. */
  readonly changes: boolean;
  /** That it may have fallen, once for each thing it can show; tokens with what decides it where this much is seen. */
  readonly symbols: readonly number[];
  tokens(seen: ArrayLike<number>): readonly Token[];
}

/** Where it is not certain that the event shows something, it may also fall and show nothing. */
const noted = (name: string, shown: readonly SliceEdge[], about: readonly number[]): readonly Token[] => {
  const showing = shown.map(({ transition, leaf }) => ({
    name,
    showing: transition.shows as Showing,
    maybe: true,
    about: transition.from === undefined ? about : [...about, leaf],
  }));
  const shows = shown.some(({ isAnywhere, transition }) => isAnywhere && !transition.guard);
  return shows ? showing : [{ name, maybe: true, about }, ...showing];
};

const conditional = (
  { event }: Emission,
  when: Guard,
  layout: Layout,
  { all }: SliceEvent,
): Omit<Conditional, 'changes' | 'symbols'> => {
  const shown = all.filter((edge) => edge.shown !== null);
  const reads = variablesOf(when);
  const outside = reads.filter((variable) => !layout.kept.has(variable));
  const inside = reads.filter((variable) => layout.kept.has(variable));
  return {
    judge: layout.judge(when),
    question: { kind: 'guard', guard: when },
    tokens: (seen) => {
      const lost = inside.filter((variable) => isDropped(seen, layout.slotOf(variable)));
      return noted(event, shown, [...outside, ...lost]);
    },
  };
};

/** Opens the emissions of a slice, each looked into once. */
export const conditionals = (
  layout: Layout,
  courses: Courses,
  eventOf: (name: string) => SliceEvent,
  changes: (name: string) => boolean,
): ((emission: Emission, when: Guard) => Conditional) => {
  const found = new Map<Emission, Conditional>();
  return (emission, when) => {
    const known = found.get(emission);
    if (known) return known;
    const { event } = emission;
    const made = conditional(emission, when, layout, eventOf(event));
    const symbols = made.tokens(layout.start()).map(courses.symbolOf);
    const whole = { ...made, symbols, changes: changes(event) };
    found.set(emission, whole);
    return whole;
  };
};
