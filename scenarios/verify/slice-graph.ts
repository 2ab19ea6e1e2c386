/** The graph of a slice, built as it is asked for: abstract states, and for a decision every way in which it can turn out. */
import type { State } from '../compile/step.ts';
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { performPast, performSettling, performUnsettled } from '../compile/perform.ts';
import { standing } from '../compile/port.ts';
import { type Courses, createCourses } from './courses.ts';
import { type Question, type SliceMachine, sliceMachine, type Token } from './slice-machine.ts';
import { type Option, optionsIn } from './slice-options.ts';
import { type Asked, createTape } from './tape.ts';

export interface SliceNode {
  readonly values: State;
  readonly scene: string;
  readonly phase: string | null;
  readonly ended: boolean;
}

/** One way a decision can turn out. Nothing asked: it certainly does. */
export interface Way {
  readonly to: number;
  /** What happened: in the act itself, then in what followed at once; the same as courses of the graph. */
  readonly courses: readonly number[];
  readonly tokens: readonly (readonly Token[])[];
  readonly asked: readonly (readonly Asked<Question>[])[];
}

/** `certain` false: whether the decision can be taken at all depends on what the slice dropped. */
export interface Turnout {
  readonly ways: readonly Way[];
  readonly certain: boolean;
  readonly asked: readonly Asked<Question>[];
}

interface End {
  readonly values: State;
  readonly course: number;
  readonly tokens: readonly Token[];
  readonly asked: readonly Asked<Question>[];
}
interface Outcome {
  readonly ends: readonly End[];
  readonly refused: readonly Asked<Question>[];
}

export interface SliceGraph {
  readonly compiled: CompiledCase;
  readonly machine: SliceMachine;
  readonly courses: Courses;
  readonly starts: readonly Way[];
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
  const turnouts = new Map<number, Turnout>();
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
  /** Every way something can turn out, for each set of answers; `act` says whether it can be done at all. */
  const everyWay = (from: State, act: () => boolean): Outcome => {
    const ends: End[] = [];
    const refused: Asked<Question>[] = [];
    const tape = createTape<Question>();
    do {
      machine.begin(from, tape);
      if (act()) {
        const { values, tokens } = machine.result();
        ends.push({ values, tokens, course: courses.of(tokens), asked: tape.asked() });
      } else refused.push(...tape.asked());
    } while (tape.next());
    return { ends, refused };
  };
  /** What follows an act at once is the same for every act that led to the same state. */
  const settled = new Map<string, readonly End[]>();
  const settle = (values: State): readonly End[] => {
    const key = keyOf(values);
    const before = settled.get(key);
    if (before) return before;
    const { ends } = everyWay(values, () => {
      performSettling(compiled, machine.port);
      return true;
    });
    settled.set(key, ends);
    return ends;
  };
  const begin = (): readonly Way[] =>
    everyWay(machine.startValues(), () => {
      performPast(compiled, machine.port);
      return true;
    }).ends.map(({ values, course, tokens, asked }) => ({
      to: add(values),
      courses: [course],
      tokens: [tokens],
      asked: [asked],
    }));
  const tryOut = (from: SliceNode, decision: Decision): Turnout => {
    const { ends, refused } = everyWay(from.values, () => performUnsettled(compiled, machine.port, decision));
    const ways = ends.flatMap((first) =>
      settle(first.values).map(
        (then): Way => ({
          to: add(then.values),
          courses: [first.course, then.course],
          tokens: [first.tokens, then.tokens],
          asked: [first.asked, then.asked],
        }),
      ),
    );
    return { ways, certain: refused.length === 0 && ends.length > 0, asked: refused };
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
      const key = at * 4096 + option.index;
      const before = turnouts.get(key);
      if (before) return before;
      const found = tryOut(nodes[at] as SliceNode, option.decision);
      turnouts.set(key, found);
      return found;
    },
  };
};
