/** The duties of the register towards a child, in short stories: a report, a bed, a guardian, and what counts anew. */
import { describe, expect, it } from 'vitest';
import { duties } from './duties.ts';
import { day, on, police } from './duty-course.fixture.ts';
import { evaluateDuties, type CourseEvent } from './evaluate-duties.ts';

describe('the duties of the register towards a child', () => {
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
      ['done', 'missed'],
      ['done', 'missed'],
      ['done', 'done'],
      ['done', 'done'],
    ]);
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

  it('tell the Service once: no doubt, check or meeting asks for a second report of whom it knows (5.1, 5.2)', () => {
    const met = on(0, 'minor.met', { seems: 'unaccompanied' });
    const reported = on(0, 'minor.reported', { form: 'sent' });
    const aunt = on(5, 'child.handed-over', { to: 'verified-adult' });
    const adult = on(6, 'age.decided', { by: 'guardianship-service', result: 'adult' });
    const ways = [
      [aunt, on(9, 'doubt.raised', { by: 'police' })],
      [aunt, on(9, 'adult.checked', { by: 'police', result: 'no-authority' })],
      [on(3, 'guardian.appointed'), aunt, on(9, 'minor.met', { seems: 'unaccompanied' })],
      [aunt, adult, on(9, 'doubt.raised', { by: 'police' })],
      [on(4, 'unaccompanied.decided', { result: 'belgian' }), on(9, 'minor.met', { seems: 'unaccompanied' })],
    ];
    const report = (events: readonly CourseEvent[]) =>
      police('minor', [met, reported, ...events, on(20, 'case.ended')])['report-minor'];
    expect(ways.map(report)).toEqual(ways.map(() => 'done'));
    const found = [on(9, 'child.missing'), adult, on(14, 'child.found'), on(20, 'phase.ended')];
    const bed = on(0, 'child.handed-over', { to: 'reception' });
    expect(police('minor', [met, reported, bed, ...found])['shelter-child']).toBe('done');
  });

  it('ask no guardian for support once general protection was chosen, or the guardianship has ended', () => {
    const support = (...events: CourseEvent[]) =>
      evaluateDuties(duties, 'guardian', { people: { w1: 'minor' }, events, until: day(60) })[0]?.status;
    const signs = on(0, 'signs.known-to-guardian');
    const chosen = on(1, 'general-protection.chosen');
    expect([
      support(signs, on(9, 'phase.ended')),
      support(signs, chosen, on(9, 'phase.ended')),
      support(signs, on(1, 'guardianship.ended'), on(9, 'phase.ended')),
      support(signs, on(2, 'support.requested'), on(9, 'phase.ended')),
    ]).toEqual(['missed', 'couldNot', 'couldNot', 'done']);
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
});
