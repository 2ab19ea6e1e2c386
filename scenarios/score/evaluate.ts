/** Evaluates a predicate over a trace: its observer is folded over the run, and the step that decided it is kept. */
import type { Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { compileCondition } from '../compile/compile-condition.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { compileGuard, type Values } from '../compile/guard.ts';
import { scopeOf } from '../compile/scope.ts';
import { clusterSize, lineResults, type Marks, readsRightly, truthsOf } from './lines.ts';
import { type AtEnd, observe, type Observer } from './observer.ts';
import type { Trace } from './trace.ts';

/** What predicates are evaluated against. `ended`: nothing can happen any more, so nothing stays open. */
export interface Evaluation {
  readonly document: CaseDocument;
  readonly compiled: CompiledCase;
  readonly trace: Trace;
  readonly values: Values;
  readonly marks: Marks;
  readonly shown: ReadonlySet<string>;
  readonly ended: boolean;
}

/** `value` null: open. `at` and `by`: the decision and the micro-event or breach that decided it, absent when the end did. */
export interface Finding {
  readonly value: boolean | null;
  readonly at?: number;
  readonly by?: string;
}

const observers = new WeakMap<CompiledCase, Map<Predicate, Observer>>();
/** The observer of a predicate, compiled once: a rubric is asked for every phase and every run. */
const observerOf = (compiled: CompiledCase, predicate: Predicate): Observer => {
  const ofCase = observers.get(compiled) ?? new Map<Predicate, Observer>();
  observers.set(compiled, ofCase);
  const observer = ofCase.get(predicate) ?? observe(compiled, predicate);
  ofCase.set(predicate, observer);
  return observer;
};

/** Evaluates a predicate. Open only while the run goes on; the first step that decides it is the one that is named. */
export const evaluate = (evaluation: Evaluation, predicate: Predicate): Finding => {
  const observer = observerOf(evaluation.compiled, predicate);
  const states = observer.atoms.map(() => 0);
  let isFirst = true;
  for (const step of evaluation.trace.steps) {
    let changed = isFirst;
    isFirst = false;
    for (let index = 0; index < states.length; index += 1) {
      const atom = observer.atoms[index];
      const before = states[index] ?? 0;
      const after =
        (step.showing ? atom?.showing(before, step.showing) : atom?.event(before, step.name)) ?? before;
      if (after === before) continue;
      states[index] = after;
      changed = true;
    }
    if (!changed) continue;
    const value = observer.value(states, null);
    if (value !== null)
      return {
        value,
        at: step.seq,
        by: step.showing ? `${step.showing.source}@${step.showing.person}` : step.name,
      };
  }
  return evaluation.ended
    ? { value: observer.value(states, (each) => holdsAtEnd(evaluation, each)) }
    : { value: null };
};

const holdsAtEnd = ({ document, compiled, values, marks, shown }: Evaluation, predicate: AtEnd): boolean => {
  if ('atEnd' in predicate) return compileGuard(compileCondition(scopeOf(compiled), predicate.atEnd))(values);
  if ('clustered' in predicate)
    return clusterSize(document, marks, predicate.clustered.person) >= predicate.clustered.atLeast;
  if ('noFalseMarks' in predicate) {
    const { markedInError, misread } = lineResults(document, shown, marks);
    return markedInError.length + misread.length <= predicate.noFalseMarks.atMost;
  }
  const truths = truthsOf(document);
  const right = predicate.marked.lines.filter((ref) => {
    const truth = truths.get(ref);
    if (!truth) return false;
    return truth.kind === 'ask' ? marks[ref]?.as === 'ask' : readsRightly(truth, marks[ref]);
  });
  return right.length >= predicate.marked.atLeast;
};
