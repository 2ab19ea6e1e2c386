/** The one place where the bench asks for plain exploration: switch it here when the room behind it changes. */
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { explore } from '../../scenarios/verify/explore.ts';

/** Explores every state of a case. @returns the exploration, to hold on to while memory is read, and how many states it has. */
export const exploreWhole = (
  compiled: CompiledCase,
  bound: number,
): { readonly states: number; readonly complete: boolean; readonly held: unknown } => {
  const exploration = explore(compiled, bound);
  return { states: exploration.nodes.length, complete: exploration.complete, held: exploration };
};
