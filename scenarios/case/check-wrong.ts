/** What brings the effect of a wrong step: one thing, a scene or an arrival, and one that can come after it. */
import { type Issue, issue } from '../core/result.ts';
import { bringsAbout } from './brought-about.ts';
import type { Happening } from './criterion.ts';
import type { Effect } from './effect.ts';
import type { CaseDocument } from './schema.ts';
import { type Step, stepsOf } from './steps.ts';
import { type Ways, waysOf } from './ways.ts';

type Arrival = CaseDocument['arrivals'][number];

interface Look {
  readonly document: CaseDocument;
  readonly ways: Ways;
  readonly steps: readonly Step[];
  readonly step: Step;
  /** Where the story can stand after the step. */
  readonly later: ReadonlySet<string>;
}

const meet = (scenes: Iterable<string>, others: ReadonlySet<string>): boolean =>
  [...scenes].some((each) => others.has(each));

/** Delivered when what it follows from happened: at once, or possibly later, so that a step can lie between. */
const canWait = ({ after, when, scene }: Arrival): boolean =>
  'phase' in after || after.days > 0 || when !== undefined || scene !== undefined;

/** Whether something taken in these scenes, and left for others, can fall after the step, or before it where that is enough. */
const falls = (
  { ways, step, later }: Look,
  at: readonly string[],
  first: readonly string[],
  waits: boolean,
): boolean => meet(at, later) || (waits && meet(step.at, ways.after(first)));

const phaseBegins = (look: Look, phase: string, waits: boolean): boolean => {
  const { ways, step, later } = look;
  const begun = ways.inPhases([phase]);
  const begins = meet(begun, later) && step.at.some((scene) => ways.phaseOf(scene) !== phase);
  return begun.length === 0 || begins || (waits && meet(step.at, ways.after(begun)));
};

/** Events and conducts by another step or an arrival, choices, acts, and what was left undone. */
const isDone = (look: Look, from: Happening, waits: boolean, seen: ReadonlySet<string>): boolean => {
  const { document, steps } = look;
  const isFrom = (each: Step): boolean =>
    each.is(from) || each.effects.some((effect) => bringsAbout(effect, from));
  if (isFrom(look.step)) return true;
  const others = steps.filter(isFrom);
  const brings = (effect: Effect): boolean => bringsAbout({ effect, aimed: [] }, from);
  const isPast = document.seats.some(({ past }) => past.some(brings));
  const arrivals = document.arrivals.filter(({ effects }) => effects.some(brings));
  if (others.length + arrivals.length === 0 && !isPast) return true;
  if (waits && (isPast || arrivals.length > 0)) return true;
  return (
    others.some(({ at, first }) => falls(look, at, first, waits)) ||
    arrivals.some((each) => comesAfter(look, each, seen))
  );
};

/** Whether the arrival can reach the seat after the step. What the case does not have, or nothing in it brings about, is told elsewhere. */
const comesAfter = (look: Look, arrival: Arrival, before: ReadonlySet<string>): boolean => {
  if (before.has(arrival.id)) return false;
  const seen = new Set([...before, arrival.id]);
  const { from, scene } = arrival;
  const waits = canWait(arrival);
  if (look.ways.phaseOf(scene ?? '') !== undefined && !look.later.has(scene ?? '')) return false;
  if ('missed' in from) return true;
  if ('phase' in from) return phaseBegins(look, from.phase, waits);
  if (!('arrival' in from)) return isDone(look, from, waits, seen);
  const first = look.document.arrivals.find(({ id }) => id === from.arrival);
  return waits || first === undefined || comesAfter(look, first, seen);
};

const never = ({ path }: Step, key: 'scene' | 'arrival', id: string): readonly Issue[] => [
  issue('case.effect.never', [...path, key], { kind: key, id }),
];

const checkStep = (look: Look): readonly Issue[] => {
  const { document, step, later, ways } = look;
  const { path, wrong, own } = step;
  if (!wrong) return [];
  const { scene, arrival } = wrong;
  if ((scene === undefined) === (arrival === undefined)) {
    const found = scene === undefined ? {} : { found: 'object' };
    const holds = { expected: 'object', holds: 'arrival | scene' };
    return [issue('case.shape', path, { reason: 'invalid_union', ...holds, ...found })];
  }
  if (scene !== undefined)
    return ways.phaseOf(scene) === undefined || (scene !== own && later.has(scene))
      ? []
      : never(step, 'scene', scene);
  const brings = document.arrivals.find(({ id }) => id === arrival);
  return brings === undefined || comesAfter(look, brings, new Set()) ? [] : never(step, 'arrival', brings.id);
};

/** @returns `case.shape` where nothing brings the effect, or two things; `case.effect.never` where what brings it can only come before. */
export const checkWrong = (document: CaseDocument): readonly Issue[] => {
  const ways = waysOf(document);
  const steps = stepsOf(document, ways);
  return steps.flatMap((step) =>
    step.wrong ? checkStep({ document, ways, steps, step, later: ways.after(step.first) }) : [],
  );
};
