/** Duties over a course of events: knowledge, term, substitute, and what nobody could do. */
import { describe, expect, it } from 'vitest';
import type { Duty } from './duties.ts';
import { evaluateDuties, type Course, type CourseEvent } from './evaluate-duties.ts';
import { day, day0, on } from './duty-course.fixture.ts';

const report: Duty = {
  id: 'report',
  owners: ['police-officer'],
  knownFrom: [{ event: 'met' }, { event: 'doubted' }],
  doneBy: [{ event: 'reported', where: { form: ['sent'] } }],
  due: { end: 'phase' },
  substitutes: ['centre'],
  error: 'E-09',
  fact: 'fact.minor.report',
};
const done = (days: number, rest: Partial<CourseEvent> = {}) => on(days, 'reported', { form: 'sent' }, rest);

const outcome = (duty: Duty, events: readonly CourseEvent[], rest: Partial<Course> = {}) =>
  evaluateDuties([duty], 'police-officer', {
    people: { w1: 'third-country' },
    events,
    until: events.at(-1)?.date ?? day0,
    ...rest,
  })[0];
const status = (duty: Duty, ...events: CourseEvent[]) => outcome(duty, events)?.status;

describe('a duty', () => {
  it('is not known before its moment of knowledge, nor when only others learnt of it', () => {
    expect([
      status(report),
      status(report, on(0, 'noticed'), on(0, 'phase.ended')),
      status(report, on(0, 'met', {}, { seenBy: ['guardian'] }), on(0, 'case.ended')),
      status(report, on(0, 'met', {}, { seenBy: ['guardian', 'police-officer'] }), on(0, 'case.ended')),
    ]).toEqual(['notKnown', 'notKnown', 'notKnown', 'missed']);
  });

  it('is owed from then on, done when done in time, and missed when its moment has passed', () => {
    expect([
      outcome(report, [on(1, 'met')]),
      outcome(report, [on(1, 'met'), done(2), on(3, 'phase.ended')]),
      outcome(report, [on(1, 'met'), on(3, 'phase.ended'), done(3)]),
    ]).toEqual([
      { duty: 'report', person: 'w1', status: 'owed', knownOn: day(1), dueOn: null, doneOn: null },
      { duty: 'report', person: 'w1', status: 'done', knownOn: day(1), dueOn: day(3), doneOn: day(2) },
      { duty: 'report', person: 'w1', status: 'missed', knownOn: day(1), dueOn: day(3), doneOn: day(3) },
    ]);
  });

  it('is known from the first of several moments', () => {
    expect(outcome(report, [on(1, 'doubted'), on(2, 'met')])?.knownOn).toBe(day(1));
  });

  it('is done by what was done before it was known, unless it has to be done anew', () => {
    const early = [done(0), on(0, 'met'), on(1, 'phase.ended')];
    expect([outcome(report, early)?.status, outcome({ ...report, anew: true }, early)?.status]).toEqual([
      'done',
      'missed',
    ]);
  });

  it('is done by its owner or a substitute, and by nobody else', () => {
    const by = (who: string) => status(report, on(0, 'met'), done(0, { by: who }), on(0, 'phase.ended'));
    expect([by('police-officer'), by('centre'), by('manager')]).toEqual(['done', 'done', 'missed']);
  });

  it('is not done by half of what it asks', () => {
    expect(
      status(report, on(0, 'met'), on(0, 'reported', { form: 'telephone-only' }), on(0, 'case.ended')),
    ).toBe('missed');
  });

  it('is done for one person only', () => {
    const course: Course = {
      people: { w1: 'third-country', w2: 'third-country' },
      events: [on(0, 'met'), on(0, 'met', {}, { person: 'w2' }), done(0), on(0, 'phase.ended')],
      until: day0,
    };
    expect(
      evaluateDuties([report], 'police-officer', course).map((each) => [each.person, each.status]),
    ).toEqual([
      ['w1', 'done'],
      ['w2', 'missed'],
    ]);
  });

  it('is asked of its owner only, and for its statuses only', () => {
    const course: Course = { people: { w1: 'belgian', w2: 'minor' }, events: [], until: day0 };
    const minors = { ...report, statuses: ['minor'] };
    expect([
      evaluateDuties([report], 'guardian', course),
      evaluateDuties([minors], 'police-officer', course).map((each) => each.person),
    ]).toEqual([[], ['w2']]);
  });

  it('does not look beyond the day of the answer', () => {
    const events = [on(0, 'met'), on(2, 'phase.ended'), done(3)];
    expect([0, 2, 3].map((until) => outcome(report, events, { until: day(until) })?.status)).toEqual([
      'owed',
      'missed',
      'missed',
    ]);
  });
});

describe('the moment a duty is due', () => {
  const sameDay: Duty = { ...report, due: { days: 0 } };

  it('is the end of the phase in which it became known, and the end of the case ends a phase', () => {
    expect([
      status(report, on(0, 'phase.ended'), on(0, 'met')),
      status(report, on(0, 'phase.ended'), on(0, 'met'), on(0, 'case.ended')),
    ]).toEqual(['owed', 'missed']);
  });

  it('is the end of the case, whatever phases end before', () => {
    const late: Duty = { ...report, due: { end: 'case' } };
    expect([
      status(late, on(0, 'met'), on(1, 'phase.ended'), done(9), on(9, 'case.ended')),
      status(late, on(0, 'met'), on(1, 'phase.ended')),
      status(late, on(0, 'met'), on(9, 'case.ended'), done(9)),
    ]).toEqual(['done', 'owed', 'missed']);
  });

  it('is the same day, to its end', () => {
    expect([
      outcome(sameDay, [on(0, 'met')])?.status,
      outcome(sameDay, [on(0, 'met'), on(0, 'phase.ended'), done(0)])?.status,
      outcome(sameDay, [on(0, 'met')], { until: day(1) })?.status,
      outcome(sameDay, [on(0, 'met'), done(1)])?.status,
      outcome(sameDay, [on(0, 'met'), on(0, 'case.ended')])?.status,
    ]).toEqual(['owed', 'done', 'missed', 'missed', 'missed']);
    expect(outcome(sameDay, [on(4, 'met')])?.dueOn).toBe(day(4));
  });

  it('is so many days after it became known, and a case that ends before leaves it owed', () => {
    const week: Duty = { ...report, due: { days: 7 } };
    const asked = (days: number) => outcome(week, [on(0, 'met'), done(days)])?.status;
    expect([asked(7), asked(8), status(week, on(0, 'met'), on(3, 'case.ended'))]).toEqual([
      'done',
      'missed',
      'owed',
    ]);
  });
});

describe('one event that is two things to a duty', () => {
  const met = on(0, 'met');

  it('is not done anew, not due and not lapsed by what made it known', () => {
    const duty = (rest: Partial<Duty>) =>
      status({ ...report, due: { end: 'case' }, ...rest }, met, on(1, 'case.ended'));
    expect([
      duty({ doneBy: [{ event: 'met' }] }),
      duty({ doneBy: [{ event: 'met' }], anew: true }),
      duty({ lapses: [{ event: 'met' }] }),
    ]).toEqual(['done', 'missed', 'missed']);
  });

  it('is due at the end of the next phase when the end of one made it known', () => {
    const after: Duty = { ...report, knownFrom: [{ event: 'phase.ended' }] };
    const events = [on(0, 'phase.ended'), on(2, 'phase.ended')];
    expect(outcome(after, events.slice(0, 1))).toMatchObject({ status: 'owed', dueOn: null });
    expect(outcome(after, events)).toMatchObject({ status: 'missed', dueOn: day(2) });
  });
});

describe('what the owner could not do', () => {
  it('is not missed when it lapsed in time, and is when it lapsed too late', () => {
    const lapsing: Duty = { ...report, lapses: [{ event: 'left' }] };
    expect([
      status(lapsing, on(0, 'met'), on(1, 'left'), on(2, 'phase.ended')),
      status(lapsing, on(0, 'met'), on(2, 'phase.ended'), on(3, 'left')),
      status(lapsing, on(0, 'left'), on(0, 'met'), on(2, 'phase.ended')),
      status(lapsing, on(0, 'met'), done(0), on(1, 'left'), on(2, 'phase.ended')),
    ]).toEqual(['couldNot', 'missed', 'missed', 'done']);
  });

  it('is not missed by a seat that began after it was due', () => {
    const sameDay: Duty = { ...report, due: { days: 0 } };
    const begins = (days: number) =>
      outcome(sameDay, [on(0, 'met'), on(5, 'case.ended')], { seatFrom: day(days) });
    expect([begins(4)?.status, begins(0)?.status]).toEqual(['couldNot', 'missed']);
    expect(begins(4)?.knownOn).toBe(day(4));
  });

  it('is known from the day it happened when the seat was there before', () => {
    const events = [on(4, 'met')];
    expect(outcome(report, events, { seatFrom: day0 })?.knownOn).toBe(day(4));
  });
});
