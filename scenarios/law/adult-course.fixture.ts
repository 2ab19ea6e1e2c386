/** Courses through the adult procedure: dated events counted from the day of the referral. */
import { addDays, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import type { Payload } from './procedure.ts';
import { procedureState, type DatedEvent } from './procedure-state.ts';

/** The day of the referral. */
export const day0 = '2026-03-24' as LocalDate;

export const on = (day: number, event: string, payload: Payload = {}): DatedEvent => ({
  date: addDays(day0, day),
  event,
  payload,
});

/** Where somebody stands so many days after the referral. */
export const replay = (until: number, ...events: DatedEvent[]) =>
  procedureState(adult, events, addDays(day0, until));

export const centre = on(0, 'victim.referred', { to: 'recognised-centre' });
export const annex15 = on(0, 'annex15.issued', { 'names-trafficking': 'no' });
export const toReflection = [centre, annex15];
export const ownStatement = (day: number) => on(day, 'statement.made', { initiative: 'own' });
