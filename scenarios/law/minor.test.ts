/** The procedure of minors against a second reading of domain.md 5.3, 5.4, 14.1 and 14.5. */
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { minor } from './minor.ts';
import { rowFor, type Payload } from './procedure.ts';
import { procedureState, type DatedEvent } from './procedure-state.ts';

const day0 = '2026-10-05' as LocalDate;
const on = (day: number, event: string, payload: Payload = {}): DatedEvent => ({
  date: addDays(day0, day),
  event,
  payload,
});
const replay = (until: number, ...events: DatedEvent[]) =>
  procedureState(minor, events, addDays(day0, until));
const errors = (...events: DatedEvent[]) =>
  replay(400, ...events).breaches.map(({ id, error }) => [id, error]);

const happenings = happeningsOf('minor');
const stageIds = minor.stages.map((stage) => stage.id);
const adultIds = adult.stages.map((stage) => stage.id);
const minorIds = stageIds.filter((id) => !adultIds.includes(id));

const report = on(0, 'minor.reported', { form: 'sent' });
const toGuardian = [report, on(1, 'identification.started'), on(4, 'guardian.appointed')];
const toDocument = [...toGuardian, on(7, 'certificate.issued')];
const hearing = (kind: string, present: string) =>
  on(5, 'person.questioned', { kind, present, interpreter: 'professional' });

describe('the table of the procedure of minors', () => {
  it('knows every event with every payload in every stage', () => {
    const holes = stageIds.flatMap((stage) =>
      happenings.filter(({ event, payload }) => !rowFor(minor, stage, event, payload)),
    );
    expect(holes).toEqual([]);
  });

  it('has no row that an earlier row hides, and reaches every stage from the first', () => {
    const used = new Set(
      stageIds.flatMap((stage) =>
        happenings.map(({ event, payload }) => rowFor(minor, stage, event, payload)),
      ),
    );
    expect(minor.rows.filter((row) => !used.has(row))).toEqual([]);
    const reached = new Set([minor.initial]);
    for (const stage of reached) {
      for (const { event, payload } of happenings)
        reached.add(rowFor(minor, stage, event, payload)?.to ?? stage);
      for (const expiry of minor.expiries) if (expiry.stage === stage) reached.add(expiry.to);
    }
    expect([...reached].sort()).toEqual([...stageIds].sort());
  });

  it('lets every stage of a minor react to turning 18, and none of the adult stages', () => {
    const at18 = (ids: readonly string[]) => ids.map((id) => rowFor(minor, id, 'majority.reached', {})?.to);
    expect(at18(minorIds).every((to) => to !== undefined && adultIds.includes(to))).toBe(true);
    expect(at18(adultIds).every((to) => to === undefined)).toBe(true);
  });

  it('goes on after 18 exactly as the adult procedure does', () => {
    const adultHappenings = happeningsOf('adult');
    const outcome = (procedure: typeof adult) =>
      adultIds.map((stage) =>
        adultHappenings.map(({ event, payload }) => {
          const row = rowFor(procedure, stage, event, payload);
          return [row?.to, row?.term, row?.breach, row?.fact];
        }),
      );
    expect(outcome(minor)).toEqual(outcome(adult));
  });

  it('never leaves the stages of minors but by majority or a decision on age', () => {
    const leaving = minorIds.flatMap((stage) =>
      happenings.filter(({ event, payload }) =>
        adultIds.includes(rowFor(minor, stage, event, payload)?.to ?? stage),
      ),
    );
    expect([...new Set(leaving.map(({ event }) => event))].sort()).toEqual([
      'age.decided',
      'majority.reached',
    ]);
  });
});

describe('the way to the document of three months', () => {
  it('goes by form, identification and guardian, and ends three months after issue', () => {
    expect(replay(7, ...toDocument)).toEqual({
      stage: 'three-months',
      document: 'certificate',
      since: '2026-10-12',
      due: '2027-01-12',
      breaches: [],
    });
  });

  it('does not begin with a telephone call', () => {
    expect(replay(1, on(0, 'minor.reported', { form: 'telephone-only' })).stage).toBe('met');
  });

  it('has no document without a guardian', () => {
    expect(replay(3, report, on(1, 'identification.started'), on(2, 'certificate.issued')).stage).toBe(
      'identification',
    );
  });

  it('falls back on general protection on the day after the last valid day', () => {
    expect(replay(99, ...toDocument).stage).toBe('three-months');
    expect(replay(100, ...toDocument)).toMatchObject({
      stage: 'general-protection',
      since: '2027-01-13',
      due: null,
    });
  });

  it('does not expire once a statement was made', () => {
    const state = replay(130, ...toDocument, on(90, 'statement.made', { initiative: 'own' }));
    expect(state).toMatchObject({ stage: 'three-months-heard', due: '2027-01-12', breaches: [] });
  });

  it('can leave for general protection without any trafficking status', () => {
    expect(replay(9, ...toGuardian, on(9, 'general-protection.chosen')).stage).toBe('general-protection');
  });
});

describe('what may not be done to a minor', () => {
  it.each(minorIds)('applies the adult track in stage %s', (stage) => {
    expect(rowFor(minor, stage, 'annex15.issued', { 'names-trafficking': 'no' })).toMatchObject({
      breach: { id: 'adult-track-for-minor', error: 'E-12' },
    });
    expect(rowFor(minor, stage, 'annex15.issued', { 'names-trafficking': 'no' })?.to).toBeUndefined();
  });

  it('hands the child to an unverified adult', () => {
    expect(errors(on(0, 'child.handed-over', { to: 'unverified-adult' }))).toEqual([
      ['child-to-unverified-adult', 'E-11'],
    ]);
    expect(errors(on(0, 'child.handed-over', { to: 'specialised-reception' }))).toEqual([]);
  });

  it('decides on age, unless the Guardianship Service does; raising a doubt is allowed', () => {
    const decided = (by: string) => on(1, 'age.decided', { by, result: 'adult' });
    expect(['police', 'immigration-office', 'other'].flatMap((by) => errors(report, decided(by)))).toEqual(
      Array(3).fill(['age-decided-by-other', 'E-12']),
    );
    expect(replay(1, report, decided('police')).stage).toBe('reported');
    expect(replay(1, report, decided('guardianship-service'))).toMatchObject({ stage: 'none', breaches: [] });
    expect(errors(on(0, 'doubt.raised', { by: 'police' }))).toEqual([]);
  });

  it.each([
    ['safety', 'nobody-else', []],
    ['victim', 'nobody-else', [['child-heard-alone', 'E-10']]],
    ['victim', 'lawyer', [['child-heard-alone', 'E-10']]],
    ['victim', 'guardian', []],
    ['victim', 'support-person', []],
    ['suspect', 'guardian', [['child-suspect-without-lawyer', 'E-10']]],
    ['suspect', 'lawyer', []],
    ['safety', 'exploiter', [['questioned-before-exploiter', 'E-01']]],
  ])('questions of kind %s with %s present show %j', (kind, present, shown) => {
    expect(errors(hearing(kind, present))).toEqual(shown);
  });

  it('locks the child up, in whatever stage', () => {
    const shown = minorIds.map((stage) => rowFor(minor, stage, 'person.detained', {})?.breach?.error);
    expect(shown).toEqual(minorIds.map(() => 'E-04'));
  });

  it('presses for a statement, or withdraws for silence', () => {
    expect(errors(...toDocument, on(8, 'statement.made', { initiative: 'pressed' }))).toEqual([
      ['child-pressed-for-statement', 'E-05'],
    ]);
    const silence = on(8, 'status.withdrawn', { ground: 'cooperation' });
    expect(replay(8, ...toDocument, silence)).toMatchObject({
      stage: 'three-months',
      breaches: [{ error: 'E-05' }],
    });
  });

  it('judges nobody for requesting the document, as who files is not confirmed', () => {
    expect(errors(on(0, 'document.requested', { by: 'police' }))).toEqual([]);
  });
});

describe('turning 18', () => {
  const majority = (day: number) => on(day, 'majority.reached');

  it('keeps the document held and its last day', () => {
    expect(replay(60, ...toDocument, majority(60))).toMatchObject({
      stage: 'provisional',
      document: 'certificate',
      due: '2027-01-12',
    });
    expect(replay(100, ...toDocument, majority(60)).stage).toBe('expired');
  });

  it('goes on with the A card as an adult', () => {
    const card = [...toDocument, on(20, 'statement.made', { initiative: 'own' }), on(60, 'a-card.issued')];
    expect(replay(90, ...card, majority(90))).toMatchObject({
      stage: 'temporary',
      document: 'a-card',
      due: '2027-06-04',
    });
  });

  it('begins the adult track where no document was held', () => {
    expect(replay(5, ...toGuardian, majority(5)).stage).toBe('none');
  });
});
