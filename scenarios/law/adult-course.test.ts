/** Courses through the adult procedure, day by day: the reflection period, what follows a statement, a check, a refusal. */
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { adult } from './adult.ts';
import { rowFor } from './procedure.ts';
import type { DatedEvent } from './procedure-state.ts';
import { centre, day0, on, ownStatement, replay, toReflection } from './adult-course.fixture.ts';

describe('the reflection period', () => {
  it('starts on the day of issue and lasts to day 45 included', () => {
    expect(replay(45, ...toReflection)).toEqual({
      stage: 'reflection',
      document: 'annex15',
      since: '2026-03-24',
      due: '2026-05-08',
      breaches: [],
    });
  });

  it('has expired on the day after, with no document and nothing due', () => {
    expect(replay(46, ...toReflection)).toEqual({
      stage: 'expired',
      document: null,
      since: '2026-05-09',
      due: null,
      breaches: [],
    });
  });

  it('takes a statement on the last day and no longer on the day after', () => {
    expect(replay(60, ...toReflection, ownStatement(45)).stage).toBe('provisional-pending');
    expect(replay(60, ...toReflection, ownStatement(46)).stage).toBe('expired');
  });

  it('does not begin again with a second Annex 15', () => {
    const second = on(20, 'annex15.issued', { 'names-trafficking': 'no' });
    expect(replay(30, ...toReflection, second).due).toBe('2026-05-08');
  });

  it('ends early, and well, by a statement on own initiative', () => {
    expect(replay(4, ...toReflection, ownStatement(4))).toEqual({
      stage: 'provisional-pending',
      document: 'certificate-awaited',
      since: '2026-03-28',
      due: null,
      breaches: [],
    });
  });

  it.each(['exploiter', 'coerced', 'own'])('outlasts contact begun by: %s', (initiative) => {
    expect(replay(10, ...toReflection, on(9, 'contact.renewed', { initiative })).stage).toBe('reflection');
  });

  it.each(['contact', 'fraud', 'cooperation', 'public-order'])(
    'is ended by the Immigration Office for %s on grounds that are not confirmed, and nobody is judged for it',
    (ground) => {
      expect(replay(10, ...toReflection, on(9, 'status.withdrawn', { ground }))).toMatchObject({
        stage: 'withdrawn',
        breaches: [],
      });
      expect(rowFor(adult, 'reflection', 'status.withdrawn', { ground })?.fact).toBe(
        'fact.withdrawal.own-initiative',
      );
      expect(rowFor(adult, 'temporary', 'status.withdrawn', { ground })?.fact).toBe(
        'fact.withdrawal.grounds',
      );
    },
  );

  it('keeps its person when help is refused on a bad day', () => {
    expect(replay(10, ...toReflection, on(9, 'help.refused')).stage).toBe('reflection');
  });
});

describe('the stages after a statement', () => {
  const toCard = [...toReflection, ownStatement(10), on(20, 'certificate.issued')];

  it('give the orange card three months from its issue', () => {
    expect(replay(20, ...toCard)).toMatchObject({
      stage: 'provisional',
      since: '2026-04-13',
      due: '2026-07-13',
    });
  });

  it('never expire between the statement and the orange card', () => {
    expect(replay(300, ...toReflection, ownStatement(45)).stage).toBe('provisional-pending');
  });

  it('reckon the one renewal from the old last day', () => {
    const renewed = [...toCard, on(100, 'certificate.renewed')];
    expect(replay(100, ...renewed)).toMatchObject({ stage: 'provisional-renewed', due: '2026-10-13' });
    expect(replay(110, ...renewed, on(110, 'certificate.renewed')).due).toBe('2026-10-13');
  });

  it('reckon each renewal of the A card from the old last day', () => {
    const card = [...toCard, on(90, 'a-card.issued')];
    expect(replay(90, ...card)).toMatchObject({ stage: 'temporary', due: '2026-12-22' });
    expect(replay(250, ...card, on(250, 'a-card.renewed')).due).toBe('2027-06-22');
  });

  it('count a statement made before the referral', () => {
    const early: LocalDate = addDays(day0, -1);
    const statement = { date: early, event: 'statement.made', payload: { initiative: 'own' } };
    expect(replay(3, statement, centre, on(3, 'certificate.issued')).stage).toBe('provisional');
    expect(replay(3, centre, on(3, 'certificate.issued')).stage).toBe('referred');
  });

  it('open even when the statement was pressed, and the pressure is a breach', () => {
    const pressed = on(5, 'statement.made', { initiative: 'pressed' });
    const state = replay(5, ...toReflection, pressed);
    expect([state.stage, state.breaches.map((breach) => breach.id)]).toEqual([
      'provisional-pending',
      ['statement-pressed-in-reflection'],
    ]);
  });

  it('end with the last day: no paper that comes late opens, renews or gives back a card', () => {
    const after = (way: readonly DatedEvent[], ...late: string[]) =>
      late.map((event, at) => replay(400, ...way, on(300 + at, event)));
    const papers = ['certificate.issued', 'certificate.renewed', 'a-card.issued', 'a-card.renewed'];
    const twice = [...toCard, on(100, 'certificate.renewed')];
    const card = [...toCard, on(90, 'a-card.issued')];
    for (const way of [toReflection, toCard, twice, card])
      for (const state of after(way, ...papers))
        expect(state).toMatchObject({ stage: 'expired', document: null, due: null, breaches: [] });
    expect(papers.map((event) => rowFor(adult, 'expired', event, {})?.fact)).toEqual(
      papers.map(() => 'fact.residence.late-paper'),
    );
  });

  it('end with the file', () => {
    expect(replay(50, ...toCard, on(50, 'file.closed'))).toMatchObject({
      stage: 'ended',
      document: null,
      due: null,
    });
  });
});

describe('a check', () => {
  const removed = on(400, 'removal.ordered');

  const closed = on(30, 'file.closed');

  it('is over when the magistrate closes the file, and begins again with new signs', () => {
    expect([
      replay(400, closed, removed).breaches,
      replay(400, ownStatement(0), closed, removed).breaches,
      replay(400, closed, on(60, 'indicators.noticed'), removed).breaches.map((each) => each.error),
    ]).toEqual([[], [], ['E-04']]);
  });

  it('that is over loses no statement: with new signs it was made, and a new one is one', () => {
    const signs = on(60, 'indicators.noticed');
    expect([
      replay(30, ownStatement(0), closed).stage,
      replay(60, ownStatement(0), closed, signs).stage,
      replay(60, ownStatement(0), closed, ownStatement(60)).stage,
      replay(60, closed, signs).stage,
    ]).toEqual(['check-over-heard', 'heard', 'heard', 'none']);
  });

  it('moves by a closed file nobody who is in contact with a centre or has refused', () => {
    expect([
      replay(31, centre, closed, on(31, 'annex15.issued', { 'names-trafficking': 'no' })).stage,
      replay(31, on(0, 'help.refused'), closed).stage,
      replay(31, ownStatement(0), on(0, 'help.refused'), closed).stage,
    ]).toEqual(['reflection', 'refused', 'refused-heard']);
  });

  it('is not ended by a judgment, which leaves the way to unlimited stay open', () => {
    const card = [...toReflection, ownStatement(10), on(20, 'certificate.issued'), on(90, 'a-card.issued')];
    expect(replay(200, ...card, on(150, 'judgment.given'), on(180, 'permanent.granted')).stage).toBe(
      'permanent',
    );
  });

  it('does not forbid holding for a control or arrest for an own offence: rules not confirmed, no ban', () => {
    const facts = ['control', 'own-offence'].map((why) =>
      adult.stages.map(({ id }) => rowFor(adult, id, 'person.held', { for: why })),
    );
    expect(facts.flat().filter((row) => row?.breach)).toEqual([]);
    expect(new Set(facts.flat().map((row) => row?.fact))).toEqual(
      new Set(['fact.inspection.hold-rules', 'fact.non-punishment.not-a-ban']),
    );
  });

  it('asks "is anybody hurt" of everybody at once, and nothing else before the exploiter', () => {
    const asked = (kind: string) =>
      replay(0, on(0, 'person.questioned', { kind, present: 'exploiter', interpreter: 'none' })).breaches;
    expect([asked('medical').length, asked('safety').length]).toEqual([0, 1]);
  });
});

describe('a refusal', () => {
  it('leaves the door open and is no breach', () => {
    const refused = replay(1, on(0, 'help.offered'), on(0, 'help.refused'));
    expect(refused).toMatchObject({ stage: 'refused', breaches: [] });
    expect(
      replay(9, on(0, 'help.refused'), on(9, 'victim.referred', { to: 'recognised-centre' })).stage,
    ).toBe('referred');
  });

  it('permits no removal order that evening', () => {
    const state = replay(0, on(0, 'help.refused'), on(0, 'removal.ordered'));
    expect(state.breaches.map((breach) => breach.id)).toEqual(['removal-ordered-before-check']);
  });
});
