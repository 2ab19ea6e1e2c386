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

const transitionConfig = (region: Region, transition: Transition) => ({
  ...(transition.guard ? { guard: { type: 'holds' as const, params: { guard: transition.guard } } } : {}),
  ...(transition.target === undefined ? {} : { target: `.${region.leaves[transition.target]}` }),
  // An action without changes would still cost a copy of the snapshot.
  ...(transition.changes.length > 0
    ? { actions: [{ type: 'change' as const, params: { changes: transition.changes } }] }
    : {}),
});

const leafTarget = (transition: ReturnType<typeof transitionConfig>) =>
  'target' in transition && transition.target
    ? { ...transition, target: transition.target.slice(1) }
    : transition;

type Config = ReturnType<typeof transitionConfig>;

const grouped = (region: Region, from: number | undefined): Record<string, Config[]> => {
  const on: Record<string, Config[]> = {};
  for (const transition of region.transitions) {
    if (transition.from !== from) continue;
    const config = transitionConfig(region, transition);
    on[transition.event] = [
      ...(on[transition.event] ?? []),
      from === undefined ? config : leafTarget(config),
    ];
  }
  return on;
};

const regionConfig = (compiled: CompiledCase, region: Region) => {
  const initial = region.leaves[compiled.variables[region.leaf]?.initial ?? 0] ?? '';
  const states = Object.fromEntries(
    region.leaves.map((leaf, index) => [leaf, { on: grouped(region, index) }]),
  );
  return { initial, states, on: grouped(region, undefined) };
};

/** Builds the machine of a compiled case, once per case. Its config is JSON and can be printed, diffed and drawn. */
export const caseMachine = (compiled: CompiledCase) =>
  registry.createMachine({
    id: compiled.play.id,
    type: 'parallel',
    context: { values: compiled.variables.map((variable) => variable.initial) },
    states: Object.fromEntries(
      compiled.regions
        .filter((region) => region.transitions.length > 0)
        .map((region) => [region.id, regionConfig(compiled, region)]),
    ),
  });

export type CaseMachine = ReturnType<typeof caseMachine>;
