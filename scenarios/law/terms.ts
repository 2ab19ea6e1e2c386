/** Terms of a procedure on calendar dates: the last valid day that follows from the day a document is issued. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../core/local-date.ts';
import type { Procedure, Term } from './procedure.ts';

/** The last valid day of a term that starts on `from`: the day of issue is day 0 and the last day still counts.
 *  Months clamp at month end (30 November + 3 months = 28 or 29 February). Weekends and holidays move nothing: the exact
 *  reckoning is not confirmed.   @fact fact.reflection.day-zero, fact.residence.renewal-reckoning */
export const termEnd = (from: LocalDate, term: Term): LocalDate =>
  'days' in term ? addDays(from, term.days) : addMonths(from, term.months);

/** The day after the last valid day: the first on which a stage may be shown as expired, and then only as "check". */
export const dayAfterTerm = (from: LocalDate, term: Term): LocalDate => addDays(termEnd(from, term), 1);

const aMonday = '2026-01-05' as LocalDate;
const isWeekend = (date: LocalDate): boolean => ((daysBetween(aMonday, date) % 7) + 7) % 7 >= 5;

/** The fact that says why the days of a document are to be checked when its first or its last day falls on a Saturday or a
 *  Sunday; null when neither does. No day is moved.   @fact fact.reflection.weekend, fact.residence.weekend */
export const weekendFact = (document: string | null, from: LocalDate, lastDay: LocalDate): string | null => {
  if (!isWeekend(from) && !isWeekend(lastDay)) return null;
  return document === 'annex15' ? 'fact.reflection.weekend' : 'fact.residence.weekend';
};

/** One line of the dates that follow: a stage with its document and the last valid day, were it issued on `from`. */
export interface TermLine {
  readonly stage: string;
  readonly document: string | null;
  readonly term: Term;
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly expiresOn: LocalDate;
  /** Why it is to be checked that the first or the last day falls on a weekend: a fact; null when neither does. */
  readonly weekend: string | null;
  /** The document itself, or the way to it, is not confirmed, or a day falls on a weekend: no day of it is certain. */
  readonly check: boolean;
}

/** Every stage of a procedure that has a term, in its order, each as if its document were issued on `from`; a stage that
 *  is the renewal of another runs from the last day of that one. A stage that goes on with the document and the term of
 *  another one brings no new document and is left out. */
export const termLines = (procedure: Procedure, from: LocalDate): readonly TermLine[] =>
  procedure.stages.flatMap(({ id, document, term, check = false }) => {
    if (!term || goesOn(procedure, id)) return [];
    const renewed = renewedTerm(procedure, id);
    const start = renewed ? termEnd(from, renewed) : from;
    const lastDay = termEnd(start, term);
    const weekend = weekendFact(document, start, lastDay);
    return [
      {
        stage: id,
        document,
        term,
        from: start,
        lastDay,
        expiresOn: dayAfterTerm(start, term),
        weekend,
        check: check || weekend !== null,
      },
    ];
  });

/** Whether the stage is entered with the document and the running term of another one. */
const goesOn = (procedure: Procedure, id: string): boolean => {
  const stageOf = (wanted: string) => procedure.stages.find((stage) => stage.id === wanted);
  return procedure.rows.some(
    (row) =>
      row.to === id &&
      row.term === 'kept' &&
      row.from !== 'any' &&
      row.from.some((from) => stageOf(from)?.document === stageOf(id)?.document),
  );
};

/** The term of the stage that this one renews, or undefined when it is no renewal of another stage. */
const renewedTerm = (procedure: Procedure, stage: string): Term | undefined => {
  const row = procedure.rows.find(
    (each) => each.to === stage && each.term === 'renewed' && !each.from.includes(stage),
  );
  return procedure.stages.find((each) => row?.from.includes(each.id))?.term ?? undefined;
};
