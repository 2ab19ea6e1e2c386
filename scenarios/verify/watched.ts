/** A criterion watched over a slice: a small automaton, and what only the end of a run can decide. */
import type { Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { compileCondition } from '../compile/compile-condition.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { scopeOf } from '../compile/scope.ts';
import { names } from '../compile/variable-table.ts';
import { type AtEnd, observe, type Observer } from '../score/observer.ts';
import type { Memory } from './property.ts';
import { dropped, evaluateMaybe, type Maybe, variablesOf } from './three-valued.ts';

const allPredicates = (predicate: Predicate): readonly Predicate[] => {
  if ('all' in predicate) return predicate.all.flatMap(allPredicates);
  if ('any' in predicate) return predicate.any.flatMap(allPredicates);
  if ('not' in predicate) return allPredicates(predicate.not);
  return [predicate];
};

/** Whether marks are asked not to be right: a paper that comes later makes that untrue. */
const deniesMarks = (predicate: Predicate): boolean => {
  if ('all' in predicate) return predicate.all.some(deniesMarks);
  if ('any' in predicate) return predicate.any.some(deniesMarks);
  return (
    'not' in predicate && allPredicates(predicate.not).some((each) => 'marked' in each || 'clustered' in each)
  );
};

const papersOf = (predicate: Predicate, document: CaseDocument): readonly string[] => {
  if ('marked' in predicate) return predicate.marked.lines.map((line) => line.split('/')[0] ?? '');
  if (!('clustered' in predicate)) return [];
  return document.papers
    .filter((paper) =>
      paper.lines.some(
        ({ truth }) => truth.kind === 'telling' && truth.person === predicate.clustered.person,
      ),
    )
    .map((paper) => paper.id);
};

const isShown = (compiled: CompiledCase, paper: string, values: ArrayLike<number>): Maybe => {
  const value = values[compiled.index.get(names.paper(paper)) ?? -1] ?? dropped;
  return value === dropped ? null : value === 1;
};

/** So many of these can be right at the end: lines of papers that were shown. `fewest`: counting only papers surely shown. */
const enough = (shown: readonly Maybe[], atLeast: number): Maybe => {
  if (shown.filter((each) => each === true).length >= atLeast) return true;
  return shown.filter((each) => each !== false).length < atLeast ? false : null;
};

const clusterHolds = (
  document: CaseDocument,
  compiled: CompiledCase,
  { person, atLeast }: { person: string; atLeast: number },
  values: ArrayLike<number>,
): Maybe => {
  const sure = new Set<string>();
  const possible = new Set<string>();
  for (const paper of document.papers) {
    const shown = isShown(compiled, paper.id, values);
    if (shown === false) continue;
    for (const { truth } of paper.lines)
      if (truth.kind === 'telling' && truth.person === person)
        for (const indicator of truth.indicators) {
          possible.add(indicator);
          if (shown) sure.add(indicator);
        }
  }
  if (sure.size >= atLeast) return true;
  return possible.size < atLeast ? false : null;
};

/** What the end decides, with marks that are all true: `null` where it turns on what the slice dropped. */
type AtTheEnd = (values: ArrayLike<number>) => Maybe;

const endOf = (document: CaseDocument, compiled: CompiledCase, predicate: AtEnd): AtTheEnd => {
  if ('atEnd' in predicate) {
    const guard = compileCondition(scopeOf(compiled), predicate.atEnd);
    return (values) => evaluateMaybe(guard, values);
  }
  if ('noFalseMarks' in predicate) return () => true;
  if ('clustered' in predicate)
    return (values) => clusterHolds(document, compiled, predicate.clustered, values);
  const papers = papersOf(predicate, document);
  return (values) =>
    enough(
      papers.map((paper) => isShown(compiled, paper, values)),
      predicate.marked.atLeast,
    );
};

/** A criterion as a small automaton with what the end of a run needs to decide it. */
export interface Watched {
  readonly observer: Observer;
  readonly watches: ReadonlySet<string>;
  readonly needs: readonly number[];
  /** Whether what holds of the last state now may not hold later; a paper that was shown stays shown. */
  readonly turns: boolean;
  /** True, false, or null where the slice cannot tell. */
  atEnd(memory: Memory, values: ArrayLike<number>): Maybe;
}

/** Events a criterion can follow: those some region hears of, and beginnings of phases, which fall whether one does or not. */
const watchedEvents = (compiled: CompiledCase, observer: Observer): ReadonlySet<string> =>
  new Set(
    [...compiled.events, ...compiled.play.phases.map(({ id }) => eventNames.phase(id))].filter((name) =>
      observer.atoms.some((atom) =>
        [0, 1, 2, 3, 4, atom.max].some((state) => state <= atom.max && atom.event(state, name) !== state),
      ),
    ),
  );

const watch = (document: CaseDocument, compiled: CompiledCase, asks: Predicate): Watched => {
  const observer = observe(compiled, asks);
  const leaves = allPredicates(asks);
  const needs = leaves.flatMap((each) =>
    'atEnd' in each
      ? variablesOf(compileCondition(scopeOf(compiled), each.atEnd))
      : papersOf(each, document).map((paper) => compiled.index.get(names.paper(paper)) ?? 0),
  );
  const ends = new Map<AtEnd, AtTheEnd>();
  const endHolds = (predicate: AtEnd, values: ArrayLike<number>): Maybe => {
    const known = ends.get(predicate) ?? endOf(document, compiled, predicate);
    ends.set(predicate, known);
    return known(values);
  };
  return {
    observer,
    watches: watchedEvents(compiled, observer),
    needs: [...new Set(needs)],
    turns: leaves.some((each) => 'atEnd' in each) || deniesMarks(asks),
    atEnd: (memory, values) => {
      const judge = (open: boolean) =>
        observer.value(memory, (predicate) => endHolds(predicate, values) ?? open);
      const [least, most] = [judge(false), judge(true)];
      return least === most ? least === true : null;
    },
  };
};

const watchedTables = new WeakMap<CompiledCase, WeakMap<Predicate, Watched>>();

/** Watches a predicate of the document over a slice, made once per case. Marks are taken as all true. */
export const watchPredicate = (document: CaseDocument, compiled: CompiledCase, asks: Predicate): Watched => {
  const table = watchedTables.get(compiled) ?? new WeakMap<Predicate, Watched>();
  watchedTables.set(compiled, table);
  const watched = table.get(asks) ?? watch(document, compiled, asks);
  table.set(asks, watched);
  return watched;
};
