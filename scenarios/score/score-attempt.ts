/** The score: a fold over the run of an attempt. Points, gates, critical errors and floors on one scale per seat and variant. */
import { compileCondition } from '../compile/compile-condition.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import { standing } from '../compile/port.ts';
import type { JournalEntry } from '../compile/player.ts';
import { eventNames } from '../compile/happenings.ts';
import { marksOf, papersOf } from '../compile/view.ts';
import { compileGuard } from '../compile/guard.ts';
import { scopeOf } from '../compile/scope.ts';
import { programmeOfSeat } from '../case/programmes.ts';
import type { Criterion, Predicate } from '../case/criterion.ts';
import type { CaseDocument } from '../case/schema.ts';
import { invariant } from '../core/result.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { lineResults } from './lines.ts';
import type { CompetenceResult, CriterionResult, ScoreSheet, Verdict } from '../attempt/score-sheet.ts';
import { competences } from '../case/competence.ts';
import { shownErrors } from './shown-errors.ts';
import { traceOf } from './trace.ts';

/** A run to be scored: the case with its rubric, what was compiled of it, and the player where the run stands. */
export interface ScoredRun {
  readonly document: CaseDocument;
  readonly compiled: CompiledCase;
  readonly player: SteppedPlayer;
}

const phaseBegins = eventNames.phase('');

const evaluationOf = ({ document, compiled, player }: ScoredRun): Evaluation => {
  const values = player.values();
  return {
    document,
    compiled,
    trace: traceOf(player),
    values,
    marks: marksOf(compiled, values),
    shown: new Set(papersOf(compiled, values)),
    ended: standing(compiled, values).ended,
  };
};

/** Criteria of a seat and variant, in document order: the whole scale, the same on every path. */
export const rubricOf = (document: CaseDocument, seat: string, variant: string): readonly Criterion[] =>
  document.criteria.filter((each) => each.seats.includes(seat) && (each.variants?.includes(variant) ?? true));

const resultOf = (evaluation: Evaluation, criterion: Criterion): CriterionResult | null => {
  const finding = evaluate(evaluation, criterion.asks);
  if (finding.value === null) return null;
  const verdict = finding.value ? 'met' : finding.at === undefined ? 'missed' : 'violated';
  const { id, competence, severity, gate, weight, error, fact } = criterion;
  return {
    id,
    competence,
    severity,
    gate,
    weight,
    verdict,
    error,
    fact,
    ...(finding.at === undefined ? {} : { at: finding.at }),
    ...(finding.by === undefined ? {} : { by: finding.by }),
  };
};

/** Criteria decided so far, in the order of the rubric: the verdict at the end of a phase. */
export const verdictSoFar = (run: ScoredRun): readonly CriterionResult[] => {
  const evaluation = evaluationOf(run);
  return rubricOf(run.document, run.compiled.seat, run.compiled.variant).flatMap(
    (each) => resultOf(evaluation, each) ?? [],
  );
};

/** Phases a decision ended, in order: the one it was taken in, and any that its time was up in as soon as it was entered. */
const phasesEnded = ({ phase, consequence: { phaseEnded, events } }: JournalEntry): readonly string[] => {
  if (phaseEnded === null) return [];
  const entered = events.filter(({ name }) => name.startsWith(phaseBegins));
  const path = [phase, ...entered.map(({ name }) => name.slice(phaseBegins.length))];
  return path.slice(0, path.lastIndexOf(phaseEnded) + 1);
};

/**
 * What the end of the last finished phase tells: its own criteria, and those of earlier phases that were decided since. What nothing
 * has gone against is told as met up to here, although it is decided at the end of the case only; what can still be done is told later.
 */
export const verdictOfFinishedPhases = (run: ScoredRun): readonly CriterionResult[] => {
  const evaluation = evaluationOf(run);
  const ends = run.player.journal().filter((entry) => phasesEnded(entry).length > 0);
  const phases = ends.flatMap(phasesEnded);
  const latest = ends.slice(-1).flatMap(phasesEnded);
  const before = ends.at(-2)?.seq ?? 0;
  const told = (criterion: Criterion): CriterionResult | null => {
    const decided = resultOf(evaluation, criterion);
    if (evaluation.ended || !latest.includes(criterion.phase))
      return decided && (evaluation.ended || (decided.at ?? 0) > before) ? decided : null;
    const asItStands = decided ?? resultOf({ ...evaluation, ended: true }, criterion);
    return decided ?? (asItStands?.verdict === 'met' ? asItStands : null);
  };
  return rubricOf(run.document, run.compiled.seat, run.compiled.variant)
    .filter(({ phase }) => evaluation.ended || phases.includes(phase))
    .flatMap((each) => told(each) ?? []);
};

const percentOf = (points: number, maxPoints: number): number =>
  maxPoints === 0 ? 0 : Math.floor((100 * points) / maxPoints);
const pointsOf = (results: readonly CriterionResult[]): number =>
  results.reduce((total, each) => total + (each.verdict === 'met' ? each.weight : 0), 0);
const weightOf = (results: readonly CriterionResult[]): number =>
  results.reduce((total, each) => total + each.weight, 0);

const competenceResults = (results: readonly CriterionResult[], needed: number): CompetenceResult[] =>
  competences.flatMap((competence) => {
    const own = results.filter((each) => each.competence === competence);
    if (own.length === 0) return [];
    const points = pointsOf(own);
    const maxPoints = weightOf(own);
    const percent = own.length >= needed ? percentOf(points, maxPoints) : null;
    return [{ competence, points, maxPoints, observations: own.length, percent }];
  });

const endingOf = ({ document, compiled, player }: ScoredRun): string => {
  const scope = scopeOf(compiled);
  const ending = document.endings.find(
    (each) => !each.when || compileGuard(compileCondition(scope, each.when))(player.values()),
  );
  invariant(ending, 'the last ending has no condition');
  return ending.id;
};

/** What marks can still change: everything a rubric asks of them. */
const asksMarks = (predicate: Predicate): boolean => {
  if ('all' in predicate) return predicate.all.some(asksMarks);
  if ('any' in predicate) return predicate.any.some(asksMarks);
  if ('not' in predicate) return asksMarks(predicate.not);
  return 'marked' in predicate || 'clustered' in predicate || 'noFalseMarks' in predicate;
};

/**
 * First verdicts of abandoned branches, by criterion. A branch decides what was decided on it, and for a criterion whose phase
 * it finished, what was still undone then: seeing the effects first and mending the act later does not mend the first score.
 */
const firstVerdicts = (earlier: readonly ScoredRun[]): ReadonlyMap<string, Verdict> => {
  const first = new Map<string, Verdict>();
  for (const run of earlier) {
    const evaluation = evaluationOf(run);
    const finished = new Set(run.player.journal().flatMap(phasesEnded));
    for (const criterion of rubricOf(run.document, run.compiled.seat, run.compiled.variant)) {
      if (first.has(criterion.id)) continue;
      const ended = evaluation.ended || finished.has(criterion.phase);
      const result = resultOf({ ...evaluation, ended }, criterion);
      if (result) first.set(criterion.id, result.verdict);
    }
  }
  return first;
};

/**
 * The score sheet of a run that stands at its end. `earlier`: the branches a rewind abandoned, in the order they were played.
 * @throws when the run has not ended: ask `view().ended` first.
 */
export const scoreAttempt = (run: ScoredRun, earlier: readonly ScoredRun[] = []): ScoreSheet => {
  const evaluation = evaluationOf(run);
  invariant(evaluation.ended, 'the run has ended');
  const programme = programmeOfSeat(run.compiled.seat);
  invariant(programme, `seat ${run.compiled.seat} has a programme`);
  const first = firstVerdicts(earlier);
  const rubric = rubricOf(run.document, run.compiled.seat, run.compiled.variant);
  const criteria = rubric
    .flatMap((each) => resultOf(evaluation, each) ?? [])
    .map((each): CriterionResult => {
      const before = first.get(each.id);
      return before && before !== each.verdict ? { ...each, first: before } : each;
    });
  const byCompetence = competenceResults(criteria, programme.observationsForPercent);
  const points = pointsOf(criteria);
  const maxPoints = weightOf(criteria);
  const percent = percentOf(points, maxPoints);
  const unmet = criteria.filter((each) => each.verdict !== 'met');
  const gatesMissed = unmet.filter((each) => each.gate).map((each) => each.id);
  const criticalErrors = unmet.filter((each) => each.severity === 'critical').map((each) => each.id);
  const floorsMissed = byCompetence
    .filter((each) => each.percent !== null && each.percent < (programme.floors[each.competence] ?? 0))
    .map((each) => each.competence);
  const errors = shownErrors(run);
  const dutiesMissed = errors
    .filter((each) => each.through === 'duty')
    .map(({ source, person }) => `${source}@${person}`);
  const untrue = unmet.some(({ id }) => rubric.some((each) => each.id === id && asksMarks(each.asks)));
  return {
    ending: endingOf(run),
    clean: errors.length === 0 && !untrue,
    passed:
      percent >= programme.passPercent &&
      [gatesMissed, dutiesMissed, criticalErrors, floorsMissed].every((each) => each.length === 0),
    points,
    maxPoints,
    percent,
    firstPercent: percentOf(
      pointsOf(criteria.map((each) => ({ ...each, verdict: each.first ?? each.verdict }))),
      maxPoints,
    ),
    passPercent: programme.passPercent,
    gatesMissed,
    dutiesMissed,
    criticalErrors,
    floorsMissed,
    days: standing(run.compiled, run.player.values()).day,
    decisions: run.player.journal().length,
    rewinds: earlier.length,
    competences: byCompetence,
    criteria,
    errors: [...errors],
    lines: lineResults(run.document, evaluation.shown, evaluation.marks),
  };
};
