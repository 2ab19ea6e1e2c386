/** Rows that judge and move nobody still say why: which fact they show, against a second reading of domain.md, section by section. */
import { describe, expect, it } from 'vitest';
import type { ProcedureName } from './procedures.ts';
import { factsShown, type Shown } from './rows-shown.fixture.ts';

const read = (name: ProcedureName, lines: readonly Shown[]): void => {
  it.each(lines)('$on $with $in: $fact', (line) => {
    expect(factsShown(name, line)).toEqual([line.fact]);
  });
};

const late = ['certificate.renewed', 'a-card.issued', 'a-card.renewed'];

/** The orange card is awaited (4.1 S3). */
const awaiting = ['provisional-pending', 'reflection-heard-over'];

describe('an adult is told', () => {
  describe('why a statement opens the next stage: early is spontaneous, any other opens it too (4.1 S3, 4.2 T4)', () => {
    const open = ['referred', 'reflection', 'reflection-heard'];
    read('adult', [
      { on: 'statement.made', with: { initiative: 'own' }, in: open, fact: 'fact.statement.early' },
      { on: 'statement.made', with: { initiative: 'offered' }, in: open, fact: 'fact.provisional.entry' },
      {
        on: 'certificate.issued',
        in: [...awaiting, 'referred-heard', 'reflection-heard'],
        fact: 'fact.provisional.entry',
      },
      {
        on: 'annex15.issued',
        with: { 'names-trafficking': 'no' },
        in: ['referred', 'referred-heard'],
        fact: 'fact.reflection.entry',
      },
    ]);
  });

  describe('that a centre is where a referral goes, a second time and after an end, too (3.3 step 8)', () => {
    const centre = { to: 'recognised-centre' };
    const again = ['referred', ...awaiting, 'reflection', 'temporary', 'returned', 'expired', 'ended'];
    read('adult', [
      { on: 'victim.referred', with: centre, in: again, fact: 'fact.referral.recognised-centre' },
      {
        on: 'victim.referred',
        with: { to: 'general-shelter' },
        in: ['refused', ...again],
        fact: 'fact.referral.emergency-help',
      },
      {
        on: 'victim.referred',
        with: centre,
        in: ['heard', 'refused-heard', 'check-over-heard'],
        fact: 'fact.statement.early',
      },
    ]);
  });

  describe('that a bare name is no fault once the Immigration Office knows of the person (14.1 row 7)', () => {
    read('adult', [
      {
        on: 'indications.passed',
        with: { with: 'name-only' },
        in: [
          ...awaiting,
          'reflection',
          'reflection-heard',
          'provisional',
          'provisional-renewed',
          'temporary',
        ],
        fact: 'fact.practice.indications-with-name',
      },
    ]);
  });

  describe('that the end of a check with the file is not confirmed, the end of a status is law (4.1 S0, X5; 4.2 T9)', () => {
    read('adult', [
      { on: 'file.closed', in: ['none', 'heard'], fact: 'fact.referral.check-after-file' },
      {
        on: 'file.closed',
        in: ['referred', ...awaiting, 'provisional', 'provisional-renewed', 'temporary'],
        fact: 'fact.status.runs-with-case',
      },
    ]);
  });

  describe('contact ends no status when the exploiter sought it (4.1 X4, 4.2 T8)', () => {
    read('adult', [
      { on: 'contact.renewed', with: { initiative: 'exploiter' }, fact: 'fact.withdrawal.not-by-call' },
      { on: 'contact.renewed', with: { initiative: 'coerced' }, fact: 'fact.withdrawal.not-by-call' },
      { on: 'contact.renewed', with: { initiative: 'own' }, fact: 'fact.withdrawal.own-initiative' },
    ]);
  });

  describe('the grounds of a withdrawal: those of the Directive in reflection, conditions later (4.1 X4)', () => {
    read('adult', [
      {
        on: 'status.withdrawn',
        in: ['reflection', 'reflection-heard'],
        fact: 'fact.withdrawal.own-initiative',
      },
      {
        on: 'status.withdrawn',
        in: [...awaiting, 'provisional', 'provisional-renewed', 'temporary'],
        fact: 'fact.withdrawal.grounds',
      },
    ]);
  });

  describe('removal: unlimited stay rests on its grounds, after expiry it is open (4.1 S5, X3)', () => {
    for (const on of ['removal.ordered', 'person.detained'])
      read('adult', [
        { on, in: ['permanent'], fact: 'fact.permanent.grounds' },
        { on, in: ['expired'], fact: 'fact.reflection.after-expiry' },
        {
          on,
          in: ['check-over', 'check-over-heard', 'withdrawn', 'ended', 'returned'],
          fact: 'fact.inspection.hold-rules',
        },
      ]);
  });

  describe('holding for a control follows unconfirmed rules, arrest no ban (7.4; 14.1 row 7)', () => {
    read('adult', [
      { on: 'person.held', with: { for: 'control' }, fact: 'fact.inspection.hold-rules' },
      { on: 'person.held', with: { for: 'own-offence' }, fact: 'fact.non-punishment.not-a-ban' },
    ]);
  });

  describe('medical need comes first, and non-punishment forbids no inquiry (3.3 steps 1 and 2; 7.4)', () => {
    const rightly = { present: 'nobody-else', interpreter: 'professional' };
    read('adult', [
      {
        on: 'person.questioned',
        with: { kind: 'medical', about: 'safety' },
        fact: 'fact.practice.medical-first',
      },
      {
        on: 'person.questioned',
        with: { kind: 'suspect', ...rightly },
        fact: 'fact.non-punishment.not-a-ban',
      },
      { on: 'person.questioned', with: { kind: 'victim', ...rightly }, fact: 'fact.practice.orienting-talk' },
    ]);
  });

  describe('no paper leads out of an expiry, and none comes out of order (4.1; 14.5)', () => {
    read('adult', [
      ...[...late, 'certificate.issued', 'permanent.granted'].map((on) => ({
        on,
        in: ['expired'],
        fact: 'fact.residence.late-paper',
      })),
      {
        on: 'annex15.issued',
        with: { 'names-trafficking': 'no' },
        in: ['expired'],
        fact: 'fact.residence.late-paper',
      },
      {
        on: 'annex15.issued',
        with: { 'names-trafficking': 'no' },
        in: ['reflection', 'reflection-heard', 'reflection-heard-over', 'provisional-pending', 'provisional'],
        fact: 'fact.residence.sequence',
      },
      { on: 'a-card.issued', in: ['reflection', 'reflection-heard'], fact: 'fact.residence.sequence' },
      { on: 'permanent.granted', in: ['provisional'], fact: 'fact.residence.sequence' },
      { on: 'certificate.renewed', in: ['provisional-renewed'], fact: 'fact.provisional.renewed-once' },
    ]);
  });
});

describe('of a Belgian is told that no step of residence is theirs (4.3)', () => {
  const steps = ['document.requested', 'certificate.issued', 'certificate.renewed', 'a-card.issued'];
  const later = ['a-card.renewed', 'permanent.granted', 'return.chosen', 'contact.renewed'];
  const ends = ['status.withdrawn', 'file.closed', 'indications.passed', 'names.listed'];
  read(
    'belgian',
    [...steps, ...later, ...ends, 'judgment.given'].map((on) => ({ on, fact: 'fact.track.belgian' })),
  );
  read('belgian', [
    { on: 'person.held', with: { for: 'control' }, fact: 'fact.track.belgian' },
    { on: 'person.held', with: { for: 'own-offence' }, fact: 'fact.non-punishment.not-a-ban' },
  ]);
});

describe('of an EU citizen is told that every document is to be checked (4.3; 14.2)', () => {
  const documents = ['certificate.issued', 'certificate.renewed', 'a-card.issued', 'a-card.renewed'];
  const steps = ['permanent.granted', 'document.requested', 'status.withdrawn'];
  read('eu', [
    ...[...documents, ...steps].map((on) => ({ on, fact: 'fact.track.eu-documents' })),
    { on: 'file.closed', in: ['referred', 'reflection', 'temporary'], fact: 'fact.track.eu-documents' },
    { on: 'file.closed', in: ['none', 'heard'], fact: 'fact.referral.check-after-file' },
    { on: 'indications.passed', fact: 'fact.track.eu' },
  ]);
});

describe('of somebody smuggled is told', () => {
  const only = ['smuggled-only', 'smuggled-only-heard'];
  const own = { initiative: 'own' };
  read('smuggled', [
    { on: 'statement.made', with: own, in: ['smuggled-only'], fact: 'fact.statement.early' },
    { on: 'statement.made', with: own, in: ['smuggled-only-heard'], fact: 'fact.statement.cooperation' },
    { on: 'indicators.noticed', in: only, fact: 'fact.smuggling.can-turn' },
    {
      on: 'smuggling.assessed',
      with: { form: 'aggravated' },
      in: only,
      fact: 'fact.smuggling.victim-status',
    },
    {
      on: 'victim.referred',
      with: { to: 'recognised-centre' },
      in: ['smuggled-only'],
      fact: 'fact.referral.frontline-refers',
    },
    {
      on: 'victim.referred',
      with: { to: 'recognised-centre' },
      in: ['smuggled-only-heard'],
      fact: 'fact.statement.early',
    },
    {
      on: 'victim.referred',
      with: { to: 'general-shelter' },
      in: ['none', ...only],
      fact: 'fact.referral.emergency-help',
    },
    {
      on: 'indications.passed',
      with: { with: 'name-only' },
      in: ['none', ...only],
      fact: 'fact.practice.indications-with-name',
    },
  ]);
});
