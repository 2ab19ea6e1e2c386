/** The properties proved by slices: clean runs meet their criteria, and every wrong turn was warned of before. */
import type { Criterion, Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { compileWhen } from '../compile/compile-condition.ts';
import { type CompiledCase, endLeaf } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { scopeOf } from '../compile/view.ts';
import { compileCondition } from '../compile/compile-condition.ts';
import { observe, type Observer } from '../score/observer.ts';
import { errorsOfStep } from './rubric-proofs.ts';
import type { Never, SliceStep } from './slice.ts';
import { evaluateMaybe, variablesOf } from './three-valued.ts';

/** Predicates of the end of a run that read the state: conditions. Marks are free and taken as right. */
const endConditions = (predicate: Predicate): readonly Extract<Predicate, { atEnd: unknown }>[] => {
  if ('all' in predicate) return predicate.all.flatMap(endConditions);
  if ('any' in predicate) return predicate.any.flatMap(endConditions);
  if ('not' in predicate) return endConditions(predicate.not);
  return 'atEnd' in predicate ? [predicate] : [];
};

const advance = (
  observer: Observer,
  states: readonly number[],
  { events, showings }: SliceStep,
): readonly number[] =>
  observer.atoms.map((atom, index) => {
    const moved = events.reduce((state, event) => atom.event(state, event.name), states[index] ?? 0);
    return showings.reduce((state, showing) => atom.showing(state, showing), moved);
  });

const watchedEvents = (compiled: CompiledCase, observer: Observer): ReadonlySet<string> =>
  new Set(
    compiled.events.filter((name) =>
      observer.atoms.some((atom) =>
        Array.from({ length: atom.max + 1 }, (_each, state) => state).some(
          (state) => atom.event(state, name) !== state,
        ),
      ),
    ),
  );

/** PROOF-5: a clean run never ends with this criterion unmet. */
export const cleanRunsMeet = (
  document: CaseDocument,
  compiled: CompiledCase,
  criterion: Criterion,
): Never => {
  const observer = observe(compiled, criterion.asks);
  const scope = scopeOf(compiled);
  const needs = endConditions(criterion.asks).flatMap((each) =>
    variablesOf(compileCondition(scope, each.atEnd)),
  );
  return {
    watch: { events: watchedEvents(compiled, observer), showings: true },
    start: observer.atoms.map(() => 0),
    forbids: (decision) =>
      errorsOfStep(document, { decision, events: [], showings: [], foreseen: true, to: 0 }).length > 0,
    after: (memory, step) =>
      step.decision &&
      errorsOfStep(document, { ...step, decision: step.decision, foreseen: true, to: 0 }).length > 0
        ? null
        : advance(observer, memory, step),
    broken: (memory, values, scene) => {
      if (scene !== endLeaf) return false;
      let unknown = false;
      const value = observer.value(memory, (predicate) => {
        if (!('atEnd' in predicate)) return true;
        const holds = evaluateMaybe(compileCondition(scope, predicate.atEnd), values);
        unknown ||= holds === null;
        return holds === true;
      });
      return value === true ? false : unknown ? null : true;
    },
    needs,
  };
};

/** PROOF-14: the step named is never taken before its warning was on screen. `main` are the main events of the step. */
export const warnedBefore = (
  document: CaseDocument,
  compiled: CompiledCase,
  warning: string,
  main: ReadonlySet<string>,
): Never => {
  const [scene = '', element = ''] = warning.split('/');
  const shown = document.scenes
    .find((each) => each.id === scene)
    ?.elements.find((each) => each.id === element);
  const guard = compileWhen(scopeOf(compiled), shown?.when);
  return {
    watch: { events: main, showings: false },
    start: [0, 0],
    forbids: () => false,
    // Memory: whether the warning has been on screen, whether the step was taken before that.
    after: ([seen = 0], step, at, values) => {
      const taken = step.events.some((event) => main.has(event.name));
      const shows = at === scene && evaluateMaybe(guard, values) === true;
      return [seen === 1 || shows ? 1 : 0, taken && seen === 0 ? 1 : 0];
    },
    broken: ([, unseen = 0]) => unseen === 1,
    needs: variablesOf(guard),
  };
};

/** Main events of a wrong choice. */
export const choiceEvents = (scene: string, choice: string): ReadonlySet<string> =>
  new Set([eventNames.choice(scene, choice)]);
