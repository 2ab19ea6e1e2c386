/** Rows of minors that judge and move nobody still say why, against a second reading of domain.md 5 and 14, section by section. */
import { describe, expect, it } from 'vitest';
import { procedures } from './procedures.ts';
import { factsShown, type Shown } from './rows-shown.fixture.ts';

const read = (lines: readonly Shown[]): void => {
  it.each(lines)('$on $with $in: $fact', (line) => {
    expect(factsShown('minor', line)).toEqual([line.fact]);
  });
};

const children = procedures.minor.stages.map(({ id, code }) => (code.startsWith('M') ? id : ''));
const minors = children.filter((id) => id !== '' && !id.startsWith('turned-18'));
const grown = ['turned-18', 'turned-18-heard'];
const otherwise = ['general-protection', 'general-protection-heard'];
const late = ['certificate.renewed', 'a-card.issued', 'a-card.renewed'];

describe('of a child is told', () => {
  describe('who decides on age, and that a doubt is allowed (5.2; 14.1 row 11)', () => {
    read([
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
    read([
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
    read([
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
    read([
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
    read([
      { on: 'minor.reported', with: { form: 'telephone-only' }, in: minors, fact: 'fact.minor.phone-half' },
      { on: 'minor.reported', with: { form: 'sent' }, in: minors, fact: 'fact.minor.report-form' },
    ]);
  });

  describe('a child with a relative is alone all the same, and a European one is protected too (5.1)', () => {
    read([
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
    read([
      { on: 'advice.asked', in: minors, fact: 'fact.minor.report' },
      ...['help.offered', 'help.refused', 'contact.left', 'return.chosen', 'person.gone'].map((on) => ({
        on,
        in: minors,
        fact: 'fact.minor.best-interests',
      })),
    ]);
  });

  describe('to whom a child may go: authority is checked first (5.1, 5.4 N2)', () => {
    read([
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
      [
        { on: 'person.questioned', with: { kind: 'safety', ...beside }, fact: 'fact.minor.safety-questions' },
        { on: 'person.questioned', with: { kind: 'victim', ...beside }, fact: 'fact.minor.victim-hearing' },
        { on: 'person.questioned', with: { kind: 'suspect', ...beside }, fact: 'fact.minor.suspect-hearing' },
      ].map((line) => ({ ...line, in: minors, unlessBreach: true as const })),
    );
  });

  describe('documents: back from general protection is open, none leads out of an expiry (5.3 M5, M8; 14.5)', () => {
    read([
      { on: 'certificate.issued', in: otherwise, fact: 'fact.minor.back-to-status' },
      { on: 'a-card.issued', in: otherwise, fact: 'fact.minor.back-to-status' },
      { on: 'certificate.issued', in: ['guardian'], fact: 'fact.minor.three-months' },
      ...late.map((on) => ({ on, in: ['minor-expired'], fact: 'fact.residence.late-paper' })),
    ]);
  });

  describe('removal outside the status and cells are not confirmed (5.4 N5)', () => {
    read([
      {
        on: 'removal.ordered',
        in: ['minor-expired', 'minor-ended', 'minor-permanent', ...otherwise],
        fact: 'fact.minor.removal-open',
      },
      { on: 'person.held', in: minors, fact: 'fact.minor.cells' },
    ]);
  });

  describe('what becomes of who turned 18 with the document is not confirmed (5.3 M4; 14.5)', () => {
    read([
      { on: 'document.requested', in: grown, fact: 'fact.minor.who-requests' },
      { on: 'victim.referred', in: grown, fact: 'fact.minor.turning-18' },
      { on: 'statement.made', in: ['turned-18-heard'], fact: 'fact.minor.turning-18' },
      { on: 'certificate.renewed', in: grown, fact: 'fact.minor.turning-18' },
      { on: 'status.withdrawn', in: grown, fact: 'fact.minor.turning-18' },
    ]);
  });
});
