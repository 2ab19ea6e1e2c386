/** The floor of opening a case: the config of an XState machine over the same regions, ready to be handed to `createMachine`. */
import { assign, createMachine } from 'xstate';
import type { CompiledCase, Region, Transition } from '../../scenarios/compile/compiled-case.ts';
import type { Guard } from '../../scenarios/compile/guard.ts';

/** Leaves of its own region a transition starts from; null: any. A choice names its scene in its guard. */
const leavesOf = (region: Region, { from, guard }: Transition): readonly number[] | null => {
  if (from !== undefined) return [from];
  const conditions: readonly Guard[] = guard?.type === 'all' ? guard.params.of : guard ? [guard] : [];
  for (const condition of conditions)
    if (condition.type === 'oneOf' && condition.params.variable === region.leaf)
      return condition.params.values.length === 1 ? condition.params.values : null;
  return null;
};

const write = assign(({ context }: { context: { values: readonly number[] } }) => ({
  values: [...context.values],
}));

const handler = (region: Region, { guard, target }: Transition, onLeaf: boolean) => ({
  ...(guard ? { guard: () => true } : {}),
  ...(target === undefined ? {} : { target: `${onLeaf ? '' : '.'}${region.leaves[target]}` }),
  actions: write,
});

type Handlers = Record<string, ReturnType<typeof handler>[]>;

const regionConfig = (region: Region, initial: number) => {
  const anywhere: Handlers = {};
  const byLeaf = new Map<number, Handlers>();
  for (const transition of region.transitions) {
    const leaves = leavesOf(region, transition);
    for (const leaf of leaves ?? [-1]) {
      const on = leaf === -1 ? anywhere : (byLeaf.get(leaf) ?? {});
      const handlers = on[transition.event] ?? [];
      on[transition.event] = handlers;
      handlers.push(handler(region, transition, leaf !== -1));
      if (leaf !== -1) byLeaf.set(leaf, on);
    }
  }
  return {
    initial: region.leaves[initial] ?? '',
    on: anywhere,
    states: Object.fromEntries(region.leaves.map((leaf, at) => [leaf, { on: byLeaf.get(at) ?? {} }])),
  };
};

/** A parallel state per region, a state per leaf, every transition on the leaf it starts from: what an author of XState writes. */
export const peerConfig = (compiled: CompiledCase) => ({
  type: 'parallel' as const,
  context: { values: compiled.variables.map((variable) => variable.initial) },
  states: Object.fromEntries(
    compiled.regions.map((region) => [
      region.id,
      regionConfig(region, compiled.variables[region.leaf]?.initial ?? 0),
    ]),
  ),
});

/** `createMachine` alone: it is given a config that is there already, and checks and compiles nothing of ours. */
export const createPeerMachine = (config: ReturnType<typeof peerConfig>) =>
  createMachine({ types: {} as { context: { values: readonly number[] } }, ...config });
