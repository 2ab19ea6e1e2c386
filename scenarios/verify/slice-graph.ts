/** The graph of a slice, built as it is asked for: abstract states, and for a decision every way in which it can turn out. */
import type { State } from '../compile/step.ts';
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { performPast, performSettling, performUnsettled } from '../compile/perform.ts';
import { standing } from '../compile/port.ts';
import { type Courses, createCourses } from './courses.ts';
import type { Token } from './slice-events.ts';
import { type Question, type SliceMachine, sliceMachine } from './slice-machine.ts';
import { type Option, optionsIn } from './slice-options.ts';
import { type Asked, createTape } from './tape.ts';

export interface SliceNode {
  readonly values: State;
  readonly scene: string;
  readonly phase: string | null;
  readonly ended: boolean;
}

/** What one half of a step did: the act itself, or what followed at once. */
export interface Part {
  /** What happened, as a course of the graph. */
  readonly course: number;
  readonly tokens: readonly Token[];
  readonly asked: readonly Asked<Question>[];
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
  readonly parts: readonly Part[];
}

/** `certain` false: whether the decision can be taken at all depends on what the slice dropped. */
export interface Turnout {
  readonly branches: readonly Branch[];
  readonly certain: boolean;
  readonly asked: readonly Asked<Question>[];
}

/** A part with the state it leads to. */
interface End {
  readonly values: State;
  readonly part: Part;
}
interface Outcome {
  readonly ends: readonly End[];
  readonly refused: readonly Asked<Question>[];
}

/** Every way of these branches. */
export const waysOf = (branches: readonly Branch[]): readonly Way[] =>
  branches.flatMap(({ act, settled }) => settled.ends.map(({ to, part }) => ({ to, parts: [act, part] })));

const isQuiet = (asked: readonly Asked<Question>[]): boolean =>
  asked.every(({ about, answer }) => about.kind !== 'arrival' || answer === 0);

/** Ends in the same state by the same course, each once. */
const distinct = (ends: readonly End[], keyOf: (end: End) => string): readonly End[] => {
  if (ends.length < 2) return ends;
  const found = new Map<string, End>();
  for (const end of ends) {
    const key = keyOf(end);
    if (!found.has(key)) found.set(key, end);
  }
  return [...found.values()];
};

export interface SliceGraph {
  readonly compiled: CompiledCase;
  readonly machine: SliceMachine;
  readonly courses: Courses;
  readonly starts: readonly Branch[];
  node(at: number): SliceNode;
  size(): number;
  /** What can be tried in a node: choices of its scene, acts of its phase, letting time pass. */
  options(at: number): readonly Option[];
  turnout(at: number, option: Option): Turnout;
}

/** Builds the graph of a slice. Nodes are added as decisions are tried; the same slice gives the same graph. */
export const sliceGraph = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  heard: ReadonlySet<string>,
): SliceGraph => {
  const machine = sliceMachine(compiled, kept, heard);
  const courses = createCourses();
  const indexes = [...kept].sort((a, b) => a - b);
  const nodes: SliceNode[] = [];
  const known = new Map<string, number>();
  const turnouts: Turnout[][] = [];
  const keyOf = (values: State): string =>
    String.fromCharCode(...indexes.map((index) => (values[index] ?? 0) + 1));
  const add = (values: State): number => {
    const key = keyOf(values);
    const found = known.get(key);
    if (found !== undefined) return found;
    const { scene, phase, ended } = standing(compiled, values);
    known.set(key, nodes.length);
    return nodes.push({ values, scene, phase: phase?.id ?? null, ended }) - 1;
  };
  const endKey = ({ values, part: { course, quiet } }: End): string =>
    `${quiet ? 1 : 0} ${course} ${keyOf(values)}`;
  /** Every way something can turn out, for each set of answers; `act` says whether it can be done at all. */
  const everyWay = (from: State, act: () => boolean): Outcome => {
    const ends: End[] = [];
    const refused: Asked<Question>[] = [];
    const tape = createTape<Question>();
    do {
      machine.begin(from, tape);
      if (act()) {
        const { values, tokens } = machine.result();
        const asked = tape.asked();
        ends.push({ values, part: { course: courses.of(tokens), tokens, asked, quiet: isQuiet(asked) } });
      } else refused.push(...tape.asked());
    } while (tape.next());
    return { ends: distinct(ends, endKey), refused };
  };
  const settledBy = new Map<string, Settled>();
  const asSettled = (ends: readonly End[]): Settled => ({
    id: settledBy.size,
    ends: ends.map(({ values, part }) => ({ to: add(values), part })),
  });
  const settle = (values: State): Settled => {
    const key = keyOf(values);
    const before = settledBy.get(key);
    if (before) return before;
    const { ends } = everyWay(values, () => {
      performSettling(compiled, machine.port);
      return true;
    });
    const settled = asSettled(ends);
    settledBy.set(key, settled);
    return settled;
  };
  /** The canonical past follows upon nothing. */
  const begin = (): readonly Branch[] => {
    const { ends } = everyWay(machine.startValues(), () => {
      performPast(compiled, machine.port);
      return true;
    });
    const settled = asSettled(ends);
    settledBy.set('the past', settled);
    return [{ act: { course: 0, tokens: [], asked: [], quiet: true }, settled }];
  };
  const tryOut = (from: SliceNode, decision: Decision): Turnout => {
    const { ends, refused } = everyWay(from.values, () => performUnsettled(compiled, machine.port, decision));
    return {
      branches: ends.map(({ values, part }) => ({ act: part, settled: settle(values) })),
      certain: refused.length === 0 && ends.length > 0,
      asked: refused,
    };
  };
  const starts = begin();
  return {
    compiled,
    machine,
    courses,
    starts,
    node: (at) => nodes[at] as SliceNode,
    size: () => nodes.length,
    options: (at) => (nodes[at]?.ended ? [] : optionsIn(compiled, nodes[at]?.scene ?? '')),
    turnout: (at, option) => {
      turnouts[at] ??= [];
      const row = turnouts[at];
      const found = row[option.index] ?? tryOut(nodes[at] as SliceNode, option.decision);
      row[option.index] = found;
      return found;
    },
  };
};
