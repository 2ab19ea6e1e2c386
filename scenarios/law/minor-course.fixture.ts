/** Courses of a child's procedure for its tests: day 0 is 5 October 2026. */
import { addDays, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { minor } from './minor.ts';
import type { Payload } from './procedure.ts';
import { procedureState, type DatedEvent } from './procedure-state.ts';

export const day0 = '2026-10-05' as LocalDate;
export const on = (day: number, event: string, payload: Payload = {}): DatedEvent => ({
  date: addDays(day0, day),
  event,
  payload,
});
export const replay = (until: number, ...events: DatedEvent[]) =>
  procedureState(minor, events, addDays(day0, until));
export const errors = (...events: DatedEvent[]) =>
  replay(400, ...events).breaches.map(({ id, error }) => [id, error]);

export const report = on(0, 'minor.reported', { form: 'sent' });
export const toGuardian = [report, on(1, 'identification.started'), on(4, 'guardian.appointed')];
export const ownStatement = (day: number) => on(day, 'statement.made', { initiative: 'own' });
export const toDocument = [...toGuardian, on(7, 'certificate.issued')];
export const hearing = (kind: string, present: string) =>
  on(5, 'person.questioned', { kind, present, interpreter: 'professional' });

export const happenings = happeningsOf('minor');
export const stageIds = minor.stages.map((stage) => stage.id);
export const adultIds = adult.stages.map((stage) => stage.id);
export const ofAgeIds = ['turned-18', 'turned-18-heard', 'belgian-adult'];
export const minorIds = stageIds.filter((id) => !adultIds.includes(id) && !ofAgeIds.includes(id));
export const withoutService = ['seen-accompanied', 'seen-belgian', 'youth-services', 'belgian-minor'];
