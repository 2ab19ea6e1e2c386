/** The graph of a slice, built as it is asked for: abstract states, and for a decision every way in which it can turn out. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { performPast, performSettling, performUnsettled } from '../compile/perform.ts';
import type { State } from '../compile/step.ts';
import { type Courses, createCourses } from './courses.ts';
import { everyWay, type Outcome, type Part, type Told, toldAgain } from './every-way.ts';
import { createPairs } from './pairs.ts';
import { createPlainOutcomes } from './plain-outcomes.ts';
import { layoutOf } from './slice-layout.ts';
import { type SliceMachine, sliceMachine } from './slice-machine.ts';
import type { Question } from './slice-machine-question.ts';
import { createNodes, type Nodes, type SliceNode } from './slice-nodes.ts';
import type { Option } from './slice-options.ts';
import type { Asked } from './tape.ts';

/** What can follow at once in a state. It is the same after every act that led there, and is kept once. */
export interface Settled {
  readonly id: number;
  readonly ends: readonly { readonly to: number; readonly part: Part }[];
  /** There is more than these: it was not all tried. */
  readonly wide: boolean;
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
  /** There is more than these branches: it was not all tried. */
  readonly wide: boolean;
}

/** Every way of these branches. */
export const waysOf = (branches: readonly Branch[]): readonly Way[] =>
  branches.flatMap(({ act, settled }) => settled.ends.map(({ to, part }) => ({ to, act, settling: part })));

export interface SliceGraph {
  readonly compiled: CompiledCase;
  readonly kept: ReadonlySet<number>;
  readonly courses: Courses;
  readonly starts: readonly Branch[];
  node(at: number): SliceNode;
  /** The values of a node where the case has them, in an array that the next call fills anew. */
  valuesOf(at: number): State;
  size(): number;
  /** How many ends of acts it holds: what it costs to keep. */
  weight(): number;
  /** Whether an option can change the slice in more than the moments left. Choices and time lead on, and always do. */
  matters(option: Option): boolean;
  turnout(at: number, option: Option): Turnout;
  /** Tells again what a way did: from a node by a decision; from null, the canonical past. */
  tell(from: number | null, decision: Decision | null, way: Way): Told;
}

/** What is done on the machine of a slice. */
const doingsOf = (compiled: CompiledCase, { port }: SliceMachine) => ({
  past: (): boolean => {
    performPast(compiled, port);
    return true;
  },
  settling: (): boolean => {
    performSettling(compiled, port);
    return true;
  },
  deciding: (decision: Decision) => (): boolean => performUnsettled(compiled, port, decision),
});

type Doings = ReturnType<typeof doingsOf>;

/** Nothing follows. */
const nothing: Part = { course: 0, answers: [], quiet: true };

/** Whether nothing follows at once upon a decision: what a mark or a row brings about comes with the next act. */
const isMark = ({ type }: Decision): boolean =>
  type === 'line.marked' || type === 'row.listed' || type === 'row.struck';

/** What follows at once, by the state in which it follows; the canonical past follows upon nothing. */
const createSettling = (machine: SliceMachine, { past, settling }: Doings, nodes: Nodes, start: State) => {
  const { states } = nodes;
  const byState: Settled[] = [];
  const unsettled: Settled[] = [];
  let count = 0;
  let weight = 0;
  const settled = ({ ends, wide }: Omit<Outcome, 'refused'>): Settled => {
    count += 1;
    weight += ends.length;
    return { id: count - 1, ends: ends.map(({ values, part }) => ({ to: nodes.of(values), part })), wide };
  };
  return {
    weight: () => weight,
    atStart: settled(everyWay(machine, states, start, past)),
    settle: (values: State): Settled => {
      const state = states.numberOf(values);
      byState[state] ??= settled(everyWay(machine, states, states.at(state), settling));
      return byState[state];
    },
    stay: (values: State): Settled => {
      unsettled[states.numberOf(values)] ??= settled({
        ends: [{ values, part: nothing }],
        wide: false,
      });
      return unsettled[states.numberOf(values)] as Settled;
    },
  };
};

const createTurnouts = (
  nodes: Nodes,
  outcomeOf: (from: State, scene: string, option: Option) => Outcome,
  { settle, stay }: Pick<ReturnType<typeof createSettling>, 'settle' | 'stay'>,
): SliceGraph['turnout'] => {
  const tried = createPairs();
  const turnouts: Turnout[] = [];
  const tryOut = (from: State, option: Option): Turnout => {
    const { ends, refused, wide } = outcomeOf(from, nodes.place(from).scene, option);
    return {
      // Any act that changes nothing settles what a mark has left: slices leave such acts out.
      branches: ends.flatMap(({ values, part }) => [
        ...(isMark(option.decision) ? [{ act: part, settled: stay(values) }] : []),
        { act: part, settled: settle(values) },
      ]),
      certain: refused.length === 0 && ends.length > 0,
      asked: refused,
      wide,
    };
  };
  return (at, option) => {
    const pair = tried.numberOf(at, option.index);
    turnouts[pair] ??= tryOut(nodes.at(at), option);
    return turnouts[pair];
  };
};

const telling =
  (
    machine: SliceMachine,
    { past, settling, deciding }: Doings,
    nodes: Nodes,
    start: State,
  ): SliceGraph['tell'] =>
  (from, decision, way) => {
    if (from === null || decision === null) return toldAgain(machine, start, way.settling, past);
    const act = toldAgain(machine, nodes.at(from), way.act, deciding(decision));
    if (way.settling === nothing) return act;
    const rest = toldAgain(machine, act.values, way.settling, settling);
    return { tokens: [...act.tokens, ...rest.tokens], asked: [...act.asked, ...rest.asked] };
  };

/** Builds the graph of a slice. Nodes are added as decisions are tried; the same slice gives the same graph. */
export const sliceGraph = (
  compiled: CompiledCase,
  kept: ReadonlySet<number>,
  heard: ReadonlySet<string>,
): SliceGraph => {
  // A set of its own: whoever asked for the graph may go on to keep more.
  const layout = layoutOf(compiled, new Set(kept));
  const courses = createCourses();
  const machine = sliceMachine(compiled, layout, courses, heard);
  const doings = doingsOf(compiled, machine);
  const nodes = createNodes(compiled, layout);
  const start = layout.start();
  const { atStart, weight, ...following } = createSettling(machine, doings, nodes, start);
  const outcomeOf = createPlainOutcomes(compiled, layout, (from, { decision }) =>
    everyWay(machine, nodes.states, from, doings.deciding(decision)),
  );
  const mattering: boolean[] = [];
  return {
    compiled,
    kept: layout.kept,
    courses,
    starts: [{ act: { course: 0, answers: [], quiet: true }, settled: atStart }],
    node: (at) => nodes.place(nodes.at(at)),
    valuesOf: nodes.spread,
    size: nodes.size,
    weight,
    matters: (option) => {
      mattering[option.index] ??= option.kind !== 'act' || option.events.some(machine.matters);
      return mattering[option.index] === true;
    },
    turnout: createTurnouts(nodes, outcomeOf, following),
    tell: telling(machine, doings, nodes, start),
  };
};
