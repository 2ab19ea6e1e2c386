/** The graph of a slice, built as it is asked for: abstract states, and for a decision every way in which it can turn out. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { performPast, performSettling, performUnsettled } from '../compile/perform.ts';
import { signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';
import { type Courses, createCourses } from './courses.ts';
import { createPlainOutcomes } from './plain-outcomes.ts';
import type { Token } from './slice-events.ts';
import { layoutOf } from './slice-layout.ts';
import { type Question, type SliceMachine, sliceMachine } from './slice-machine.ts';
import { type Option, optionsIn } from './slice-options.ts';
import { createStates } from './slice-states.ts';
import { type Asked, createTape } from './tape.ts';
import { dropped } from './three-valued.ts';

/** Where the story stands in a state. */
export interface SliceNode {
  readonly scene: string;
  readonly phase: string | null;
  readonly ended: boolean;
  readonly options: readonly Option[];
}

/** What one half of a step did: the act itself, or what followed at once. */
export interface Part {
  /** What happened, as a course of the graph. */
  readonly course: number;
  /** What was answered on the way: with it the part can be told again. */
  readonly answers: readonly number[];
  /** Whether nothing came of which the slice does not know that it is on its way. */
  readonly quiet: boolean;
}

/** What can follow at once in a state. It is the same after every act that led there, and is kept once. */
export interface Settled {
  readonly id: number;
  readonly ends: readonly { readonly to: number; readonly part: Part }[];
}

/** One way an act can turn out, with all that can follow it. */
export interface Branch {
  readonly act: Part;
  readonly settled: Settled;
}

/** One way a decision can turn out: the act itself, then what followed at once. */
export interface Way {
  readonly to: number;
  readonly act: Part;
  readonly settling: Part;
}

/** `certain` false: whether the decision can be taken at all depends on what the slice dropped, as `asked` says. */
export interface Turnout {
  readonly branches: readonly Branch[];
  readonly certain: boolean;
  readonly asked: readonly Asked<Question>[];
}

/** What a step did, told token by token. */
export interface Told {
  readonly tokens: readonly Token[];
  readonly asked: readonly Asked<Question>[];
}

/** A part with the state it leads to. */
export interface End {
  readonly values: State;
  readonly part: Part;
}
export interface Outcome {
  readonly ends: readonly End[];
  readonly refused: readonly Asked<Question>[];
}

/** Every way of these branches. */
export const waysOf = (branches: readonly Branch[]): readonly Way[] =>
  branches.flatMap(({ act, settled }) => settled.ends.map(({ to, part }) => ({ to, act, settling: part })));

export interface SliceGraph {
  readonly compiled: CompiledCase;
  readonly machine: SliceMachine;
  readonly kept: ReadonlySet<number>;
  readonly courses: Courses;
  readonly starts: readonly Branch[];
  node(at: number): SliceNode;
  /** The values of a node where the case has them, in an array that the next call fills anew. */
  valuesOf(at: number): State;
  size(): number;
  turnout(at: number, option: Option): Turnout;
  /** Tells again what a way did: from a node by a decision; from null, the canonical past. */
  tell(from: number | null, decision: Decision | null, way: Way): Told;
}

const isQuiet = (asked: readonly Asked<Question>[]): boolean =>
  asked.every(({ about, answer }) => about.kind !== 'arrival' || answer === 0);

/** Ends in the same state by the same course, each once. */
const distinct = (ends: readonly End[], stateOf: (values: State) => number): readonly End[] => {
  if (ends.length < 2) return ends;
  const found = new Map<string, End>();
  for (const end of ends) {
    const { course, quiet } = end.part;
    const key = `${quiet ? 1 : 0} ${course} ${stateOf(end.values)}`;
    if (!found.has(key)) found.set(key, end);
  }
  return found.size === ends.length ? ends : [...found.values()];
};

const noQuestions: readonly Asked<Question>[] = [];

/** Every way something can turn out on a machine, for each set of answers; `act` says whether it can be done at all. */
const everyWay = (
  machine: SliceMachine,
  from: State,
  act: () => boolean,
  stateOf: (values: State) => number,
): Outcome => {
  const ends: End[] = [];
  let refused = noQuestions;
  const tape = createTape<Question>();
  do {
    machine.begin(from, tape);
    if (act()) {
      const quiet = isQuiet(tape.asked());
      const part = { course: machine.course(), answers: tape.answers(), quiet };
      ends.push({ values: machine.values(), part });
    } else refused = [...refused, ...tape.asked()];
  } while (tape.next());
  return { ends: distinct(ends, stateOf), refused };
};

/** Where the story can stand, by its leaf. */
const placesOf = (compiled: CompiledCase) => {
  const { placeOf } = signpostsOf(compiled);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  const known: SliceNode[] = [];
  return (values: State): SliceNode => {
    const at = values[leaf] ?? 0;
    const found = known[at];
    if (found) return found;
    const { scene, phase, ended } = placeOf(values);
    const options = ended ? [] : optionsIn(compiled, scene);
    const place = { scene, phase: phase?.id ?? null, ended, options };
    known[at] = place;
    return place;
  };
};

/** Builds the graph of a slice. Nodes are added as decisions are tried; the same slice gives the same graph. */
export const sliceGraph = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  heard: ReadonlySet<string>,
): SliceGraph => {
  const layout = layoutOf(compiled, new Set(kept));
  const courses = createCourses();
  const machine = sliceMachine(compiled, layout, courses, heard);
  const placeOf = placesOf(compiled);
  const states = createStates(layout.slots);
  const spread = compiled.variables.map(() => dropped);
  // Nodes are the states an act and what follows it lead to: by their state, and in the order in which they are come to.
  const nodeOf: number[] = [];
  const nodes: number[] = [];
  const turnouts: Turnout[][] = [];
  const nodeAt = (state: number): number => {
    nodeOf[state] ??= nodes.push(state) - 1;
    return nodeOf[state];
  };
  const settledBy: Settled[] = [];
  let settledCount = 0;
  const asSettled = (ends: readonly End[]): Settled => {
    settledCount += 1;
    const made = ends.map(({ values, part }) => ({ to: nodeAt(states.numberOf(values)), part }));
    return { id: settledCount - 1, ends: made };
  };
  const settling = (): boolean => {
    performSettling(compiled, machine.port);
    return true;
  };
  const past = (): boolean => {
    performPast(compiled, machine.port);
    return true;
  };
  const settle = (values: State): Settled => {
    const state = states.numberOf(values);
    const before = settledBy[state];
    if (before) return before;
    const settled = asSettled(everyWay(machine, states.at(state), settling, states.numberOf).ends);
    settledBy[state] = settled;
    return settled;
  };
  const outcomeOf = (from: State, { decision }: Option): Outcome =>
    everyWay(machine, from, () => performUnsettled(compiled, machine.port, decision), states.numberOf);
  const plain = createPlainOutcomes(compiled, layout, outcomeOf);
  const tryOut = (from: State, option: Option): Turnout => {
    const { ends, refused } = plain(from, placeOf(from).scene, option) ?? outcomeOf(from, option);
    return {
      branches: ends.map(({ values, part }) => ({ act: part, settled: settle(values) })),
      certain: refused.length === 0 && ends.length > 0,
      asked: refused,
    };
  };
  /** Performs one way of a part again. */
  const again = (from: State, { answers }: Part, act: () => boolean): Told & { readonly values: State } => {
    const tape = createTape<Question>(answers);
    const tokens: Token[] = [];
    machine.begin(from, tape, tokens);
    act();
    return { tokens, asked: tape.asked(), values: machine.values() };
  };
  const valuesAt = (at: number): State => states.at(nodes[at] ?? 0);
  const starts: readonly Branch[] = [
    {
      // The canonical past follows upon nothing.
      act: { course: 0, answers: [], quiet: true },
      settled: asSettled(everyWay(machine, layout.start(), past, states.numberOf).ends),
    },
  ];
  return {
    compiled,
    machine,
    kept: layout.kept,
    courses,
    starts,
    node: (at) => placeOf(valuesAt(at)),
    valuesOf: (at) => {
      layout.spread(valuesAt(at), spread);
      return spread;
    },
    size: () => nodes.length,
    turnout: (at, option) => {
      turnouts[at] ??= [];
      const row = turnouts[at];
      const found = row[option.index] ?? tryOut(valuesAt(at), option);
      row[option.index] = found;
      return found;
    },
    tell: (from, decision, way) => {
      if (from === null || decision === null) return again(layout.start(), way.settling, past);
      const act = again(valuesAt(from), way.act, () => performUnsettled(compiled, machine.port, decision));
      const rest = again(act.values, way.settling, settling);
      return { tokens: [...act.tokens, ...rest.tokens], asked: [...act.asked, ...rest.asked] };
    },
  };
};
