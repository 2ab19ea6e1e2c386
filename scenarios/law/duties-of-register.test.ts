/** The duties of the register in short stories: a raid that goes well, a refusal, a document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duties } from './duties.ts';
import { evaluateDuties, type CourseEvent } from './evaluate-duties.ts';
import { manyRuns } from './many-runs.fixture.ts';
import { day, on, police } from './duty-course.fixture.ts';
import type { Payload } from './procedure.ts';

describe('the duties of the register', () => {
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
