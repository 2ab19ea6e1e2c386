/** The XState machine of a compiled case: parallel regions, plain JSON config, a closed registry of two guards and one action. */
import { assign, setup, type MachineContext } from 'xstate';
import { oncePer } from '../core/once-per.ts';
import { compileChange, type Change } from './change.ts';
import type { CompiledCase, Region } from './compiled-case.ts';
import { type Guard, testOf } from './guard.ts';
import { none, ownWidth, type PlannedRegion, planMachine } from './machine-plan.ts';
import { rootOf } from './machine-states.ts';
import { type Chain, takenOf } from './edge.ts';
import { stepperOf } from './step.ts';

/** The context of the machine: the values of all variables, in the order of the table. */
export interface CaseContext extends MachineContext {
  readonly values: readonly number[];
}

/**
 * A micro-event as the machine hears it: `caseEvent` makes it. `name` is the event of the compiled case; `before` the array of values
 * it was sent in: regions write one after another, but all read the same past.
 */
export interface CaseEvent {
  readonly type: string;
  readonly name: string;
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

/** Of an event the stepper does not know: nothing follows. */
const noChains: readonly Chain[] = [];

/**
 * The registry. `holds` and `change` ask and do what stands in the tables; with every change goes all that regions without
 * states do with the event, and `follows` asks whether they do anything. All is read from the values before the event, so that
 * what two regions write twice is the same.
 */
const registryOf = (compiled: CompiledCase, { guardAt, changesAt }: MachinePlan) => {
  const { event: eventOf } = stepperOf(compiled);
  const testAt = byNumber((guard) => testOf(guardAt(guard)));
  const writesAt = byNumber((changes) => changesAt(changes).map(compileChange));
  // Whoever sends an event has just asked the stepper about it: it need not look it up again.
  const stateless = (event: string): readonly Chain[] => eventOf(event)?.stateless ?? noChains;
  return setup({
    types: { context: {} as CaseContext, events: {} as CaseEvent },
    guards: {
      holds: ({ context }, guard: number) => testAt(guard)(context.values),
      follows: ({ context, event }) =>
        stateless(event.name).some((chain) => (takenOf(chain, context.values)?.writes.length ?? 0) > 0),
    },
    actions: {
      change: assign(({ context, event }, changes: number) => {
        const { before, name, value } = event;
        const after = context.values.slice();
        for (const chain of stateless(name))
          for (const write of takenOf(chain, before)?.writes ?? []) write(before, after, value);
        if (changes !== none) for (const write of writesAt(changes)) write(before, after, value);
        return { values: after };
      }),
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

const makePlan = (compiled: CompiledCase): MachinePlan => {
  const events = numbered<string>();
  const guards = numbered<Guard>();
  const changes = numbered<readonly Change[]>();
  const numbering = { event: events.numberOf, guard: guards.numberOf, changes: changes.numberOf };
  const regions = planMachine(compiled, numbering);
  return { regions, eventAt: events.at, guardAt: guards.at, changesAt: changes.at };
};

const plans = new WeakMap<CompiledCase, MachinePlan>();

const planOf = (compiled: CompiledCase): MachinePlan => {
  const plan = plans.get(compiled) ?? makePlan(compiled);
  plans.set(compiled, plan);
  return plan;
};

/** For whoever has the plan of a case already: it is not made again. */
export const bringPlan = (compiled: CompiledCase, plan: MachinePlan): void => {
  plans.set(compiled, plan);
};

/** Builds the machine of a compiled case, once per case. Its config is JSON and can be printed, diffed and drawn. */
export const caseMachine = (compiled: CompiledCase) => {
  const plan = planOf(compiled);
  return registryOf(compiled, plan).createMachine({
    id: compiled.play.id,
    context: { values: compiled.variables.map((variable) => variable.initial) },
    ...(rootOf(plan.regions, plan.eventAt) as { states: Record<string, object> }),
  });
};

/** What is heard on one leaf alone: by which name, and where. */
interface Own {
  readonly type: string;
  readonly leaf: number;
  readonly on: number;
}

const ownEvents = oncePer((compiled: CompiledCase): ReadonlyMap<string, Own> => {
  const { regions, eventAt } = planOf(compiled);
  const found = new Map<string, Own>();
  for (const { leaf, own } of regions)
    for (let at = 0; at < own.length; at += ownWidth)
      found.set(eventAt(own[at] as number), {
        type: eventAt(own[at + 1] as number),
        leaf,
        on: own[at + 2] as number,
      });
  return found;
});

/**
 * A micro-event as the machine of the case hears it. What one leaf alone hears has another name there; sent anywhere else it keeps its
 * own, by which no region knows it.
 * @param before the values of the run now.
 */
export const caseEvent = (
  compiled: CompiledCase,
  name: string,
  value: number,
  before: readonly number[],
): CaseEvent => {
  const own = ownEvents(compiled).get(name);
  const isHere = own !== undefined && before[own.leaf] === own.on;
  return { type: isHere ? own.type : name, name, value, before };
};

export type CaseMachine = ReturnType<typeof caseMachine>;

const leafAt = ({ leaf, leaves }: Region, values: readonly number[]): string =>
  leaves[values[leaf] ?? 0] ?? '';

/** As XState writes it: a leaf for each region, or that of the story alone where no other region has states. */
const stateAt = (
  { root, states }: CaseMachine,
  { regions }: CompiledCase,
  values: readonly number[],
): Record<string, string> | string => {
  const [story] = regions;
  if (root.type === 'compound' && story) return leafAt(story, values);
  const of = regions.filter(({ id }) => Object.hasOwn(states, id));
  return Object.fromEntries(of.map((region) => [region.id, leafAt(region, values)]));
};

/** The snapshot of a run that integers have come to: every region of the machine on the leaf its variable names. */
export const snapshotAt = (machine: CaseMachine, compiled: CompiledCase, values: readonly number[]) =>
  machine.resolveState({ value: stateAt(machine, compiled, values), context: { values } });
