/** The procedure of minors against a second reading of domain.md 5.3, 5.4, 14.1 and 14.5. */
import { describe, expect, it } from 'vitest';
import type { DatedEvent } from './procedure-state.ts';
import { adult } from './adult.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { minor } from './minor.ts';
import { type Payload, rowFor } from './procedure.ts';
import {
  adultIds,
  errors,
  happenings,
  hearing,
  minorIds,
  ofAgeIds,
  on,
  ownStatement,
  replay,
  report,
  stageIds,
  toDocument,
  toGuardian,
} from './minor-course.fixture.ts';

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
    expect(at18(minorIds).every((to) => to !== undefined && [...adultIds, ...ofAgeIds].includes(to))).toBe(
      true,
    );
    expect(at18([...adultIds, ...ofAgeIds]).every((to) => to === undefined)).toBe(true);
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
        [...adultIds, ...ofAgeIds].includes(rowFor(minor, stage, event, payload)?.to ?? stage),
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

describe('what a child does not pay for', () => {
  it('half a report, or an event that nobody wrote down: the Service still identifies and appoints', () => {
    const half = on(0, 'minor.reported', { form: 'telephone-only' });
    expect(replay(3, half, on(1, 'identification.started')).stage).toBe('identification');
    expect(replay(5, report, on(4, 'guardian.appointed'), on(5, 'certificate.issued')).stage).toBe(
      'three-months',
    );
  });

  it('a statement made before the document: it does not end in silence', () => {
    const early = on(5, 'statement.made', { initiative: 'own' });
    expect(replay(400, ...toGuardian, early, on(7, 'certificate.issued')).stage).toBe('three-months-heard');
  });

  it('silence for three months, or the general protection chosen first: the way back is open, and unconfirmed', () => {
    const chosen = [...toGuardian, on(5, 'general-protection.chosen')];
    expect(replay(9, ...chosen, on(9, 'certificate.issued')).stage).toBe('three-months');
    expect(replay(120, ...toDocument, on(120, 'a-card.issued')).stage).toBe('minor-temporary');
  });

  it('a statement in general protection, or before it: the document that comes late is one after a statement', () => {
    const chosen = on(5, 'general-protection.chosen');
    const there = [...toGuardian, chosen, ownStatement(6)];
    const before = [...toGuardian, ownStatement(5), chosen];
    const inDocument = [...toDocument, ownStatement(20), on(21, 'general-protection.chosen')];
    expect([there, before, inDocument].map((way) => replay(22, ...way).stage)).toEqual([
      'general-protection-heard',
      'general-protection-heard',
      'general-protection-heard',
    ]);
    const late = on(30, 'certificate.issued');
    expect(replay(400, ...there, late)).toMatchObject({ stage: 'three-months-heard', breaches: [] });
    expect(replay(400, ...toGuardian, chosen, late).stage).toBe('general-protection');
    expect(replay(40, ...there, on(40, 'a-card.issued')).stage).toBe('minor-temporary');
    expect(replay(40, ...there, on(40, 'majority.reached')).stage).toBe('heard');
  });

  it('pressure for a statement in general protection: it is heard, and the breach is not the child’s', () => {
    const pressed = on(6, 'statement.made', { initiative: 'pressed' });
    const way = [...toGuardian, on(5, 'general-protection.chosen'), pressed];
    expect(replay(7, ...way).stage).toBe('general-protection-heard');
    expect(errors(...way)).toEqual([['child-pressed-for-statement', 'E-05']]);
  });

  it('a renewal without a statement: it runs from the old last day, is to be checked, and ends as the first does', () => {
    const renewed = [...toDocument, on(60, 'certificate.renewed')];
    expect(replay(60, ...renewed)).toMatchObject({
      stage: 'three-months-renewed',
      document: 'certificate',
      due: '2027-04-12',
    });
    expect(minor.stages.find(({ id }) => id === 'three-months-renewed')?.check).toBe(true);
    expect(replay(189, ...renewed).stage).toBe('three-months-renewed');
    expect(replay(190, ...renewed).stage).toBe('general-protection');
    expect(replay(150, ...renewed, on(150, 'certificate.renewed')).due).toBe('2027-07-12');
    expect(replay(100, ...renewed, ownStatement(100))).toMatchObject({
      stage: 'three-months-heard',
      due: '2027-04-12',
    });
    expect(replay(100, ...renewed, on(100, 'majority.reached'))).toMatchObject({
      stage: 'turned-18',
      due: '2027-04-12',
    });
  });

  it('an A card that ran out: it is shown as open, not as ended with the file', () => {
    const card = [...toDocument, on(20, 'statement.made', { initiative: 'own' }), on(30, 'a-card.issued')];
    expect(replay(300, ...card).stage).toBe('minor-expired');
    expect(replay(300, ...card, on(300, 'general-protection.chosen')).stage).toBe('general-protection');
  });

  it.each(['certificate.renewed', 'a-card.issued', 'a-card.renewed'])(
    'a late paper: %s after the last day of the A card is heard, changes nothing and is no breach',
    (event) => {
      const card = [...toDocument, on(20, 'statement.made', { initiative: 'own' }), on(30, 'a-card.issued')];
      expect(replay(300, ...card, on(300, event))).toMatchObject({
        stage: 'minor-expired',
        document: null,
        due: null,
        breaches: [],
      });
      expect(rowFor(minor, 'minor-expired', event, {})?.fact).toBe('fact.residence.late-paper');
    },
  );

  it('the law of adults after 18: a late paper leads out of no expired card either', () => {
    const card = [...toDocument, on(20, 'statement.made', { initiative: 'own' }), on(30, 'a-card.issued')];
    expect(replay(300, ...card, on(299, 'majority.reached'), on(300, 'a-card.renewed')).stage).toBe(
      'expired',
    );
  });
});

describe('a child who is not alone, or European', () => {
  const decided = (result: string) => on(2, 'unaccompanied.decided', { result });

  it('goes to youth services, from the first meeting or by decision, and back when found alone', () => {
    const met = on(0, 'minor.met', { seems: 'with-parent' });
    expect([
      replay(0, met).stage,
      replay(2, report, decided('belgian')).stage,
      replay(2, met, decided('unaccompanied')).stage,
    ]).toEqual(['seen-accompanied', 'belgian-minor', 'identification']);
  });

  it.each(['with-parent', 'belgian'])(
    'can be met as unaccompanied and reported after being taken for: %s',
    (seems) => {
      const taken = on(0, 'minor.met', { seems });
      const alone = on(1, 'minor.met', { seems: 'unaccompanied' });
      expect([
        replay(1, taken, alone).stage,
        replay(1, taken, alone, on(1, 'minor.reported', { form: 'sent' })).stage,
        replay(1, taken, on(1, 'minor.reported', { form: 'sent' })).stage,
        replay(1, taken, on(1, 'minor.reported', { form: 'telephone-only' })).stage ===
          replay(0, taken).stage,
        replay(1, taken, on(1, 'identification.started')).stage,
        replay(1, taken, on(1, 'guardian.appointed')).stage,
      ]).toEqual(['met', 'reported', 'reported', true, 'identification', 'guardian']);
    },
  );

  it.each(['accompanied', 'belgian'])(
    'comes before the Service again, found %s, by a new report only',
    (result) => {
      const found = [report, decided(result)];
      const { stage } = replay(2, ...found);
      const then = (event: string, payload: Payload = {}) => replay(3, ...found, on(3, event, payload)).stage;
      expect([
        then('minor.met', { seems: 'unaccompanied' }),
        then('identification.started'),
        then('guardian.appointed'),
        then('minor.reported', { form: 'telephone-only' }),
      ]).toEqual([stage, stage, stage, stage]);
      expect(then('minor.reported', { form: 'sent' })).toBe('reported');
    },
  );

  it('keeps the way to a guardian as a vulnerable European child', () => {
    expect(replay(4, ...toGuardian.slice(0, 2), decided('european'), on(4, 'guardian.appointed')).stage).toBe(
      'guardian',
    );
  });
});

describe('turning 18', () => {
  const majority = (day: number) => on(day, 'majority.reached');

  it('keeps the document held and its last day, and shows what follows as open', () => {
    expect(replay(60, ...toDocument, majority(60))).toMatchObject({
      stage: 'turned-18',
      document: 'certificate',
      due: '2027-01-12',
    });
    expect(replay(100, ...toDocument, majority(60)).stage).toBe('expired');
  });

  const heard = [...toDocument, on(20, 'statement.made', { initiative: 'own' })];

  it('closes no way to the A card for who has made a statement, before or after the last day', () => {
    expect(replay(110, ...heard, majority(105), on(110, 'a-card.issued')).stage).toBe('temporary');
    expect(replay(110, ...toDocument, majority(60), ownStatement(70), on(110, 'a-card.issued')).stage).toBe(
      'temporary',
    );
    expect(replay(70, ...toDocument, majority(60), on(70, 'a-card.issued')).stage).toBe('turned-18');
  });

  it('takes no pressure for a statement and no order to leave while the document runs', () => {
    expect(
      errors(
        ...toDocument,
        majority(60),
        on(61, 'statement.made', { initiative: 'pressed' }),
        on(62, 'removal.ordered'),
      ).map(([, error]) => error),
    ).toEqual(['E-05', 'E-04']);
  });

  const found = (day: number) => on(day, 'age.decided', { by: 'guardianship-service', result: 'adult' });

  it('leads where a finding of the Service leads, so that no rule of minors goes on for an adult', () => {
    const stages = (last: DatedEvent) =>
      [[report], toGuardian, toDocument, heard].map((way) => replay(60, ...way, last).stage);
    expect(stages(found(60))).toEqual(stages(majority(60)));
    const after = [
      found(30),
      on(31, 'annex15.issued', { 'names-trafficking': 'no' }),
      hearing('victim', 'lawyer'),
    ];
    expect(errors(...toDocument, ...after)).toEqual([]);
  });

  it('gives a Belgian no residence step', () => {
    const belgian = [on(0, 'minor.met', { seems: 'belgian' }), majority(1)];
    const steps = [
      on(2, 'victim.referred', { to: 'recognised-centre' }),
      on(3, 'annex15.issued', { 'names-trafficking': 'no' }),
    ];
    expect(replay(4, ...belgian, ...steps)).toMatchObject({ stage: 'belgian-adult', document: null });
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
