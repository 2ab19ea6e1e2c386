/** Every reachable state of a compiled case, packed: breadth first over rows of integers, and the driver that plays the case where rows say too little. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import { portOver } from '../compile/port.ts';
import { type State, type Stepper, stepperOf } from '../compile/step.ts';
import { decisionsAnywhere, decisionsThatMatter } from './explore.ts';
import { writeOptions } from './options.ts';
import { type Beyond, createRowLoop } from './row-loop.ts';
import { createRows } from './rows.ts';
import { type Settling, settlingOf } from './settling.ts';
import { createStateTable, type StateTable } from './state-table.ts';

export interface StateSpace {
  readonly size: number;
  /** False when the bound was reached: nothing may then be concluded from absence. */
  readonly complete: boolean;
  values(node: number): State;
  /** The first way to a node: the node and the decision before it; null at the start. */
  from(node: number): { readonly node: number; readonly decision: Decision } | null;
}

/** The driver over values that can be set anew for every state. */
const createDriver = (compiled: CompiledCase, stepper: Stepper) => {
  let values: State = stepper.start;
  const port = portOver(compiled, {
    values: () => values,
    can: (event) => stepper.can(values, event),
    send: (event, carried = 0) => {
      values = stepper.step(values, event, carried, []);
    },
  });
  return {
    start: (): State => {
      performPast(compiled, port);
      return values;
    },
    /** The values after a decision; null when it cannot be taken. */
    after: (before: State, decision: Decision): State | null => {
      values = before.slice();
      if (!canPerform(compiled, port, decision)) return null;
      perform(compiled, port, decision);
      return values;
    },
    arrives: (now: State): boolean => {
      values = now;
      return port.nextArrival(false) !== null;
    },
  };
};

/** What rows cannot do, over values unpacked for it. `before` and `after` hold the values of some node, whichever was asked for last. */
const beyondRows = (
  compiled: CompiledCase,
  table: StateTable,
  driver: ReturnType<typeof createDriver>,
  settling: Settling,
): Beyond & { decisionOf(way: number): Decision } => {
  const before = compiled.variables.map((variable) => variable.initial);
  const after = [...before];
  // Of most decisions the number is all there is to know.
  let decisions: readonly Decision[] | null = null;
  const decisionOf = (way: number): Decision => {
    decisions ??= decisionsThatMatter(compiled);
    return decisions[way] as Decision;
  };
  return {
    decisionOf,
    isSettled: (node, first) => {
      table.load(node, before);
      table.loadSought(first, after);
      return settling.isSettled(before, after);
    },
    drive: (node, way) => {
      table.load(node, before);
      const values = driver.after(before, decisionOf(way));
      if (values !== null) table.add(values, node, way);
    },
  };
};

/** How many nodes are followed between two looks at the bound. */
const mostAtOnce = 64;

/** Explores every run. `bound` is the number of states at which it gives up and says so. */
export const stateSpace = (compiled: CompiledCase, bound: number): StateSpace => {
  const stepper = stepperOf(compiled);
  const table = createStateTable(compiled);
  const { room } = table.store;
  const driver = createDriver(compiled, stepper);
  const settling = settlingOf(compiled, driver.arrives);
  const rows = createRows(compiled, table.packing, settling);
  const { from, to, anywhereFrom, anywhereTo } = writeOptions(compiled, decisionsAnywhere(compiled), rows);
  const beyond = beyondRows(compiled, table, driver, settling);
  const follow = createRowLoop(rows.rows, table, beyond);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  table.add(driver.start(), -1, 0);
  const followAll = (first: number, last: number): void => {
    for (let node = first; node < last; node += 1) {
      const at = table.value(node, leaf);
      follow(node, from[at] as number, to[at] as number);
      if (anywhereFrom[at] !== anywhereTo[at])
        follow(node, anywhereFrom[at] as number, anywhereTo[at] as number);
    }
  };
  // Few at a time: what is called again is compiled sooner than a loop that never ends.
  for (let node = 0; node < room.size && room.size <= bound; ) {
    const last = Math.min(room.size, node + mostAtOnce);
    followAll(node, last);
    node = last;
  }
  return {
    size: room.size,
    complete: room.size <= bound,
    values: (node) => {
      const values = [...stepper.start];
      table.load(node, values);
      return values;
    },
    from: (node) => {
      const parent = room.parents[node] ?? -1;
      return parent < 0 ? null : { node: parent, decision: beyond.decisionOf(room.ways[node] ?? 0) };
    },
  };
};

/** The shortest run that leads to a node, as decisions. */
export const runTo = (space: StateSpace, node: number): readonly Decision[] => {
  const run: Decision[] = [];
  for (let at = space.from(node); at; at = space.from(at.node)) run.push(at.decision);
  return run.reverse();
};
