/** The post region: what is on its way to the seat, what has reached it, and which papers lie in the dossier. */
import type { PlayCase } from '../case/play-case.ts';
import type { Change } from './change.ts';
import type { ConditionScope } from './compile-condition.ts';
import { delivered, type Region, type Transition } from './compiled-case.ts';
import { eventNames, eventsOf } from './happenings.ts';
import type { Move } from './move.ts';
import { names } from './variable-table.ts';

type PlayArrival = PlayCase['arrivals'][number];

/** Sends the arrival on its way, once: due after its days, or at the start of its phase. */
const dispatch = (scope: ConditionScope, arrival: PlayArrival): Change => {
  const variable = scope.table.at(names.arrival(arrival.id));
  const when = { type: 'is', params: { variable, value: 0 } } as const;
  const { after } = arrival;
  if ('days' in after)
    return { type: 'stampDay', params: { variable, day: scope.table.at(names.day), plus: after.days }, when };
  const startsOnDay = scope.play.phases.find((phase) => phase.id === after.phase)?.startsOnDay ?? 0;
  return { type: 'set', params: { variable, value: 1 + startsOnDay }, when };
};

/** Builds the post region. Every transition of an event carries the dispatches that event causes. */
export const postRegion = (
  scope: ConditionScope,
  moves: readonly Move[],
  events: readonly string[],
): Region => {
  const caused = new Map<string, Change[]>();
  for (const arrival of scope.play.arrivals)
    for (const event of eventsOf(scope.play, arrival.from, events))
      caused.set(event, [...(caused.get(event) ?? []), dispatch(scope, arrival)]);
  const arrived = new Map(
    scope.play.arrivals.map((arrival) => [
      eventNames.arrival(arrival.id),
      {
        type: 'set',
        params: { variable: scope.table.at(names.arrival(arrival.id)), value: delivered },
      } as const,
    ]),
  );
  const moved = new Set(moves.map((move) => move.event));
  const ofMoves = moves.map(({ event, guard, post }): Transition => {
    const mark = arrived.get(event);
    return { event, guard, changes: [...post, ...(mark ? [mark] : []), ...(caused.get(event) ?? [])] };
  });
  const others = [...caused.keys()]
    .filter((event) => !moved.has(event))
    .map((event): Transition => ({ event, changes: caused.get(event) ?? [] }));
  return {
    id: 'post',
    leaf: scope.table.at(names.leaf('post')),
    leaves: ['open'],
    transitions: [...ofMoves, ...others].filter((transition) => transition.changes.length > 0),
  };
};
