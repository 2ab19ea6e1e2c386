/** Terms of a procedure on calendar dates: the last valid day that follows from the day a document is issued. */
import { addDays, addMonths, type LocalDate } from '../core/local-date.ts';
import type { Procedure, Term } from './procedure.ts';

/** The last valid day of a term that starts on `from`: the day of issue is day 0 and the last day still counts.
 *  Months clamp at month end (30 November + 3 months = 28 or 29 February). Weekends and holidays move nothing: the exact
 *  reckoning is not confirmed.   @fact fact.reflection.day-zero, fact.residence.renewal-reckoning */
export const termEnd = (from: LocalDate, term: Term): LocalDate =>
  'days' in term ? addDays(from, term.days) : addMonths(from, term.months);

/** The day after the last valid day: the first on which a stage may be shown as expired, and then only as "check". */
export const dayAfterTerm = (from: LocalDate, term: Term): LocalDate => addDays(termEnd(from, term), 1);

/** One line of the dates that follow: a stage with its document and the last valid day, were it issued on `from`. */
export interface TermLine {
  readonly stage: string;
  readonly document: string | null;
  readonly term: Term;
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly expiresOn: LocalDate;
}

/** Every stage of a procedure that has a term, each reckoned from the same day, in the order of the procedure.
 *  A renewal is given from its own start: pass the old last day to learn its end. */
export const termLines = (procedure: Procedure, from: LocalDate): readonly TermLine[] =>
  procedure.stages.flatMap(({ id, document, term }) =>
    term
      ? [
          {
            stage: id,
            document,
            term,
            from,
            lastDay: termEnd(from, term),
            expiresOn: dayAfterTerm(from, term),
          },
        ]
      : [],
  );
