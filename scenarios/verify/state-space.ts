/** Every reachable state of a compiled case, packed: breadth first over the same closures and the same driver that play it. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase, CompiledPhase } from '../compile/compiled-case.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import { portOver } from '../compile/port.ts';
import type { Write } from '../compile/change.ts';
import {
  type Chain,
  type Edge,
  type State,
  type StepEvent,
  type Stepper,
  stepperOf,
  takenOf,
} from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Option, optionsByScene } from './options.ts';
import { createStateTable, type StateTable } from './state-table.ts';

export interface StateSpace {
  readonly size: number;
  /** False when the bound was reached: nothing may then be concluded from absence. */
  readonly complete: boolean;
  values(node: number): State;
  /** The first way to a node: the node and the decision before it; null at the start. */
  from(node: number): { readonly node: number; readonly decision: Decision } | null;
}

/** What time does where the story stands: nothing (the run has ended, or its time was up already), moments, or days. */
const time = { stands: 0, moments: 1, days: 2 } as const;

/** What decides whether anything follows an event at once, by leaf of the story. */
const settlingOf = (compiled: CompiledCase) => {
  const leaves = compiled.regions[0]?.leaves ?? [];
  const numbers = new Map([...compiled.phases.values()].map((phase, at) => [phase, at]));
  const phaseIn = (scene: string) => compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '');
  const runsIn = (scene: string): number => {
    const phase = phaseIn(scene);
    if (!phase || scene === phase.timeUp) return time.stands;
    if (phase.moments !== null) return time.moments;
    return compiled.waiting.has(scene) && phase.untilDay !== null ? time.days : time.stands;
  };
  const numberOf = (phase: CompiledPhase | undefined): number => (phase ? (numbers.get(phase) ?? -1) : -1);
  return {
    /** The number of the phase; -1: the run has ended. */
    phase: Int32Array.from(leaves, (scene) => numberOf(phaseIn(scene))),
    time: Uint8Array.from(leaves, runsIn),
    untilDay: Int32Array.from(leaves, (scene) => phaseIn(scene)?.untilDay ?? 0),
    /** 1: nothing is judged when the run ends from here. */
    endsQuietly: Uint8Array.from(leaves, (scene) =>
      compiled.reckoning.end.length === 0 && phaseIn(scene)?.omissions.length === 0 ? 1 : 0,
    ),
  };
};

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

/** Whether the driver would do nothing more after an event: no phase has ended with something to say, time is not up, nothing arrives. */
const settledBetween = (
  compiled: CompiledCase,
  before: State,
  after: State,
  arrives: (now: State) => boolean,
): (() => boolean) => {
  const settling = settlingOf(compiled);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  const day = compiled.index.get(names.day) ?? 0;
  const moments = compiled.index.get(names.moments) ?? 0;
  const hasArrivals = compiled.arrivals.length > 0;
  return () => {
    const at = after[leaf] as number;
    const past = before[leaf] as number;
    const phase = settling.phase[at] as number;
    if (phase !== settling.phase[past] && (phase !== -1 || settling.endsQuietly[past] === 0)) return false;
    const runs = settling.time[at];
    if (runs === time.moments && after[moments] === 0) return false;
    if (runs === time.days && (after[day] as number) >= (settling.untilDay[at] as number)) return false;
    return !hasArrivals || !arrives(after);
  };
};

/** One state after another, with what can follow from it. `before` and `after` are the same again when a turn is over. */
const createTurns = (compiled: CompiledCase, stepper: Stepper, table: StateTable) => {
  const before = [...stepper.start];
  const after = [...stepper.start];
  const driver = createDriver(compiled, stepper);
  const isSettled = settledBetween(compiled, before, after, driver.arrives);
  const write = ({ writes }: Edge): void => {
    for (let at = 0; at < writes.length; at += 1) (writes[at] as Write)(before, after, 0);
  };
  const drive = (node: number, { decision, number }: Option): void => {
    const values = driver.after(before, decision);
    if (values !== null) table.add(values, node, number);
  };
  /** Writes have gone from `before` into `after`: that is all, or the driver begins anew. */
  const finish = (node: number, option: Option, changed: readonly number[]): void => {
    if (isSettled()) {
      if (changed.length > 0) table.addChanged(changed, before, after, node, option.number);
      return;
    }
    for (const variable of changed) after[variable] = before[variable] as number;
    drive(node, option);
  };
  /** Takes an event. @returns the variables it may have changed; null when it is not taken. */
  const take = ({ chains }: StepEvent): readonly number[] | null => {
    let changed: readonly number[] | null = null;
    for (let at = 0; at < chains.length; at += 1) {
      const edge = takenOf(chains[at] as Chain, before);
      if (edge === null) continue;
      write(edge);
      changed = changed === null ? edge.targets : [...changed, ...edge.targets];
    }
    return changed;
  };
  const takeFirst = (node: number, option: Option, events: readonly StepEvent[]): void => {
    for (let at = 0; at < events.length; at += 1) {
      const changed = take(events[at] as StepEvent);
      if (changed === null) continue;
      finish(node, option, changed);
      return;
    }
  };
  return {
    start: () => table.add(driver.start(), -1, 0),
    /** Sets out from a node. @returns its values, until the next node is set out from. */
    begin: (node: number): State => {
      table.load(node, before, after);
      return before;
    },
    follow: (node: number, option: Option): void => {
      const { edge, events } = option;
      if (edge !== null) {
        if (edge.test !== null && !edge.test(before)) return;
        write(edge);
        finish(node, option, edge.targets);
      } else if (events === null) drive(node, option);
      else if (!option.isIdle || !isSettled()) takeFirst(node, option, events);
    },
  };
};

/** Explores every run. `bound` is the number of states at which it gives up and says so. */
export const stateSpace = (compiled: CompiledCase, bound: number): StateSpace => {
  const stepper = stepperOf(compiled);
  const table = createStateTable(compiled);
  const decisions = decisionsThatMatter(compiled);
  const optionsOf = optionsByScene(compiled, decisions, stepper);
  const { start, begin, follow } = createTurns(compiled, stepper, table);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  start();
  for (let node = 0; node < table.size() && table.size() <= bound; node += 1) {
    const options = optionsOf(begin(node)[leaf] as number);
    for (let at = 0; at < options.length; at += 1) follow(node, options[at] as Option);
  }
  return {
    size: table.size(),
    complete: table.size() <= bound,
    values: (node) => {
      const values = [...stepper.start];
      table.load(node, values, values);
      return values;
    },
    from: (node) => {
      const decision = decisions[table.way(node)];
      return table.parent(node) < 0 || !decision ? null : { node: table.parent(node), decision };
    },
  };
};

/** The shortest run that leads to a node, as decisions. */
export const runTo = (space: StateSpace, node: number): readonly Decision[] => {
  const run: Decision[] = [];
  for (let at = space.from(node); at; at = space.from(at.node)) run.push(at.decision);
  return run.reverse();
};
