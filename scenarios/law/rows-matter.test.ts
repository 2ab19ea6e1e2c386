/** Rows that judge and move nobody still say why: which fact they show, against a second reading of domain.md, section by section. */
import { describe, expect, it } from 'vitest';
import { happeningsOf } from './every-happening.fixture.ts';
import type { Payload } from './procedure.ts';
import { rowFor } from './procedure.ts';
import { procedures, type ProcedureName } from './procedures.ts';

/** In these stages (left out: in all), an event whose payload holds these words shows this fact and no breach; `unlessBreach`:
 *  where what else the payload says is a breach, it says nothing here. */
interface Shown {
  readonly on: string;
  readonly with?: Payload;
  readonly in?: readonly string[];
  readonly unlessBreach?: true;
  readonly fact: string;
}

/** What the table shows of such an event, each fact once, a breach by its id. */
const factsShown = (name: ProcedureName, line: Shown): readonly string[] => {
  const { on, with: words = {}, in: stages, unlessBreach } = line;
  const procedure = procedures[name];
  const happenings = happeningsOf(procedure.id).filter(
    ({ event, payload }) =>
      event === on && Object.entries(words).every(([key, word]) => payload[key] === word),
  );
  const ids = stages ?? procedure.stages.map(({ id }) => id);
  const shown = ids.flatMap((id) =>
    happenings.flatMap(({ event, payload }) => {
      const row = rowFor(procedure, id, event, payload);
      return row?.breach && unlessBreach ? [] : [row?.breach?.id ?? row?.fact ?? 'no row'];
    }),
  );
  return [...new Set(shown)];
};

const read = (name: ProcedureName, lines: readonly Shown[]): void => {
  it.each(lines)('$on $with $in: $fact', (line) => {
    expect(factsShown(name, line)).toEqual([line.fact]);
  });
};

const children = procedures.minor.stages.map(({ id, code }) => (code.startsWith('M') ? id : ''));
const minors = children.filter((id) => id !== '' && !id.startsWith('turned-18'));
const grown = ['turned-18', 'turned-18-heard'];
const otherwise = ['general-protection', 'general-protection-heard'];
const late = ['certificate.renewed', 'a-card.issued', 'a-card.renewed'];

/** The orange card is awaited (4.1 S3). */
const awaiting = ['referred-heard', 'provisional-pending', 'reflection-heard-over'];

describe('an adult is told', () => {
  describe('why a statement opens the next stage: early is spontaneous, any other opens it too (4.1 S3, 4.2 T4)', () => {
    const open = ['referred', 'reflection', 'reflection-heard'];
    read('adult', [
      { on: 'statement.made', with: { initiative: 'own' }, in: open, fact: 'fact.statement.early' },
      { on: 'statement.made', with: { initiative: 'offered' }, in: open, fact: 'fact.provisional.entry' },
      { on: 'certificate.issued', in: [...awaiting, 'reflection-heard'], fact: 'fact.provisional.entry' },
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

describe('of a child is told', () => {
  describe('who decides on age, and that a doubt is allowed (5.2; 14.1 row 11)', () => {
    read('minor', [
      { on: 'doubt.raised', with: { by: 'other' }, in: minors, fact: 'fact.minor.service-decides-age' },
      { on: 'doubt.raised', with: { by: 'police' }, in: minors, fact: 'fact.minor.doubt-allowed' },
      {
        on: 'age.decided',
        with: { by: 'guardianship-service', result: 'minor' },
        in: minors,
        fact: 'fact.minor.age-result',
      },
      {
        on: 'age.decided',
        with: { by: 'police', result: 'minor' },
        in: minors,
        fact: 'fact.minor.treat-as-minor',
      },
    ]);
  });

  describe('where an adult by decision of the Service goes on: S0, or what was held (5.3 M2, M5; 14.5)', () => {
    const decided = { on: 'age.decided', with: { by: 'guardianship-service', result: 'adult' } };
    read('minor', [
      {
        ...decided,
        in: ['identification', 'guardian', 'guardian-heard', 'general-protection-heard', 'belgian-minor'],
        fact: 'fact.minor.age-result',
      },
      {
        ...decided,
        in: ['three-months', 'three-months-renewed', 'minor-temporary'],
        fact: 'fact.minor.found-adult',
      },
    ]);
  });

  describe('what who was found an adult may do: appeal; and a Belgian is referred as anybody (5.2; 4.3)', () => {
    read('minor', [
      { on: 'age.appealed', fact: 'fact.minor.age-appeal' },
      { on: 'support.requested', in: [...grown, 'belgian-adult', 'none'], fact: 'fact.minor.turning-18' },
      {
        on: 'victim.referred',
        with: { to: 'recognised-centre' },
        in: ['belgian-adult'],
        fact: 'fact.referral.recognised-centre',
      },
    ]);
  });

  describe('a statement counts any time, and what it leads to in general protection is not confirmed (5.3 M4, M8)', () => {
    const own = { on: 'statement.made', with: { initiative: 'own' } };
    read('minor', [
      { ...own, in: ['guardian', 'three-months', 'three-months-renewed'], fact: 'fact.minor.three-months' },
      { ...own, in: ['general-protection'], fact: 'fact.minor.back-to-status' },
      {
        on: 'certificate.renewed',
        in: ['three-months', 'three-months-renewed', 'three-months-heard'],
        fact: 'fact.minor.temporary-route',
      },
    ]);
  });

  describe('a report is a form; a telephone call is half of one (14.1 row 14)', () => {
    read('minor', [
      { on: 'minor.reported', with: { form: 'telephone-only' }, in: minors, fact: 'fact.minor.phone-half' },
      { on: 'minor.reported', with: { form: 'sent' }, in: minors, fact: 'fact.minor.report-form' },
    ]);
  });

  describe('a child with a relative is alone all the same, and a European one is protected too (5.1)', () => {
    read('minor', [
      {
        on: 'unaccompanied.decided',
        with: { result: 'european' },
        in: minors,
        fact: 'fact.minor.european',
      },
      {
        on: 'unaccompanied.decided',
        with: { result: 'unaccompanied' },
        in: minors,
        fact: 'fact.minor.unaccompanied',
      },
      {
        on: 'unaccompanied.decided',
        with: { result: 'accompanied' },
        in: minors,
        fact: 'fact.minor.belgian-accompanied',
      },
    ]);
  });

  describe('a name goes to the Service at once, and no wish of a child ends protection (5.1, 5.4 N3)', () => {
    read('minor', [
      { on: 'advice.asked', in: minors, fact: 'fact.minor.report' },
      ...['help.offered', 'help.refused', 'contact.left', 'return.chosen', 'person.gone'].map((on) => ({
        on,
        in: minors,
        fact: 'fact.minor.best-interests',
      })),
    ]);
  });

  describe('to whom a child may go: authority is checked first (5.1, 5.4 N2)', () => {
    read('minor', [
      {
        on: 'child.handed-over',
        with: { to: 'verified-adult' },
        in: minors,
        fact: 'fact.minor.family-check',
      },
      { on: 'child.handed-over', with: { to: 'hospital' }, in: minors, fact: 'fact.minor.reception' },
      {
        on: 'child.missing-reported',
        with: { to: 'child-focus' },
        in: minors,
        fact: 'fact.minor.child-focus',
      },
      { on: 'child.missing-reported', with: { to: 'police' }, in: minors, fact: 'fact.minor.runaway' },
    ]);
  });

  describe('three things are told apart: safety questions, victim and suspect hearings (14.1 row 13)', () => {
    const beside = { present: 'guardian-and-lawyer', interpreter: 'professional' };
    read(
      'minor',
      [
        { on: 'person.questioned', with: { kind: 'safety', ...beside }, fact: 'fact.minor.safety-questions' },
        { on: 'person.questioned', with: { kind: 'victim', ...beside }, fact: 'fact.minor.victim-hearing' },
        { on: 'person.questioned', with: { kind: 'suspect', ...beside }, fact: 'fact.minor.suspect-hearing' },
      ].map((line) => ({ ...line, in: minors, unlessBreach: true as const })),
    );
  });

  describe('documents: back from general protection is open, none leads out of an expiry (5.3 M5, M8; 14.5)', () => {
    read('minor', [
      { on: 'certificate.issued', in: otherwise, fact: 'fact.minor.back-to-status' },
      { on: 'a-card.issued', in: otherwise, fact: 'fact.minor.back-to-status' },
      { on: 'certificate.issued', in: ['guardian'], fact: 'fact.minor.three-months' },
      ...late.map((on) => ({ on, in: ['minor-expired'], fact: 'fact.residence.late-paper' })),
    ]);
  });

  describe('removal outside the status and cells are not confirmed (5.4 N5)', () => {
    read('minor', [
      {
        on: 'removal.ordered',
        in: ['minor-expired', 'minor-ended', 'minor-permanent', ...otherwise],
        fact: 'fact.minor.removal-open',
      },
      { on: 'person.held', in: minors, fact: 'fact.minor.cells' },
    ]);
  });

  describe('what becomes of who turned 18 with the document is not confirmed (5.3 M4; 14.5)', () => {
    read('minor', [
      { on: 'document.requested', in: grown, fact: 'fact.minor.who-requests' },
      { on: 'victim.referred', in: grown, fact: 'fact.minor.turning-18' },
      { on: 'certificate.renewed', in: grown, fact: 'fact.minor.turning-18' },
      { on: 'status.withdrawn', in: grown, fact: 'fact.minor.turning-18' },
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
