/** The XState machine of a compiled case: parallel regions, plain JSON config, a closed registry of one guard and one action. */
import { assign, setup, type MachineContext } from 'xstate';
import { compileChange, type Change, type Write } from './change.ts';
import type { CompiledCase, Region, Transition } from './compiled-case.ts';
import { compileGuard, type Guard, type Test } from './guard.ts';

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

const tests = new WeakMap<Guard, Test>();
const testOf = (guard: Guard): Test => {
  const known = tests.get(guard);
  if (known) return known;
  const test = compileGuard(guard);
  tests.set(guard, test);
  return test;
};

const writes = new WeakMap<Change, Write>();
const writeOf = (change: Change): Write => {
  const known = writes.get(change);
  if (known) return known;
  const write = compileChange(change);
  writes.set(change, write);
  return write;
};

/** The registry: `holds` compiles its guard once; `change` writes what its changes say, all read from the values before. */
const registry = setup({
  types: { context: {} as CaseContext, events: {} as CaseEvent },
  guards: {
    holds: ({ context }, params: { guard: Guard }) => testOf(params.guard)(context.values),
  },
  actions: {
    change: assign(({ context, event }, params: { changes: readonly Change[] }) => {
      const after = context.values.slice();
      for (const change of params.changes) writeOf(change)(event.before, after, event.value);
      return { values: after };
    }),
  },
});

const doesSomething = ({ target, changes }: Transition): boolean =>
  target !== undefined || changes.length > 0;

const meet = (one: Transition, other: Transition): boolean =>
  one.from === undefined || other.from === undefined || one.from === other.from;

/**
 * Transitions of one event that the machine needs: what does nothing is left out, for XState would copy its snapshot to do it,
 * unless it keeps another from being taken. More than half of a case shows or counts something and changes nothing.
 */
const needed = (ofEvent: readonly Transition[]): readonly Transition[] => {
  const doing = ofEvent.filter(doesSomething);
  return doing.length === 0
    ? doing
    : ofEvent.filter((each) => doesSomething(each) || doing.some((other) => meet(each, other)));
};

const byEvent = (transitions: readonly Transition[]): ReadonlyMap<string, readonly Transition[]> => {
  const found = new Map<string, Transition[]>();
  for (const transition of transitions) {
    const known = found.get(transition.event);
    if (known) known.push(transition);
    else found.set(transition.event, [transition]);
  }
  return found;
};

/** Own leaves are named as they are, those of a region seen from the region itself with a dot. */
const transitionConfig = (region: Region, { from, guard, target, changes }: Transition) => ({
  ...(guard ? { guard: { type: 'holds' as const, params: { guard } } } : {}),
  ...(target === undefined ? {} : { target: `${from === undefined ? '.' : ''}${region.leaves[target]}` }),
  // An action without changes would still cost a copy of the snapshot.
  ...(changes.length > 0 ? { actions: [{ type: 'change' as const, params: { changes } }] } : {}),
});

type Handlers = Record<string, ReturnType<typeof transitionConfig>[]>;

/** A transition whose guard asks for one leaf of its own region starts from that leaf: XState then looks there and no further. */
const fromItsLeaf = ({ leaf }: Region, transition: Transition): Transition => {
  const { from, guard } = transition;
  if (from !== undefined || !guard) return transition;
  const asked = guard.type === 'all' ? guard.params.of : [guard];
  for (const { type, params } of asked) {
    const [only] = type === 'oneOf' && params.variable === leaf ? params.values : [];
    if (only !== undefined && type === 'oneOf' && params.values.length === 1)
      return { ...transition, from: only };
  }
  return transition;
};

/** Puts transitions under their events: those from one leaf on that leaf, all others on the region. */
const handlersOf = (region: Region, transitions: readonly Transition[]) => {
  const anywhere: Handlers = {};
  const ofLeaf: Handlers[] = region.leaves.map(() => ({}));
  for (const [event, ofEvent] of byEvent(transitions))
    for (const transition of needed(ofEvent)) {
      const on = (transition.from === undefined ? null : ofLeaf[transition.from]) ?? anywhere;
      const config = transitionConfig(region, transition);
      const known = on[event];
      if (known) known.push(config);
      else on[event] = [config];
    }
  return { anywhere, ofLeaf };
};

const regionConfig = (compiled: CompiledCase, region: Region) => {
  const { leaf, leaves, transitions } = region;
  if (leaves.length === 1) {
    // A state without states of its own: XState looks at every state of the configuration for every event.
    const staying = transitions.map(({ from: _from, target: _target, ...each }): Transition => each);
    return { on: handlersOf(region, staying).anywhere };
  }
  const { anywhere, ofLeaf } = handlersOf(
    region,
    transitions.map((each) => fromItsLeaf(region, each)),
  );
  return {
    initial: leaves[compiled.variables[leaf]?.initial ?? 0] ?? '',
    states: Object.fromEntries(leaves.map((each, index) => [each, { on: ofLeaf[index] ?? {} }])),
    on: anywhere,
  };
};

const inMachine = ({ regions }: CompiledCase): readonly Region[] =>
  regions.filter((region) => region.transitions.some(doesSomething));

/** Builds the machine of a compiled case, once per case. Its config is JSON and can be printed, diffed and drawn. */
export const caseMachine = (compiled: CompiledCase) =>
  registry.createMachine({
    id: compiled.play.id,
    type: 'parallel',
    context: { values: compiled.variables.map((variable) => variable.initial) },
    states: Object.fromEntries(
      inMachine(compiled).map((region) => [region.id, regionConfig(compiled, region)]),
    ),
  });

export type CaseMachine = ReturnType<typeof caseMachine>;

/** The snapshot of a run that integers have come to: every region on the leaf its variable names. */
export const snapshotAt = (machine: CaseMachine, compiled: CompiledCase, values: readonly number[]) =>
  machine.resolveState({
    value: Object.fromEntries(
      inMachine(compiled).map(({ id, leaf, leaves }) => [
        id,
        leaves.length === 1 ? {} : (leaves[values[leaf] ?? 0] ?? ''),
      ]),
    ),
    context: { values },
  });
