/** What stands before the first decision: the past of a seat, and the papers its first scene lays down under a condition. */
import type { PlayCase } from '../case/play-case.ts';
import type { ConditionScope } from './compile-condition.ts';
import type { Emission } from './compiled-case.ts';
import { emissions, postChanges, storyChanges } from './effects.ts';
import { allOf } from './guard.ts';
import { eventNames } from './happenings.ts';
import { type Move, papersOnEntry } from './move.ts';

const openingOf = (event: string, changes: Pick<Move, 'story' | 'post'>): Move => ({
  event,
  guard: allOf(),
  target: null,
  clock: [],
  ...changes,
});

/** The past as moves of its own, only where there is something to move, and all it sends in order. */
export const pastOf = (
  scope: ConditionScope,
  { past }: Pick<PlayCase['seats'][number], 'past'>,
  startScene: string,
): { readonly moves: readonly Move[]; readonly past: readonly Emission[] } => {
  const before = { story: storyChanges(scope, past), post: postChanges(scope, past) };
  const isChanged = before.story.length > 0 || before.post.length > 0;
  const laidDown = papersOnEntry(scope, startScene);
  const scene = scope.play.scenes.find(({ id }) => id === startScene);
  const isAsked = scene?.elements.some(({ paper, when }) => paper && when) ?? false;
  return {
    moves: [
      ...(isChanged ? [openingOf(eventNames.past, before)] : []),
      ...(isAsked ? [openingOf(eventNames.opened, { story: [], post: laidDown })] : []),
    ],
    // All of it is judged by what stood before the first is sent; papers of the scene by what it has come to.
    past: [
      ...(isChanged ? [{ event: eventNames.past }] : []),
      ...emissions(scope, past, undefined, 'start'),
      ...emissions(scope, past, undefined, 'end'),
      ...(isAsked ? [{ event: eventNames.opened }] : []),
    ],
  };
};
