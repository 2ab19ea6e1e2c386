/** Courses through the procedures beside those of adults and minors: dated events, and the errors they show. */
import { addDays, type LocalDate } from '../core/local-date.ts';
import type { Payload, Procedure } from './procedure.ts';
import { type DatedEvent, procedureState } from './procedure-state.ts';

export const day0 = '2026-10-05' as LocalDate;
export const on = (day: number, event: string, payload: Payload = {}): DatedEvent => ({
  date: addDays(day0, day),
  event,
  payload,
});
export const replay = (procedure: Procedure, ...events: DatedEvent[]) => procedureState(procedure, events);
export const errors = (procedure: Procedure, ...events: DatedEvent[]) =>
  replay(procedure, ...events).breaches.map(({ id, error }) => [id, error]);

export const centre = on(0, 'victim.referred', { to: 'recognised-centre' });
export const annex15 = on(1, 'annex15.issued', { 'names-trafficking': 'no' });
export const statement = on(2, 'statement.made', { initiative: 'own' });
