/** The table of the adult procedure against a second, hand-written reading of domain.md 4.1, 4.2, 14.1 and 14.5. */
import { describe, expect, it } from 'vitest';
import { adult } from './adult.ts';
import { errorIds } from './errors.ts';
import { eventKinds, wordsOfEvent } from './events.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { rowFor } from './procedure.ts';
import { readingCells, tableCells, type Expected } from './reading.fixture.ts';

const everyHappening = happeningsOf('adult');
const stageIds = adult.stages.map((stage) => stage.id);
/** Without a document so far: 4.1 S3 "made in S1 or S2", before the 45 days, instead of them, and after their end. */
const pending = ['provisional-pending', 'reflection-heard-over'];
const waiting = [...pending, 'provisional', 'provisional-renewed'];
const resting = ['reflection', 'reflection-heard'];
const living = [...resting, ...waiting, 'temporary'];
const closed = ['check-over', 'check-over-heard'];
const checked = ['none', 'heard', 'refused', 'refused-heard', 'referred', 'referred-heard'];
/** 14.5: what follows an expiry is "check", an order to leave too. */
const guarded = [...checked, ...living].filter((id) => id !== 'reflection-heard-over');

/** Every move there is; whatever is not here leaves the stage as it was. */
const moves: readonly Expected[] = [
  { on: 'indicators.noticed', from: ['check-over'], to: 'none' },
  { on: 'indicators.noticed', from: ['check-over-heard'], to: 'heard' },
  { on: 'help.refused', from: ['none', 'referred'], to: 'refused' },
  { on: 'help.refused', from: ['heard', 'referred-heard'], to: 'refused-heard' },
  {
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    from: ['none', 'refused', 'check-over'],
    to: 'referred',
  },
  {
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    from: ['heard', 'refused-heard', 'check-over-heard'],
    to: 'referred-heard',
  },
  { on: 'statement.made', from: ['none', ...closed], to: 'heard' },
  { on: 'statement.made', from: ['refused'], to: 'refused-heard' },
  { on: 'annex15.issued', from: ['referred'], to: 'reflection' },
  { on: 'annex15.issued', from: ['referred-heard'], to: 'reflection-heard' },
  { on: 'statement.made', from: ['referred', ...resting], to: 'provisional-pending' },
  { on: 'certificate.issued', from: [...pending, 'referred-heard', 'reflection-heard'], to: 'provisional' },
  { on: 'certificate.renewed', from: ['provisional'], to: 'provisional-renewed', term: 'renewed' },
  { on: 'a-card.issued', from: ['provisional', 'provisional-renewed'], to: 'temporary' },
  { on: 'a-card.renewed', from: ['temporary'], to: 'temporary', term: 'renewed' },
  { on: 'permanent.granted', from: ['temporary'], to: 'permanent' },
  { on: 'return.chosen', from: ['referred', 'referred-heard', ...living], to: 'returned' },
  { on: 'status.withdrawn', from: living, to: 'withdrawn' },
  { on: 'file.closed', from: ['none'], to: 'check-over' },
  { on: 'file.closed', from: ['heard'], to: 'check-over-heard' },
  { on: 'file.closed', from: [...waiting, 'temporary'], to: 'ended' },
];

/** Every breach there is; the first that fits counts, and whatever is not here is none. */
const breaches: readonly Expected[] = [
  { on: 'information.given', where: { view: ['before-exploiter'] }, from: stageIds, error: 'E-01' },
  { on: 'information.given', where: { interpreter: ['improper'] }, from: stageIds, error: 'E-02' },
  { on: 'information.given', where: { interpreter: ['none'] }, from: stageIds, error: 'E-06' },
  { on: 'victim.referred', where: { to: ['general-shelter'] }, from: ['none', 'heard'], error: 'E-07' },
  { on: 'person.sent-back', from: stageIds, error: 'E-32' },
  // 14.1 row 7: workers without stay, in S0, X1, S1; from S2 on the Immigration Office knows of the person.
  { on: 'indications.passed', where: { with: ['name-only'] }, from: checked, error: 'E-04' },
  // Medical need comes before every other question, and before who is in the room.
  { on: 'person.questioned', where: { kind: ['medical'], about: ['', 'safety'] }, from: stageIds },
  {
    on: 'person.questioned',
    where: { present: ['exploiter', 'exploiters-contact'] },
    from: stageIds,
    error: 'E-01',
  },
  { on: 'person.questioned', where: { interpreter: ['improper'] }, from: stageIds, error: 'E-02' },
  { on: 'person.questioned', where: { present: ['co-worker'] }, from: stageIds, error: 'E-17' },
  {
    on: 'person.questioned',
    where: { interpreter: ['none'], kind: ['victim', 'suspect'] },
    from: stageIds,
    error: 'E-02',
  },
  // 3.3 step 4: no full hearing yet; who has made a statement is past the first talk.
  {
    on: 'person.questioned',
    where: { kind: ['medical', 'safety'], about: ['exploitation', 'own-offence'] },
    from: ['none', 'refused', 'referred', 'reflection'],
    error: 'E-34',
  },
  {
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    from: [...checked, ...closed, ...resting],
    error: 'E-05',
  },
  { on: 'annex15.issued', where: { 'names-trafficking': ['yes'] }, from: stageIds, error: 'E-14' },
  { on: 'removal.ordered', from: guarded, error: 'E-04' },
  { on: 'person.detained', from: guarded, error: 'E-04' },
];

describe('the table of the adult procedure', () => {
  it('knows every event with every payload in every stage', () => {
    const holes = stageIds.flatMap((stage) =>
      everyHappening.filter(({ event, payload }) => !rowFor(adult, stage, event, payload)),
    );
    expect(holes).toEqual([]);
  });

  it.each([...new Set(everyHappening.map(({ event }) => event))])(
    'does on %s what domain.md says, in every stage',
    (id) => {
      expect(tableCells(adult, stageIds, id)).toEqual(readingCells(adult, stageIds, id, { moves, breaches }));
    },
  );

  it('names only stages, events, payload words and errors that exist', () => {
    const wrong = adult.rows.filter((row) => {
      const kind = eventKinds.find((each) => each.id === row.on);
      const words = Object.entries(row.where ?? {});
      return !(
        kind &&
        (row.from === 'any' || row.from.every((stage) => stageIds.includes(stage))) &&
        (row.to === undefined || stageIds.includes(row.to)) &&
        words.every(([name, some]) =>
          some.every(
            (word) =>
              wordsOfEvent(kind)[name]?.includes(word) ||
              (word === '' && Object.hasOwn(kind.optional ?? {}, name)),
          ),
        ) &&
        (row.breach === undefined || errorIds.some((error) => error === row.breach?.error))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('says for every row why it is as it is', () => {
    expect(adult.rows.filter((row) => (row.breach === undefined) === (row.fact === undefined))).toEqual([]);
  });

  it('has no row that an earlier row hides', () => {
    const used = new Set(
      stageIds.flatMap((stage) =>
        everyHappening.map(({ event, payload }) => rowFor(adult, stage, event, payload)),
      ),
    );
    expect(adult.rows.filter((row) => !used.has(row))).toEqual([]);
  });

  it('reaches every stage from the first', () => {
    const reached = new Set([adult.initial]);
    for (const stage of reached) {
      for (const { event, payload } of everyHappening)
        reached.add(rowFor(adult, stage, event, payload)?.to ?? stage);
      for (const expiry of adult.expiries) if (expiry.stage === stage) reached.add(expiry.to);
    }
    expect([...reached].sort()).toEqual([...stageIds].sort());
  });

  it('lets every stage with a term expire, and no other', () => {
    const termed = adult.stages.filter((stage) => stage.term).map((stage) => stage.id);
    expect(adult.expiries.map((expiry) => expiry.stage)).toEqual(termed);
  });

  it('ends a term in X3, save for who has made a statement: X3 is "no statement" (4.1)', () => {
    expect(adult.expiries).toEqual([
      { stage: 'reflection', to: 'expired' },
      { stage: 'reflection-heard', to: 'reflection-heard-over' },
      { stage: 'provisional', to: 'expired' },
      { stage: 'provisional-renewed', to: 'expired' },
      { stage: 'temporary', to: 'expired' },
    ]);
    expect(adult.stages.filter(({ check }) => check).map(({ id }) => id)).toEqual([
      'reflection-heard-over',
      'expired',
    ]);
  });

  it('rests the 45 days after an early statement on what the 45 days rest on, and on that statement', () => {
    const factsOf = (id: string) => adult.stages.find((stage) => stage.id === id)?.facts ?? [];
    expect(factsOf('reflection-heard')).toEqual([...factsOf('reflection'), 'fact.statement.early']);
    expect(factsOf('reflection')).toContain('fact.reflection.term45');
    const stagesWith = (fact: string) =>
      adult.stages.flatMap(({ id, facts }) => (facts.includes(fact) ? [id] : []));
    expect(stagesWith('fact.statement.early')).toEqual([
      'heard',
      'refused-heard',
      'check-over-heard',
      'referred-heard',
      'reflection-heard',
    ]);
    expect(stagesWith('fact.referral.check-after-file')).toEqual(['check-over', 'check-over-heard']);
  });

  it('gives every stage the code of domain.md 4.1', () => {
    const codes = [...new Set(adult.stages.map(({ code }) => code))];
    const idsOf = (code: string) => adult.stages.flatMap((stage) => (stage.code === code ? [stage.id] : []));
    expect(Object.fromEntries(codes.map((code) => [code, idsOf(code).sort()]))).toEqual({
      S0: [...closed, 'heard', 'none'],
      S1: ['referred', 'referred-heard'],
      S2: resting,
      S3: ['provisional', 'provisional-pending', 'reflection-heard-over'],
      S3b: ['provisional-renewed'],
      S4: ['temporary'],
      S5: ['permanent'],
      X1: ['refused', 'refused-heard'],
      X2: ['returned'],
      X3: ['expired'],
      X4: ['withdrawn'],
      X5: ['ended'],
    });
  });
});
