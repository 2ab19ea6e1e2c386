/** The XState machine of a compiled case: parallel regions, plain JSON config, a closed registry of two guards and two actions. */
import { assign, setup, type MachineContext } from 'xstate';
import { compileChange, type Change, type Write } from './change.ts';
import type { CompiledCase, Transition } from './compiled-case.ts';
import type { Guard, Values } from './guard.ts';
import { hearingsOf } from './hearings.ts';
import { type PlannedRegion, planMachine } from './machine-plan.ts';
import { statesOf } from './machine-states.ts';
import { guardHolds } from './port.ts';

/** The context of the machine: the values of all variables, in the order of the table. */
export interface CaseContext extends MachineContext {
  readonly values: readonly number[];
}

/** A micro-event. `before` is the array of values it was sent in: regions write one after another, but all read the same past. */
export interface CaseEvent {
  readonly type: string;
  readonly value: number;
  readonly before: readonly number[];
}

/** The plan of a machine, and the tables its numbers stand for. */
export interface MachinePlan {
  readonly regions: readonly PlannedRegion[];
  readonly eventAt: (number: number) => string;
  readonly guardAt: (number: number) => Guard;
  readonly changesAt: (number: number) => readonly Change[];
}

const writes = new WeakMap<Change, Write>();
const writeOf = (change: Change): Write => {
  const known = writes.get(change);
  if (known) return known;
  const write = compileChange(change);
  writes.set(change, write);
  return write;
};

const changed = (values: readonly number[], changes: readonly Change[], event: CaseEvent): CaseContext => {
  const after = values.slice();
  for (const change of changes) writeOf(change)(event.before, after, event.value);
  return { values: after };
};

/** The transition by which a region takes an event, or null; the region is named by its leaf variable. */
const takenBy = (compiled: CompiledCase) => {
  const hearings = hearingsOf(compiled);
  return (region: number, event: string, values: Values): Transition | null => {
    for (const { leaf, transitions } of hearings(event) ?? []) {
      if (leaf !== region) continue;
      for (const transition of transitions)
        if (!transition.guard || guardHolds(transition.guard, values)) return transition;
    }
    return null;
  };
};

/**
 * The registry. `holds` and `change` ask and do what stands in the tables; `hears` and `follow` what the transitions of a region
 * without leaves say of the event. Everything is read from the values before it.
 */
const registryOf = (compiled: CompiledCase, { guardAt, changesAt }: MachinePlan) => {
  const taken = takenBy(compiled);
  return setup({
    types: { context: {} as CaseContext, events: {} as CaseEvent },
    guards: {
      holds: ({ context }, guard: number) => guardHolds(guardAt(guard), context.values),
      hears: ({ context, event }, region: number) =>
        (taken(region, event.type, context.values)?.changes.length ?? 0) > 0,
    },
    actions: {
      change: assign(({ context, event }, changes: number) =>
        changed(context.values, changesAt(changes), event),
      ),
      follow: assign(({ context, event }, region: number) =>
        changed(context.values, taken(region, event.type, event.before)?.changes ?? [], event),
      ),
    },
  });
};

/** Numbers things as they come. */
const numbered = <Thing>() => {
  const things: Thing[] = [];
  const numbers = new Map<Thing, number>();
  const numberOf = (thing: Thing): number => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    numbers.set(thing, things.length);
    return things.push(thing) - 1;
  };
  return { numberOf, at: (number: number): Thing => things[number] as Thing };
};

const planOf = (compiled: CompiledCase): MachinePlan => {
  const events = numbered<string>();
  const guards = numbered<Guard>();
  const changes = numbered<readonly Change[]>();
  const numbering = { event: events.numberOf, guard: guards.numberOf, changes: changes.numberOf };
  const regions = planMachine(compiled, numbering);
  return { regions, eventAt: events.at, guardAt: guards.at, changesAt: changes.at };
};

const plans = new WeakMap<CompiledCase, MachinePlan>();

/** For whoever has the plan of a case already: it is not made again. */
export const bringPlan = (compiled: CompiledCase, plan: MachinePlan): void => {
  plans.set(compiled, plan);
};

/** Builds the machine of a compiled case, once per case. Its config is JSON and can be printed, diffed and drawn. */
export const caseMachine = (compiled: CompiledCase) => {
  const plan = plans.get(compiled) ?? planOf(compiled);
  return registryOf(compiled, plan).createMachine({
    id: compiled.play.id,
    type: 'parallel',
    context: { values: compiled.variables.map((variable) => variable.initial) },
    states: statesOf(plan.regions, plan.eventAt) as Record<string, object>,
  });
};

export type CaseMachine = ReturnType<typeof caseMachine>;

/** The snapshot of a run that integers have come to: every region of the machine on the leaf its variable names. */
export const snapshotAt = (machine: CaseMachine, compiled: CompiledCase, values: readonly number[]) =>
  machine.resolveState({
    value: Object.fromEntries(
      compiled.regions
        .filter(({ id }) => Object.hasOwn(machine.states, id))
        .map(({ id, leaf, leaves }) => [id, leaves.length === 1 ? {} : (leaves[values[leaf] ?? 0] ?? '')]),
    ),
    context: { values },
  });
