/** Critical errors that an arrival shows by its own effects: the seat must have been warned, and have taken the step itself (PROOF-14). */
import type { CaseDocument } from '../case/schema.ts';
import { compileWhen } from '../compile/compile-condition.ts';
import {
  type CompiledArrival,
  type CompiledCase,
  endLeaf,
  type Showing,
  type Transition,
} from '../compile/compiled-case.ts';
import type { Guard } from '../compile/guard.ts';
import { scopeOf } from '../compile/scope.ts';
import { criticalErrors } from '../law/errors.ts';
import type { Property } from './property.ts';
import { scenesOfSeat } from './seat-reach.ts';
import { evaluateMaybe, variablesOf } from './three-valued.ts';
import { type WrongStep, wrongSteps } from './truth.ts';

/** A critical error that the effects of an arrival can show. */
export interface ArrivalError {
  readonly arrival: string;
  readonly error: string;
  readonly event: string;
  readonly shown: readonly Showing[];
}

const isCritical = (error: string): boolean => (criticalErrors as readonly string[]).includes(error);

const shownBy = ({ regions }: CompiledCase, { after }: CompiledArrival): readonly Showing[] => {
  const events = new Set(after.map(({ event }) => event));
  const shows = ({ event, shows: shown }: Transition): readonly Showing[] =>
    shown && shown.through !== 'duty' && isCritical(shown.error) && events.has(event) ? [shown] : [];
  return regions.flatMap(({ transitions }) => transitions.flatMap(shows));
};

/** Whether a choice of another seat's scenes brings it: then it never comes to this one. */
const isOfOthers = ({ play }: CompiledCase, own: ReadonlySet<string>, id: string): boolean => {
  const from = play.arrivals.find((each) => each.id === id)?.from;
  return from !== undefined && 'choice' in from && !own.has(from.choice.split('/')[0] ?? '');
};

/** Every critical error that an arrival can show by its own effects where it may come to the seat, each once. */
export const arrivalErrors = (compiled: CompiledCase): readonly ArrivalError[] => {
  const own = scenesOfSeat({ compiled });
  return compiled.arrivals.flatMap((arrival) => {
    if (isOfOthers(compiled, own, arrival.id)) return [];
    const shown = shownBy(compiled, arrival);
    return [...new Set(shown.map(({ error }) => error))].map((error) => ({
      arrival: arrival.id,
      error,
      event: arrival.event,
      shown: shown.filter((each) => each.error === error),
    }));
  });
};

/** Where the warning of a step is, and when it is on screen there. */
const warningOf = (
  document: CaseDocument,
  compiled: CompiledCase,
  { warning }: WrongStep,
): { readonly scene: string; readonly guard: Guard } => {
  const [scene = '', element = ''] = warning.split('/');
  const elements = document.scenes.find(({ id }) => id === scene)?.elements ?? [];
  return {
    scene,
    guard: compileWhen(scopeOf(compiled), elements.find(({ id }) => id === element)?.when),
  };
};

const isSame = (one: Showing, other: Showing): boolean =>
  one.through === other.through && one.source === other.source && one.person === other.person;

/** The bit beside those of the steps: the arrival has shown the error. */
const wasShown = 1;

/**
 * Broken: the arrival showed the error, and to its end the run has no wrong step that declares it, of which the warning had been
 * on screen by then. An omission may fall later than what it brings.
 */
export const shownUnwarned = (
  document: CaseDocument,
  compiled: CompiledCase,
  { error, event: arrives, shown }: ArrivalError,
): Property => {
  const steps = wrongSteps(document, compiled).filter(({ errors }) => errors.includes(error));
  const bits = new Map<string, number>();
  for (const [at, { events }] of steps.entries())
    for (const event of events) bits.set(event, (bits.get(event) ?? 0) | (2 << at));
  const warnings = steps.map((step, at) => ({ ...warningOf(document, compiled, step), bit: 2 << at }));
  const isShown = (showing: Showing) => shown.some((each) => isSame(each, showing));
  return {
    // Warnings that were on screen, steps taken, what of both stood when the error was shown; in this step: came, shown.
    start: [0, 0, 0, 0, 0],
    watches: new Set([arrives, ...bits.keys()]),
    event: (memory, name) => {
      const [seen = 0, taken = 0, stood = 0, came = 0, told = 0] = memory;
      const bit = bits.get(name) ?? 0;
      return bit > 0 || name === arrives
        ? [seen, taken | bit, stood, name === arrives ? 1 : came, told]
        : memory;
    },
    showing: (memory, showing) => (isShown(showing) ? [...memory.slice(0, 4), 1] : memory),
    follows: isShown,
    maybeShown: 'both',
    arrive: ([seen = 0, taken = 0, stood = 0, came = 0, told = 0], at, values) => {
      const stands = came === 1 && told === 1 && stood === 0 ? wasShown | seen | taken : stood;
      const onScreen = warnings.filter(
        ({ scene, guard }) => at === scene && evaluateMaybe(guard, values) === true,
      );
      return [onScreen.reduce((all, { bit }) => all | bit, seen), taken, stands, 0, 0];
    },
    broken: ([, taken = 0, stood = 0], scene) => scene === endLeaf && stood > 0 && (stood & taken) === 0,
    open: ([, taken = 0, stood = 0], ahead) => (stood === 0 ? ahead.has(arrives) : (stood & taken) === 0),
    lost: () => false,
    needs: warnings.flatMap(({ guard }) => variablesOf(guard)),
    keeps: [],
  };
};
