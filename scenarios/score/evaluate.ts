/** Evaluates the predicate of a criterion over a trace: true, false or still open, and what decided it. */
import { compileCondition } from '../compile/compile-condition.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { compileGuard, type Values } from '../compile/guard.ts';
import { eventsOf } from '../compile/happenings.ts';
import { scopeOf } from '../compile/view.ts';
import type { Happening, Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { clusterSize, lineResults, type Marks, readsRightly, truthsOf } from './lines.ts';
import type { Occurrence, Trace } from './trace.ts';

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

/** `value` null: open. `at` and `by`: the decision and the micro-event that decided it, absent when the end did. */
export interface Finding {
  readonly value: boolean | null;
  readonly at?: number;
  readonly by?: string;
}

const open: Finding = { value: null };
const decided = (value: boolean, occurrence: { seq: number; name: string }): Finding => ({
  value,
  at: occurrence.seq,
  by: occurrence.name,
});
const byEnd = (evaluation: Evaluation, value: () => boolean): Finding =>
  evaluation.ended ? { value: value() } : open;

const occurrencesOf = ({ compiled, trace }: Evaluation, happening: Happening): readonly Occurrence[] => {
  const fitting = new Set(eventsOf(compiled.play, happening, compiled.events));
  return trace.occurrences.filter((each) => fitting.has(each.name));
};

const did = (evaluation: Evaluation, happening: Happening, times: number): Finding => {
  const last = occurrencesOf(evaluation, happening)[times - 1];
  return last ? decided(true, last) : byEnd(evaluation, () => false);
};

const never = (evaluation: Evaluation, happening: Happening): Finding => {
  const first = occurrencesOf(evaluation, happening)[0];
  return first ? decided(false, first) : byEnd(evaluation, () => true);
};

const before = (evaluation: Evaluation, [earlier, later]: readonly [Happening, Happening]): Finding => {
  const first = occurrencesOf(evaluation, earlier)[0];
  const second = occurrencesOf(evaluation, later)[0];
  const { occurrences } = evaluation.trace;
  if (first && (!second || occurrences.indexOf(first) < occurrences.indexOf(second)))
    return decided(true, first);
  return second ? decided(false, second) : byEnd(evaluation, () => false);
};

const within = (
  evaluation: Evaluation,
  limit: { days: number; after: Happening; happens: Happening },
): Finding => {
  const start = occurrencesOf(evaluation, limit.after)[0];
  if (!start) return byEnd(evaluation, () => true);
  const { occurrences, day } = evaluation.trace;
  const from = occurrences.indexOf(start);
  const found = occurrencesOf(evaluation, limit.happens).find(
    (each) => occurrences.indexOf(each) >= from && each.day <= start.day + limit.days,
  );
  if (found) return decided(true, found);
  const late = occurrences.find((each) => each.day > start.day + limit.days);
  if (late && day > start.day + limit.days) return decided(false, late);
  return byEnd(evaluation, () => false);
};

const noBreach = (evaluation: Evaluation, { kind, person }: { kind?: string; person?: string }): Finding => {
  const found = evaluation.trace.showings.find(
    ({ showing }) =>
      (kind === undefined || showing.source === kind) && (person === undefined || showing.person === person),
  );
  return found
    ? { value: false, at: found.seq, by: `${found.showing.source}@${found.showing.person}` }
    : byEnd(evaluation, () => true);
};

const allOf = (findings: readonly Finding[]): Finding => {
  const failed = findings.find((each) => each.value === false);
  if (failed) return failed;
  return findings.every((each) => each.value === true) ? (latest(findings) ?? { value: true }) : open;
};

const latest = (findings: readonly Finding[]): Finding | undefined =>
  [...findings].sort((a, b) => (b.at ?? Number.MAX_SAFE_INTEGER) - (a.at ?? Number.MAX_SAFE_INTEGER))[0];

const negated = (finding: Finding): Finding =>
  finding.value === null ? finding : { ...finding, value: !finding.value };

/** Evaluates a predicate. Open only while the run goes on; at the end `did` is false and `never` is true. */
export const evaluate = (evaluation: Evaluation, predicate: Predicate): Finding => {
  const inner = (each: Predicate): Finding => evaluate(evaluation, each);
  if ('did' in predicate) return did(evaluation, predicate.did, predicate.times ?? 1);
  if ('never' in predicate) return never(evaluation, predicate.never);
  if ('before' in predicate) return before(evaluation, predicate.before);
  if ('within' in predicate) return within(evaluation, predicate.within);
  if ('noBreach' in predicate) return noBreach(evaluation, predicate.noBreach);
  if ('all' in predicate) return allOf(predicate.all.map(inner));
  if ('any' in predicate) return negated(allOf(predicate.any.map((each) => negated(inner(each)))));
  if ('not' in predicate) return negated(inner(predicate.not));
  return byEnd(evaluation, () => holdsAtEnd(evaluation, predicate));
};

type AtEnd = Extract<
  Predicate,
  { marked: unknown } | { clustered: unknown } | { noFalseMarks: unknown } | { atEnd: unknown }
>;

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
