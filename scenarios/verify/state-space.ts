/** Every reachable state of a compiled case, packed: breadth first over the same closures and the same driver that play it. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase, CompiledPhase } from '../compile/compiled-case.ts';
import { canPerform, perform, performPast } from '../compile/perform.ts';
import { portOver } from '../compile/port.ts';
import type { Write } from '../compile/change.ts';
import { type Chain, createStepper, type State, type StepEvent, takenOf } from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';
import { decisionsThatMatter } from './explore.ts';
import { type Option, optionsByScene } from './options.ts';
import { createStateTable } from './state-table.ts';

export interface StateSpace {
  readonly size: number;
  /** False when the bound was reached: nothing may then be concluded from absence. */
  readonly complete: boolean;
  values(node: number): State;
  /** The first way to a node: the node and the decision before it; null at the start. */
  from(node: number): { readonly node: number; readonly decision: Decision } | null;
}

const notPlain = -1;
const impossible = -2;

/** One state after another, with what can follow from it. `before` and `after` are the same again when a turn is over. */
const createTurns = (compiled: CompiledCase) => {
  const stepper = createStepper(compiled);
  const before = [...stepper.start];
  const after = [...stepper.start];
  let values: State = stepper.start;
  const port = portOver(compiled, {
    values: () => values,
    can: (event) => stepper.can(values, event),
    send: (event, carried = 0) => {
      values = stepper.step(values, event, carried, []);
    },
  });
  const table = createStateTable(compiled);
  const leaf = compiled.regions[0]?.leaf ?? 0;
  const day = compiled.index.get(names.day) ?? 0;
  const moments = compiled.index.get(names.moments) ?? 0;
  const leaves = compiled.regions[0]?.leaves ?? [];
  const phases = leaves.map((scene) => compiled.phases.get(compiled.phaseOfScene.get(scene) ?? '') ?? null);
  const isTimeUp = leaves.map((scene, at) => phases[at]?.timeUp === scene);
  const waiting = leaves.map((scene) => compiled.waiting.has(scene));
  const arrives = compiled.arrivals.length > 0;
  const endIsPlain = compiled.reckoning.end.length === 0;

  /** Whether the driver would do nothing more: no phase has ended with something to say, time is not up, nothing arrives. */
  const isSettled = (): boolean => {
    const at = after[leaf] as number;
    const phase = phases[at] as CompiledPhase | null;
    if (at !== before[leaf]) {
      const past = phases[before[leaf] as number] as CompiledPhase | null;
      if (phase !== past && (phase !== null || !endIsPlain || past?.omissions.length !== 0)) return false;
    }
    if (phase !== null && !isTimeUp[at]) {
      if (
        phase.moments !== null
          ? after[moments] === 0
          : waiting[at] && (after[day] as number) >= (phase.untilDay ?? 0)
      )
        return false;
    }
    if (!arrives) return true;
    values = after;
    return port.nextArrival(false) === null;
  };
  /** Takes an event from `before` into `after`. @returns the variables it may have changed; null when it is not taken. */
  const apply = (chains: readonly Chain[]): readonly number[] | null => {
    let changed: readonly number[] | null = null;
    for (let at = 0; at < chains.length; at += 1) {
      const taken = takenOf(chains[at] as Chain, before);
      if (taken === null) continue;
      const { writes, targets } = taken;
      for (let each = 0; each < writes.length; each += 1) (writes[each] as Write)(before, after, 0);
      changed = changed === null ? targets : [...changed, ...targets];
    }
    return changed;
  };
  /** The node an option that is one event leads to; or that the driver must be asked, or that it cannot be taken. */
  const plainly = (node: number, events: readonly StepEvent[], number: number): number => {
    for (let at = 0; at < events.length; at += 1) {
      const changed = apply((events[at] as StepEvent).chains);
      if (changed === null) continue;
      if (isSettled()) return table.addChanged(changed, before, after, node, number);
      for (const variable of changed) after[variable] = before[variable] as number;
      return notPlain;
    }
    return impossible;
  };
  const driven = (node: number, { decision, number }: Option): number => {
    values = before.slice();
    if (!canPerform(compiled, port, decision)) return impossible;
    perform(compiled, port, decision);
    return table.add(values, node, number);
  };
  return {
    table,
    stepper,
    start: (): void => {
      performPast(compiled, port);
      table.add(values, -1, 0);
    },
    begin: (node: number): number => {
      table.load(node, before, after);
      return before[leaf] as number;
    },
    follow: (node: number, option: Option): void => {
      const { events, isIdle, number } = option;
      if (isIdle && isSettled()) return;
      if (events === null || plainly(node, events, number) === notPlain) driven(node, option);
    },
  };
};

/** Explores every run. `bound` is the number of states at which it gives up and says so. */
export const stateSpace = (compiled: CompiledCase, bound: number): StateSpace => {
  const decisions = decisionsThatMatter(compiled);
  const { table, stepper, start, begin, follow } = createTurns(compiled);
  const optionsOf = optionsByScene(compiled, decisions, stepper);
  start();
  for (let node = 0; node < table.size() && table.size() <= bound; node += 1) {
    const options = optionsOf(begin(node));
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
