/** Duties over a course of events: knowledge, term, substitute, and what nobody could do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { duties, type Duty } from './duties.ts';
import { evaluateDuties, type Course, type CourseEvent } from './evaluate-duties.ts';
import type { Payload } from './procedure.ts';
import { manyRuns } from './many-runs.fixture.ts';

const day0 = '2026-03-24' as LocalDate;
const day = (days: number) => addDays(day0, days);
const on = (
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

describe('the duties of the register', () => {
  const police = (status: string, events: CourseEvent[]) =>
    Object.fromEntries(
      evaluateDuties(duties, 'police-officer', { people: { w1: status }, events, until: day(60) }).map(
        (each) => [each.duty, each.status],
      ),
    );

  it('are all done by a raid that goes well, with one calm offer after a refusal', () => {
    const events = [
      on(0, 'indicators.noticed'),
      on(0, 'information.given', { interpreter: 'professional', view: 'private' }),
      on(0, 'help.offered'),
      on(0, 'help.refused'),
      on(0, 'contact.left', { answer: 'refusal' }),
      on(0, 'magistrate.informed'),
      on(0, 'names.listed'),
      on(0, 'indications.passed', { with: 'name-and-indications' }),
      on(0, 'wages.noticed'),
      on(0, 'wages.recorded'),
      on(0, 'belongings.noticed'),
      on(0, 'belongings.secured', { what: 'all' }),
      on(0, 'phase.ended'),
      on(7, 'help.offered', {}, { by: 'centre' }),
      on(30, 'case.ended'),
    ];
    expect(police('third-country', events)).toEqual({
      'inform-person': 'done',
      'refer-person': 'done',
      'inform-magistrate': 'done',
      'pass-indications': 'done',
      'tell-immigration': 'done',
      'offer-again': 'done',
      'secure-wages': 'done',
      'secure-belongings': 'done',
    });
  });

  it('ask for a new offer after a refusal, not for the one that was refused', () => {
    const refused = [on(0, 'help.offered'), on(0, 'help.refused')];
    expect([
      police('belgian', [...refused, on(9, 'case.ended')])['offer-again'],
      police('belgian', [...refused, on(3, 'return.chosen'), on(9, 'case.ended')])['offer-again'],
    ]).toEqual(['missed', 'couldNot']);
  });

  it('take no bare offer as a referral, nor a contact left with somebody who said yes', () => {
    const known = [on(0, 'indicators.noticed'), on(0, 'help.offered')];
    const end = on(0, 'phase.ended');
    const left = (after: string) => on(0, 'contact.left', { answer: after });
    const referral = (...events: CourseEvent[]) =>
      police('third-country', [...known, ...events, end])['refer-person'];
    const byHospital = on(0, 'victim.referred', { to: 'recognised-centre' }, { by: 'hospital' });
    expect([
      referral(),
      referral(left('refusal')),
      referral(left('no-decision')),
      referral(left('acceptance')),
      referral(byHospital),
      referral(on(0, 'person.gone')),
    ]).toEqual(['missed', 'done', 'done', 'missed', 'done', 'couldNot']);
  });

  it('run the evening clock only for who is on the list of names', () => {
    const passed = (word: string, days = 0) => on(days, 'indications.passed', { with: word });
    const duty = (...events: CourseEvent[]) => police('third-country', events)['pass-indications'];
    expect([
      duty(on(0, 'indicators.noticed'), on(1, 'case.ended')),
      duty(on(0, 'names.listed'), passed('name-and-indications')),
      duty(passed('name-only'), on(1, 'case.ended')),
      duty(on(0, 'names.listed'), passed('name-and-indications', 1)),
    ]).toEqual(['notKnown', 'done', 'missed', 'missed']);
  });

  it('let the magistrate hear of the signs until the case ends, from the centre too', () => {
    const duty = (...events: CourseEvent[]) =>
      police('belgian', [on(0, 'indicators.noticed'), on(0, 'phase.ended'), ...events])['inform-magistrate'];
    expect([
      duty(on(9, 'magistrate.informed', {}, { by: 'centre' }), on(9, 'case.ended')),
      duty(on(9, 'case.ended')),
      duty(),
    ]).toEqual(['done', 'missed', 'owed']);
  });

  it('report no child who is with a parent or Belgian, and start no clock by signs alone', () => {
    const reports = (seems: string) =>
      police('minor', [on(0, 'minor.met', { seems }), on(1, 'case.ended')])['report-minor'];
    expect([
      reports('unaccompanied'),
      reports('with-parent'),
      reports('belgian'),
      police('minor', [on(0, 'indicators.noticed'), on(1, 'case.ended')])['report-minor'],
    ]).toEqual(['missed', 'notKnown', 'notKnown', 'notKnown']);
  });

  it.each(['guardian', 'immigration-office', 'youth-services', 'other'])(
    'count a report about a child that comes from: %s',
    (by) => {
      const met = on(0, 'minor.met', { seems: 'unaccompanied' });
      const sent = on(0, 'minor.reported', { form: 'sent' }, { by });
      expect(police('minor', [met, sent])['report-minor']).toBe('done');
    },
  );

  it.each(['without-box', 'without-copy'])('take a form %s as no whole report', (form) => {
    const met = on(0, 'minor.met', { seems: 'unaccompanied' });
    expect(
      police('minor', [met, on(0, 'minor.reported', { form }), on(1, 'case.ended')])['report-minor'],
    ).toBe('missed');
  });

  it('bring a child to a bed, not to a centre for adults', () => {
    const met = on(0, 'minor.met', { seems: 'unaccompanied' });
    const end = on(0, 'phase.ended');
    const bed = (...events: CourseEvent[]) => police('minor', [met, ...events, end])['shelter-child'];
    expect([
      bed(on(0, 'victim.referred', { to: 'recognised-centre' })),
      bed(on(0, 'child.handed-over', { to: 'reception' })),
      bed(on(0, 'child.handed-over', { to: 'verified-adult' })),
      bed(on(0, 'child.handed-over', { to: 'unverified-adult' })),
      bed(on(0, 'age.decided', { by: 'guardianship-service', result: 'adult' })),
    ]).toEqual(['missed', 'done', 'done', 'missed', 'couldNot']);
  });

  it('ask for the report form about a child the same day, whatever the telephone said', () => {
    const met = [
      on(0, 'minor.met', { seems: 'unaccompanied' }),
      on(0, 'minor.reported', { form: 'telephone-only' }),
      on(0, 'phase.ended'),
    ];
    expect([
      police('minor', met)['report-minor'],
      police('minor', [...met, on(0, 'minor.reported', { form: 'sent' })])['report-minor'],
      police('minor', [...met, on(1, 'minor.reported', { form: 'sent' })])['report-minor'],
    ]).toEqual(['missed', 'done', 'missed']);
  });

  it('ask nothing of a guardian before signs are known, and the report never', () => {
    const guardian = (...events: CourseEvent[]) =>
      evaluateDuties(duties, 'guardian', {
        people: { w1: 'minor' },
        events,
        until: day(60),
        seatFrom: day(4),
      }).map(({ duty, status: found, knownOn }) => [duty, found, knownOn]);
    const appointed = on(4, 'guardian.appointed');
    const signs = on(4, 'signs.known-to-guardian');
    const asked = on(5, 'support.requested');
    const placed = on(5, 'child.handed-over', { to: 'specialised-reception' });
    expect([
      guardian(on(0, 'minor.met'), appointed, on(20, 'phase.ended')),
      guardian(on(0, 'minor.met'), appointed, signs, placed, on(20, 'phase.ended')),
      guardian(appointed, signs, asked, on(20, 'phase.ended')),
      guardian(appointed, signs, on(20, 'phase.ended')),
      guardian(
        signs,
        on(6, 'age.decided', { by: 'guardianship-service', result: 'adult' }),
        on(20, 'phase.ended'),
      ),
    ]).toEqual([
      [['secure-support', 'notKnown', null]],
      [['secure-support', 'done', day(4)]],
      [['secure-support', 'done', day(4)]],
      [['secure-support', 'missed', day(4)]],
      [['secure-support', 'couldNot', day(4)]],
    ]);
  });

  it('never change from done or missed to something else as days go by', () => {
    const names = [
      'indicators.noticed',
      'help.refused',
      'help.offered',
      'wages.noticed',
      'wages.recorded',
      'return.chosen',
      'phase.ended',
      'case.ended',
    ];
    const anyEvents = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...names)), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(anyEvents, (drawn) => {
        const events = [...drawn].sort(([a], [b]) => a - b).map(([days, event]) => on(days, event));
        const at = (until: number) =>
          evaluateDuties(duties, 'police-officer', {
            people: { w1: 'third-country' },
            events,
            until: day(until),
          });
        for (let today = 0; today < 10; today++)
          for (const [index, before] of at(today).entries())
            if (before.status === 'missed' || (before.status === 'done' && before.dueOn !== null))
              expect(at(today + 1)[index]?.status).toBe(before.status);
      }),
      { seed: 45, numRuns: manyRuns(150) },
    );
  });
});
