/** The XState machine of a compiled case: parallel regions, plain JSON config, a closed registry of two guards and two actions. */
import { assign, setup, type MachineContext } from 'xstate';
import { compileChange, type Change, type Write } from './change.ts';
import type { CompiledCase } from './compiled-case.ts';
import { compileGuard, type Guard, type Values } from './guard.ts';
import { type PlannedRegion, planMachine } from './machine-plan.ts';
import { statesOf } from './machine-states.ts';
import { guardHolds } from './port.ts';
import { stepperOf } from './step.ts';

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

const changed = (values: readonly number[], writes: readonly Write[], event: CaseEvent): CaseContext => {
  const after = values.slice();
  for (let at = 0; at < writes.length; at += 1) (writes[at] as Write)(event.before, after, event.value);
  return { values: after };
};

/** Makes what a number stands for when it is first asked for. A list, not a map: large cases have too much to find it in one. */
const byNumber = <Made>(make: (number: number) => Made): ((number: number) => Made) => {
  const known: Made[] = [];
  return (number) => {
    const found = known[number];
    if (found !== undefined) return found;
    const made = make(number);
    known[number] = made;
    return made;
  };
};

const writes = new WeakMap<readonly Change[], readonly Write[]>();
const writesOf = (changes: readonly Change[]): readonly Write[] => {
  const known = writes.get(changes);
  if (known) return known;
  const made = changes.map(compileChange);
  writes.set(changes, made);
  return made;
};

const nothing: readonly Change[] = [];

/** What an event changes in a region, named by its leaf variable. Whoever sends an event has just asked the stepper about it. */
const changesBy = (compiled: CompiledCase) => {
  const { event: eventOf } = stepperOf(compiled);
  return (region: number, event: string, values: Values): readonly Change[] => {
    for (const { leaf, transitions } of eventOf(event)?.doing ?? []) {
      if (leaf !== region) continue;
      for (const { guard, changes } of transitions) if (!guard || guardHolds(guard, values)) return changes;
    }
    return nothing;
  };
};

/**
 * The registry. `holds` and `change` ask and do what stands in the tables; `hears` and `follow` what the transitions of a region
 * without leaves say of the event. Everything is read from the values before it.
 */
const registryOf = (compiled: CompiledCase, { guardAt, changesAt }: MachinePlan) => {
  const changesIn = changesBy(compiled);
  const testAt = byNumber((guard) => compileGuard(guardAt(guard)));
  const writesAt = byNumber((changes) => changesAt(changes).map(compileChange));
  return setup({
    types: { context: {} as CaseContext, events: {} as CaseEvent },
    guards: {
      holds: ({ context }, guard: number) => testAt(guard)(context.values),
      hears: ({ context, event }, region: number) => changesIn(region, event.type, context.values).length > 0,
    },
    actions: {
      change: assign(({ context, event }, changes: number) =>
        changed(context.values, writesAt(changes), event),
      ),
      follow: assign(({ context, event }, region: number) =>
        changed(context.values, writesOf(changesIn(region, event.type, event.before)), event),
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
