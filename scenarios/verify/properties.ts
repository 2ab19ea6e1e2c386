/** The properties that slices prove, one function each: what must never happen, and what a witness must show. */
import type { Criterion } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { compileWhen } from '../compile/compile-condition.ts';
import { type CompiledCase, endLeaf, type Showing } from '../compile/compiled-case.ts';
import { scopeOf } from '../compile/scope.ts';
import type { Observer } from '../score/observer.ts';
import type { Memory, Property } from './property.ts';
import { evaluateMaybe, variablesOf } from './three-valued.ts';
import { wrongEvents, wrongSteps } from './truth.ts';
import { watchPredicate } from './watched.ts';

const advance = (observer: Observer, memory: Memory, name: string): Memory => {
  let changed: number[] | null = null;
  for (const [index, atom] of observer.atoms.entries()) {
    const before = memory[index] ?? 0;
    const after = atom.event(before, name);
    if (after === before) continue;
    changed ??= [...memory];
    changed[index] = after;
  }
  return changed ?? memory;
};

const advanceShown = (observer: Observer, memory: Memory, showing: Showing): Memory => {
  const after = observer.atoms.map((atom, index) => atom.showing(memory[index] ?? 0, showing));
  return after.some((each, index) => each !== memory[index])
    ? [...after, ...memory.slice(after.length)]
    : memory;
};

const anyOf = (events: ReadonlySet<string>, ahead: ReadonlySet<string>): boolean => {
  for (const event of events) if (ahead.has(event)) return true;
  return false;
};

/** Micro-events that, wherever they fall, show conduct or a missed duty: a run without errors has none of them. */
const showingEvents = (compiled: CompiledCase): ReadonlySet<string> =>
  new Set(
    compiled.regions.flatMap((region) =>
      region.transitions.flatMap((each) =>
        each.shows && each.shows.through !== 'procedure' ? [each.event] : [],
      ),
    ),
  );

const quiet = {
  arrive: (memory: Memory) => memory,
  follows: (): boolean => false,
  keeps: [],
  lost: () => false,
} as const;

/** Broken: a run that shows no error ends with the criterion unmet (PROOF-5, first half). */
export const cleanRunMisses = (
  document: CaseDocument,
  compiled: CompiledCase,
  criterion: Pick<Criterion, 'asks'>,
): Property => {
  const watched = watchPredicate(document, compiled, criterion.asks);
  const wrong = wrongEvents(wrongSteps(document, compiled));
  const shown = showingEvents(compiled);
  const watches = new Set([...watched.watches].filter((event) => !wrong.has(event) && !shown.has(event)));
  return {
    ...quiet,
    start: watched.observer.atoms.map(() => 0),
    watches,
    event: (memory, name) => (wrong.has(name) ? null : advance(watched.observer, memory, name)),
    showing: () => null,
    follows: () => true,
    maybeShown: 'skip',
    broken: (memory, scene, values) => {
      if (scene !== endLeaf) return false;
      const met = watched.atEnd(memory, values);
      return met === null ? null : !met;
    },
    open: (memory, ahead, values) => {
      if (watched.observer.value(memory, null) === true) return false;
      return watched.turns || anyOf(watches, ahead) || watched.atEnd(memory, values) !== true;
    },
    // What nothing ahead can meet any more is lost: the error it is must show by then, and not only at the end.
    lost: (memory, ahead) =>
      watched.needs.length === 0 && !anyOf(watches, ahead) && watched.atEnd(memory, []) === false,
    needs: watched.needs,
  };
};

/** Something that shows an error: a micro-event of a wrong step, or a breach, conduct or missed duty of a kind. */
export type Source =
  | { readonly what: string; readonly event: string }
  | { readonly what: string; readonly showing: Pick<Showing, 'through' | 'source' | 'person'> };

const isSource = (source: Source, showing: Showing): boolean =>
  'showing' in source &&
  source.showing.through === showing.through &&
  source.showing.source === showing.source &&
  source.showing.person === showing.person;

/** Micro-events that can show this. */
export const eventsShowing = (
  compiled: CompiledCase,
  wanted: Pick<Showing, 'through' | 'source' | 'person'>,
): ReadonlySet<string> =>
  new Set(
    compiled.regions.flatMap((region) =>
      region.transitions.flatMap(({ event, shows }) =>
        shows &&
        shows.through === wanted.through &&
        shows.source === wanted.source &&
        shows.person === wanted.person
          ? [event]
          : [],
      ),
    ),
  );

/** Broken: a run on which the source showed its error ends with the criterion met (PROOF-5, second half; 6; 7). */
export const sourceLeavesMet = (
  document: CaseDocument,
  compiled: CompiledCase,
  criterion: Pick<Criterion, 'asks'>,
  source: Source,
): Property => {
  const watched = watchPredicate(document, compiled, criterion.asks);
  const { observer } = watched;
  const seen = observer.atoms.length;
  const from = 'event' in source ? new Set([source.event]) : eventsShowing(compiled, source.showing);
  const mark = (memory: Memory): Memory =>
    memory[seen] === 1 ? memory : [...memory.slice(0, seen), 1, ...memory.slice(seen + 1)];
  return {
    ...quiet,
    start: [...observer.atoms.map(() => 0), 0],
    watches: new Set([...watched.watches, ...from]),
    event: (memory, name) => {
      const after = advance(observer, memory, name);
      return 'event' in source && name === source.event ? mark(after) : after;
    },
    showing: (memory, showing) => {
      const after = advanceShown(observer, memory, showing);
      return isSource(source, showing) ? mark(after) : after;
    },
    follows: (showing) =>
      isSource(source, showing) || observer.atoms.some((atom) => atom.showing(0, showing) !== 0),
    maybeShown: 'both',
    broken: (memory, scene, values) => {
      if (scene !== endLeaf || memory[seen] !== 1) return false;
      return watched.atEnd(memory, values);
    },
    open: (memory, ahead) =>
      observer.value(memory, null) !== false && (memory[seen] === 1 || anyOf(from, ahead)),
    lost: (memory, ahead) =>
      memory[seen] === 1 &&
      (observer.value(memory, null) === true ||
        (watched.needs.length === 0 && !anyOf(watched.watches, ahead) && watched.atEnd(memory, []) === true)),
    needs: watched.needs,
  };
};

/** Broken: the step named is taken before its warning was on screen (PROOF-14). */
export const unwarned = (
  document: CaseDocument,
  compiled: CompiledCase,
  warning: string,
  main: ReadonlySet<string>,
): Property => {
  const [scene = '', element = ''] = warning.split('/');
  const shown = document.scenes
    .find((each) => each.id === scene)
    ?.elements.find((each) => each.id === element);
  const guard = compileWhen(scopeOf(compiled), shown?.when);
  return {
    ...quiet,
    // Whether the warning has been on screen, and whether the step was taken before that.
    start: [0, 0],
    watches: main,
    event: ([seen = 0, unseen = 0], name) => [seen, main.has(name) && seen === 0 ? 1 : unseen],
    showing: (memory) => memory,
    maybeShown: 'both',
    arrive: (memory, at, values) =>
      at === scene && evaluateMaybe(guard, values) === true ? [1, memory[1] ?? 0] : memory,
    broken: ([, unseen = 0]) => unseen === 1,
    open: ([seen = 0], ahead) => seen === 0 && anyOf(main, ahead),
    needs: variablesOf(guard),
  };
};

/** Broken: a run in which one of these events falls. Its counterexample is a witness that it can. */
export const eventFalls = (events: ReadonlySet<string>): Property => ({
  ...quiet,
  start: [0],
  watches: events,
  event: (memory, name) => (events.has(name) ? [1] : memory),
  showing: (memory) => memory,
  maybeShown: 'both',
  broken: ([fell = 0]) => fell === 1,
  open: (_memory, ahead) => anyOf(events, ahead),
  needs: [],
});

/** Broken: a run in which one of these is shown. `needs`: what decides whether it is; the slice follows what arrives and changes that, too. */
export const showingFalls = (
  events: ReadonlySet<string>,
  isShown: (showing: Showing) => boolean,
  needs: readonly number[],
): Property => ({
  ...quiet,
  start: [0],
  watches: events,
  event: (memory) => memory,
  showing: (memory, showing) => (isShown(showing) ? [1] : memory),
  follows: isShown,
  maybeShown: 'both',
  broken: ([fell = 0]) => fell === 1,
  open: (_memory, ahead) => anyOf(events, ahead),
  needs,
});
