/** LocalDate: a calendar date without clock time or zone, over a Temporal implementation. */
import { Temporal } from 'temporal-polyfill';
import { fail, issue, ok, type Result } from './result.ts';

/** ISO 8601 calendar date, `YYYY-MM-DD`, always a day that exists. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** The date of a text of the right form; its parts are read by place, for Temporal's own parser knows far more forms. @throws for a day that does not exist. */
const plainDate = (text: string): Temporal.PlainDate =>
  new Temporal.PlainDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** Last year that is read: every date that follows within a century has four digits, too, and dates compare as text. */
const lastYear = '9899';

/** Reads an ISO date. @returns the date, or issue `date.malformed` (also for 30 February, and from the year 9900 on). */
export const parseDate = (text: string): Result<LocalDate> => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.slice(0, 4) > lastYear)
    return fail(issue('date.malformed', [], { text }));
  try {
    return ok(plainDate(text).toString() as LocalDate);
  } catch {
    return fail(issue('date.malformed', [], { text }));
  }
};

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  plainDate(date).add({ days }).toString() as LocalDate;

/** The date `months` later; a day the month lacks becomes its last day (31 January + 3 months = 30 April). */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  plainDate(date).add({ months }, { overflow: 'constrain' }).toString() as LocalDate;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days;

/** How many days the month of a date has. */
export const daysInMonth = (date: LocalDate): number => plainDate(date).daysInMonth;
