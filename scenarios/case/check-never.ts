/** What is written and can never be: a phase that begins in another, an arrival from what nothing shows, a criterion nobody is measured by. */
import { type Issue, issue } from '../core/result.ts';
import { duties } from '../law/duties.ts';
import { bringsAbout, type Done, isAbout } from './brought-about.ts';
import { twice } from './check-twice.ts';
import type { Happening, Predicate } from './criterion.ts';
import type { CaseDocument } from './schema.ts';
import { unknownReference } from './unknown-reference.ts';

type Path = Issue['path'];

/** A phase begins in one of its own scenes; when its time is up, the story may go on to the next. Scenes the case does not have are told elsewhere. */
const checkPhaseStarts = ({ phases, scenes }: CaseDocument): readonly Issue[] => {
  const phaseOf = new Map(scenes.map(({ id, phase }) => [id, phase]));
  return phases.flatMap(({ id, start }, at) => {
    if ((phaseOf.get(start) ?? id) === id) return [];
    const own = scenes.flatMap((each) => (each.phase === id ? [each.id] : []));
    return [unknownReference(['phases', at, 'start'], { kind: `scene of ${id}`, id: start }, own)];
  });
};

/** A criterion measures somebody who can be played. */
const checkMeasured = ({ seats, criteria }: CaseDocument): readonly Issue[] => {
  const known = new Set(seats.map(({ id }) => id));
  const playable = seats.flatMap((seat) => (seat.playable ? [seat.id] : []));
  return criteria.flatMap((criterion, at) => {
    const [first] = criterion.seats;
    if (first === undefined || criterion.seats.some((id) => playable.includes(id) || !known.has(id)))
      return [];
    return [unknownReference(['criteria', at, 'seats', 0], { kind: 'playable seat', id: first }, playable)];
  });
};

/** A line counts once, and of so many lines no more can be marked. */
const checkMarked = (asks: Predicate, path: Path): readonly Issue[] => {
  if ('all' in asks) return asks.all.flatMap((each, at) => checkMarked(each, [...path, 'all', at]));
  if ('any' in asks) return asks.any.flatMap((each, at) => checkMarked(each, [...path, 'any', at]));
  if ('not' in asks) return checkMarked(asks.not, [...path, 'not']);
  if (!('marked' in asks)) return [];
  const { lines, atLeast } = asks.marked;
  const most = new Set(lines).size;
  return [
    ...twice(lines, [...path, 'marked', 'lines']),
    ...(atLeast > most
      ? [issue('case.shape', [...path, 'marked', 'atLeast'], { reason: 'too_big', most, found: atLeast })]
      : []),
  ];
};

/** @returns `case.reference.unknown`, `case.id.duplicate`, `case.shape`. */
export const checkNever = (document: CaseDocument): readonly Issue[] => [
  ...checkPhaseStarts(document),
  ...checkMeasured(document),
  ...document.criteria.flatMap(({ asks }, at) => checkMarked(asks, ['criteria', at, 'asks'])),
  ...(document.implies ?? []).flatMap(({ error, also }, at) =>
    twice([error, ...also], []).map(({ path, ...rest }) => ({
      ...rest,
      path: ['implies', at, 'also', Number(path[0]) - 1],
    })),
  ),
];

const effectsOf = ({ seats, scenes, belt, arrivals }: CaseDocument): readonly Done[] => [
  ...[
    ...seats.map(({ past }) => past),
    ...arrivals.map(({ effects }) => effects),
    ...scenes.flatMap(({ choices }) => choices.map(({ effects }) => effects)),
  ]
    .flat()
    .map((effect) => ({ effect, aimed: [] })),
  ...belt.flatMap(({ persons, outcomes }) =>
    outcomes.flatMap(({ effects }) => effects.map((effect) => ({ effect, aimed: persons ?? [] }))),
  ),
];

/** Whether some seat that is played can come to miss the duty: it owes it, and learns of it. */
const canBeMissed = (
  document: CaseDocument,
  done: readonly Done[],
  duty: string,
  person?: string,
): boolean => {
  const found = duties.find(({ id }) => id === duty);
  // A duty the law room does not have is told with all other references.
  if (!found) return true;
  const isOwed = document.seats.some(({ id, playable }) => playable && found.owners.includes(id));
  const isKnown = done.some(
    (each) =>
      'event' in each.effect &&
      found.knownFrom.some(({ event }) => 'event' in each.effect && event === each.effect.event) &&
      isAbout(each, person),
  );
  return isOwed && isKnown;
};

const canHappen = (document: CaseDocument, done: readonly Done[], happening: Happening): boolean => {
  if ('missed' in happening) return canBeMissed(document, done, happening.missed, happening.person);
  if (!('event' in happening) && !('conduct' in happening)) return true;
  return done.some((each) => bringsAbout(each, happening));
};

/**
 * Arrivals that come neither in the case as it is written nor as one of its variants plays it, which are made only when they are asked for.
 * @returns `case.happening.never` with the event, conduct or duty nothing in the case shows.
 */
export const checkArrivals = (
  written: CaseDocument,
  variants: () => readonly CaseDocument[],
): readonly Issue[] => {
  const done = effectsOf(written);
  const missing = written.arrivals.flatMap(({ from }, at) =>
    canHappen(written, done, from) ? [] : [{ from, at }],
  );
  const others = missing.length === 0 ? [] : variants();
  return missing.flatMap(({ from, at }) => {
    if (others.some((document) => canHappen(document, effectsOf(document), from))) return [];
    const person = 'person' in from && from.person ? { person: from.person } : {};
    return [issue('case.happening.never', ['arrivals', at, 'from'], { what: nameOf(from), ...person })];
  });
};

const nameOf = (from: Happening): string => {
  if ('event' in from) return from.event;
  if ('conduct' in from) return from.conduct;
  return 'missed' in from ? from.missed : '';
};
