/** The duties of the register in short stories: a raid that goes well, a refusal, a child, a guardian. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duties } from './duties.ts';
import { evaluateDuties, type CourseEvent } from './evaluate-duties.ts';
import { manyRuns } from './many-runs.fixture.ts';
import { day, on } from './duty-course.fixture.ts';
import type { Payload } from './procedure.ts';

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

  it('ask for a new offer on a later day than the refusal, not for the one that was refused', () => {
    const refused = [on(0, 'help.offered'), on(0, 'help.refused')];
    expect([
      police('belgian', [...refused, on(0, 'case.ended')])['offer-again'],
      police('belgian', [...refused, on(9, 'case.ended')])['offer-again'],
      police('belgian', [...refused, on(0, 'help.offered'), on(9, 'case.ended')])['offer-again'],
      police('belgian', [...refused, on(1, 'help.offered'), on(9, 'case.ended')])['offer-again'],
      police('belgian', [...refused, on(3, 'return.chosen'), on(9, 'case.ended')])['offer-again'],
    ]).toEqual(['couldNot', 'missed', 'missed', 'done', 'couldNot']);
  });

  it('ask the officer for no other offer once the person is in touch with a centre or holds a document', () => {
    const refused = (days: number) => on(days, 'help.refused');
    const end = on(30, 'case.ended');
    const call = on(9, 'help.offered');
    const centre = (days: number, by: string) =>
      on(days, 'victim.referred', { to: 'recognised-centre' }, { by });
    const offer = (...events: CourseEvent[]) => police('third-country', [...events, end])['offer-again'];
    expect([
      offer(centre(0, 'police-officer'), refused(5)),
      offer(centre(0, 'hospital'), refused(5), call),
      offer(on(0, 'annex15.issued', { 'names-trafficking': 'no' }), refused(5)),
      offer(on(0, 'certificate.issued'), refused(5)),
      offer(refused(0), centre(5, 'person')),
      offer(refused(0), centre(5, 'police-officer')),
      offer(on(0, 'statement.made', { initiative: 'own' }), refused(5)),
      offer(refused(0), centre(5, 'centre'), refused(7), end),
    ]).toEqual(['notKnown', 'notKnown', 'notKnown', 'notKnown', 'couldNot', 'done', 'missed', 'done']);
  });

  it('ask for no report of a child who is with somebody, on a doubt or on an unproven adult, and for one met alone', () => {
    const seen = (seems: string) => on(0, 'minor.met', { seems });
    const doubt = on(0, 'doubt.raised', { by: 'police' });
    const check = on(0, 'adult.checked', { by: 'police', result: 'no-authority' });
    const both = (...events: CourseEvent[]) => {
      const found = police('minor', [...events, on(0, 'phase.ended'), on(1, 'case.ended')]);
      return [found['report-minor'], found['shelter-child']];
    };
    expect([
      both(seen('belgian'), doubt),
      both(seen('with-parent'), doubt),
      both(seen('belgian'), check),
      both(seen('with-parent'), check),
      both(doubt),
      both(seen('belgian'), seen('unaccompanied')),
    ]).toEqual([
      ['notKnown', 'notKnown'],
      ['notKnown', 'notKnown'],
      ['notKnown', 'missed'],
      ['missed', 'missed'],
      ['missed', 'notKnown'],
      ['missed', 'missed'],
    ]);
  });

  it('count anew for a child who was in good hands or missing, and is met alone or found', () => {
    const alone = (days: number) => on(days, 'minor.met', { seems: 'unaccompanied' });
    const reported = (days: number) => on(days, 'minor.reported', { form: 'sent' });
    const given = (days: number, to: string) => on(days, 'child.handed-over', { to });
    const first = [alone(0), reported(0), given(0, 'reception'), on(0, 'phase.ended')];
    const later = (...events: CourseEvent[]) => {
      const found = police('minor', [...first, ...events, on(20, 'phase.ended'), on(20, 'case.ended')]);
      return [found['report-minor'], found['shelter-child']];
    };
    const accompanied = on(9, 'unaccompanied.decided', { result: 'accompanied' });
    expect([
      later(alone(14)),
      later(accompanied, alone(14)),
      later(accompanied, alone(14), reported(14), given(14, 'hospital')),
      later(given(9, 'verified-adult'), alone(14)),
      later(on(9, 'child.missing'), on(14, 'child.found')),
      later(on(9, 'child.missing'), on(14, 'child.found'), given(14, 'youth-services')),
      later(on(9, 'guardian.appointed'), on(14, 'adult.checked', { by: 'police', result: 'no-authority' })),
    ]).toEqual([
      ['done', 'done'],
      ['missed', 'missed'],
      ['done', 'done'],
      ['missed', 'missed'],
      ['done', 'missed'],
      ['done', 'done'],
      ['done', 'done'],
    ]);
  });

  it('ask the centre for no document for who spoke, went home, refused or is gone, and for one otherwise', () => {
    const request = (event: string, payload: Payload = {}, rest: Partial<CourseEvent> = {}) =>
      evaluateDuties(duties, 'centre', {
        people: { w1: 'third-country' },
        events: [
          on(0, 'victim.referred', { to: 'recognised-centre' }),
          on(1, event, payload, rest),
          on(9, 'case.ended'),
        ],
        until: day(9),
      })[0]?.status;
    const byPerson = { by: 'person' };
    expect([
      request('statement.made', { initiative: 'own' }, byPerson),
      request('statement.made', { initiative: 'own' }),
      request('return.chosen', {}, byPerson),
      request('help.refused', {}, byPerson),
      request('person.gone'),
      request('document.requested', { by: 'centre' }, byPerson),
      request('document.requested', { by: 'police' }, { by: 'police-officer' }),
    ]).toEqual(['done', 'done', 'couldNot', 'couldNot', 'couldNot', 'missed', 'missed']);
  });

  it('miss no request for a document that is there already', () => {
    const centre = on(0, 'victim.referred', { to: 'recognised-centre' });
    const paper = on(1, 'annex15.issued', { 'names-trafficking': 'no' }, { by: 'immigration-office' });
    const status = (...events: CourseEvent[]) =>
      evaluateDuties(duties, 'centre', { people: { w1: 'third-country' }, events, until: day(9) })[0]?.status;
    expect([
      status(centre, paper),
      status(centre, paper, on(9, 'case.ended')),
      status(centre, on(9, 'case.ended')),
    ]).toEqual(['couldNot', 'couldNot', 'missed']);
  });

  it('take wages claimed by the person themselves, and no record made by them, as secured', () => {
    const wages = (event: string) =>
      police('third-country', [
        on(0, 'wages.noticed'),
        on(0, event, {}, { by: 'person' }),
        on(0, 'phase.ended'),
      ])['secure-wages'];
    expect([wages('wages.claimed'), wages('wages.recorded')]).toEqual(['done', 'missed']);
  });

  it('still ask for the leaflet when the person was let go without a word', () => {
    const gone = [on(0, 'indicators.noticed'), on(0, 'person.gone'), on(0, 'phase.ended')];
    expect(police('third-country', gone)['inform-person']).toBe('missed');
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
      duty(on(0, 'indicators.noticed'), on(0, 'names.listed'), passed('name-and-indications')),
      duty(on(0, 'indicators.noticed'), passed('name-only'), on(1, 'case.ended')),
      duty(on(0, 'indicators.noticed'), on(0, 'names.listed'), passed('name-and-indications', 1)),
    ]).toEqual(['notKnown', 'done', 'missed', 'missed']);
  });

  it('owe no indications with a name before any sign, and owe them from the day of the first', () => {
    const listed = on(0, 'names.listed');
    const duty = (...events: CourseEvent[]) =>
      evaluateDuties(duties, 'police-officer', {
        people: { w1: 'third-country' },
        events,
        until: day(60),
      }).find((each) => each.duty === 'pass-indications');
    const whole = (days: number) => on(days, 'indications.passed', { with: 'name-and-indications' });
    expect([
      duty(listed, on(9, 'case.ended'))?.status,
      duty(on(0, 'indications.passed', { with: 'name-only' }), on(9, 'case.ended'))?.status,
      duty(listed, on(3, 'indicators.noticed'), whole(3))?.status,
      duty(listed, on(3, 'indicators.noticed'), whole(4))?.status,
      duty(whole(0), on(3, 'indicators.noticed'))?.status,
    ]).toEqual(['notKnown', 'notKnown', 'done', 'missed', 'done']);
    expect(duty(listed, on(3, 'indicators.noticed'))).toMatchObject({ knownOn: day(3), dueOn: day(3) });
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

  it('report a child, and find a bed, once a check does not prove the authority of the adult beside', () => {
    const checked = (result: string, by: string) =>
      police('minor', [
        on(0, 'minor.met', { seems: 'with-parent' }),
        on(0, 'adult.checked', { by, result }),
        on(0, 'phase.ended'),
        on(1, 'case.ended'),
      ]);
    const both = (result: string, by: string) => {
      const found = checked(result, by);
      return [found['report-minor'], found['shelter-child']];
    };
    expect([
      both('no-authority', 'police'),
      both('no-authority', 'guardianship-service'),
      both('authority', 'police'),
      both('open', 'other'),
    ]).toEqual([
      ['missed', 'missed'],
      // What the Service found itself nobody has to report to it; the bed is owed all the same.
      ['notKnown', 'missed'],
      ['notKnown', 'notKnown'],
      ['missed', 'missed'],
    ]);
  });

  it.each(['guardian', 'immigration-office', 'youth-services', 'other'])(
    'count a report about a child that comes from: %s',
    (by) => {
      const met = on(0, 'minor.met', { seems: 'unaccompanied' });
      const sent = on(0, 'minor.reported', { form: 'sent' }, { by });
      expect(police('minor', [met, sent])['report-minor']).toBe('done');
    },
  );

  it.each([
    ['sent', 'done'],
    ['without-box', 'done'],
    ['without-copy', 'done'],
    ['telephone-only', 'missed'],
  ])(
    'take a report %s as: %s, for a form has reached the Service and a call is half of one',
    (form, status) => {
      const met = on(0, 'minor.met', { seems: 'unaccompanied' });
      expect(
        police('minor', [met, on(0, 'minor.reported', { form }), on(1, 'case.ended')])['report-minor'],
      ).toBe(status);
    },
  );

  it.each(['guardian', 'guardianship-service', 'youth-services'])(
    'of the frontline towards a child are done by: %s',
    (by) => {
      const events = [
        on(0, 'indicators.noticed'),
        on(0, 'wages.noticed'),
        on(0, 'belongings.noticed'),
        on(0, 'information.given', { interpreter: 'professional', view: 'private' }, { by }),
        on(0, 'wages.recorded', {}, { by }),
        on(0, 'belongings.secured', { what: 'all' }, { by }),
        on(0, 'phase.ended'),
        on(3, 'magistrate.informed', {}, { by }),
        on(9, 'case.ended'),
      ];
      expect(police('minor', events)).toMatchObject({
        'inform-person': 'done',
        'inform-magistrate': 'done',
        'secure-wages': 'done',
        'secure-belongings': 'done',
      });
    },
  );

  it('ask a guardian for support though general protection was chosen: it depends on no status', () => {
    const support = (...events: CourseEvent[]) =>
      evaluateDuties(duties, 'guardian', { people: { w1: 'minor' }, events, until: day(60) })[0]?.status;
    const signs = on(0, 'signs.known-to-guardian');
    const chosen = on(1, 'general-protection.chosen');
    expect([
      support(signs, chosen, on(9, 'phase.ended')),
      support(signs, chosen, on(2, 'support.requested'), on(9, 'phase.ended')),
    ]).toEqual(['missed', 'done']);
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
