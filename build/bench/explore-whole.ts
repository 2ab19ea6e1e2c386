/** The one place where the bench asks for plain exploration: switch it here when the room behind it changes. */
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { stateSpace } from '../../scenarios/verify/state-space.ts';

/** Explores every state of a case. @returns the exploration, to hold on to while memory is read, and how many states it has. */
export const exploreWhole = (
  compiled: CompiledCase,
  bound: number,
): { readonly states: number; readonly complete: boolean; readonly held: unknown } => {
  const space = stateSpace(compiled, bound);
  return { states: space.size, complete: space.complete, held: space };
};
