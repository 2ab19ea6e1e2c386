/** Every way in which something can turn out on the machine of a slice, once for each set of answers; and one way told again. */
import type { State } from '../compile/step.ts';
import { fixedBounds } from './fixed-bounds.ts';
import type { Token } from './slice-events.ts';
import type { SliceMachine } from './slice-machine.ts';
import type { Question } from './slice-machine-question.ts';
import type { States } from './slice-states.ts';
import { type Asked, createTape } from './tape.ts';

/** What one half of a step did: the act itself, or what followed at once. */
export interface Part {
  /** What happened, as a course of the graph. */
  readonly course: number;
  /** What was answered on the way: with it the part can be told again. */
  readonly answers: readonly number[];
  /** Whether nothing came of which the slice does not know that it is on its way. */
  readonly quiet: boolean;
}

/** A part with the state it leads to. */
export interface End {
  readonly values: State;
  readonly part: Part;
}

/** `refused`: what was asked where it could not be done. `wide`: there are more ways than are tried, and these are not all. */
export interface Outcome {
  readonly ends: readonly End[];
  readonly refused: readonly Asked<Question>[];
  readonly wide: boolean;
}

/** What a step did, told token by token. */
export interface Told {
  readonly tokens: readonly Token[];
  readonly asked: readonly Asked<Question>[];
}

/** Does something on the machine. @returns false when it cannot be done. */
export type Doing = () => boolean;

const isQuiet = (asked: readonly Asked<Question>[]): boolean =>
  asked.every(({ about, answer }) => about.kind !== 'arrival' || answer === 0);

/** Ends in the same state by the same course, each once. */
const distinct = (ends: readonly End[], states: States): readonly End[] => {
  if (ends.length < 2) return ends;
  const found = new Map<string, End>();
  for (const end of ends) {
    const { course, quiet } = end.part;
    const key = `${quiet ? 1 : 0} ${course} ${states.numberOf(end.values)}`;
    if (!found.has(key)) found.set(key, end);
  }
  return found.size === ends.length ? ends : [...found.values()];
};

const noQuestions: readonly Asked<Question>[] = [];

/** Does it from a state once for every set of answers. */
export const everyWay = (machine: SliceMachine, states: States, from: State, doing: Doing): Outcome => {
  const ends: End[] = [];
  const refused: Asked<Question>[] = [];
  const tape = createTape<Question>();
  let ways = 0;
  let more = true;
  while (more && ways < fixedBounds.waysOfAnAct) {
    machine.begin(from, tape);
    if (doing()) {
      const quiet = isQuiet(tape.asked());
      const part = { course: machine.course(), answers: tape.answers(), quiet };
      ends.push({ values: machine.values(), part });
    } else refused.push(...tape.asked());
    ways += 1;
    more = tape.next();
  }
  return {
    ends: distinct(ends, states),
    refused: refused.length > 0 ? refused : noQuestions,
    wide: more,
  };
};

/** Does one part again from the state it began in, and tells it. */
export const toldAgain = (
  machine: SliceMachine,
  from: State,
  { answers }: Part,
  doing: Doing,
): Told & { readonly values: State } => {
  const tape = createTape<Question>(answers);
  const tokens: Token[] = [];
  machine.begin(from, tape, tokens);
  doing();
  return { tokens, asked: tape.asked(), values: machine.values() };
};
