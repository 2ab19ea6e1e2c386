/** Events of a course for the tests of duties, told by days after the first. */
import { addDays, type LocalDate } from '../core/local-date.ts';
import { duties } from './duties.ts';
import { evaluateDuties, type CourseEvent } from './evaluate-duties.ts';
import type { Payload } from './procedure.ts';

export const day0 = '2026-03-24' as LocalDate;
export const day = (days: number) => addDays(day0, days);
/** An event so many days on, about w1 unless it ends something. */
export const on = (
  days: number,
  event: string,
  payload: Payload = {},
  rest: Partial<CourseEvent> = {},
): CourseEvent => ({
  date: day(days),
  event,
  payload,
  ...(event.endsWith('.ended') ? {} : { person: 'w1' }),
  ...rest,
});
/** How each duty of a police officer stands after 60 days, towards somebody of this status. */
export const police = (status: string, events: readonly CourseEvent[]) =>
  Object.fromEntries(
    evaluateDuties(duties, 'police-officer', { people: { w1: status }, events, until: day(60) }).map(
      (each) => [each.duty, each.status],
    ),
  );
