/** The clock region: the day of the case and the moments left in the phase. */
import type { ConditionScope } from './compile-condition.ts';
import type { Region, Transition } from './compiled-case.ts';
import { allOf, type Guard } from './guard.ts';
import { eventNames } from './happenings.ts';
import { inScenes, isOfStory, type Move, momentsOf } from './move.ts';
import { dayPassed } from './person-event.ts';
import { names } from './variable-table.ts';

const scenesOf = (scope: ConditionScope, timed: boolean): readonly string[] =>
  scope.play.scenes
    .filter((scene) => (momentsOf(scope.play, scene.phase) !== null) === timed)
    .map((scene) => scene.id);

/** Builds the clock region: what moves cost, a moment let go by, a day that passes. What moves nothing anywhere is heard of here. */
export const clockRegion = (scope: ConditionScope, moves: readonly Move[]): Region => {
  const moments = scope.table.at(names.moments);
  const inTimed: Guard = allOf(inScenes(scope, scenesOf(scope, true)), {
    type: 'atLeast',
    params: { variable: moments, value: 1 },
  });
  const spend: Transition['changes'] = [{ type: 'add', params: { variable: moments, by: -1, max: 24 } }];
  return {
    id: 'clock',
    leaf: scope.table.at(names.leaf('clock')),
    leaves: ['running'],
    transitions: [
      ...moves.flatMap((move): readonly Transition[] =>
        move.clock.length === 0 && isOfStory(move)
          ? []
          : [{ event: move.event, guard: move.guard, changes: move.clock }],
      ),
      { event: eventNames.moment, guard: inTimed, changes: spend },
      { event: eventNames.unforeseen, guard: inTimed, changes: spend },
      { event: eventNames.unforeseen, guard: inScenes(scope, scenesOf(scope, false)), changes: [] },
      {
        event: dayPassed,
        changes: [{ type: 'add', params: { variable: scope.table.at(names.day), by: 1, max: 1022 } }],
      },
    ],
  };
};
