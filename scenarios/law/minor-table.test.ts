/** Every cell of the procedure of minors against a second, hand-written reading of domain.md 5.3, 5.4, 14.1 and 14.5. */
import { describe, expect, it } from 'vitest';
import { happeningsOf } from './every-happening.fixture.ts';
import { minor } from './minor.ts';
import { readingCells, tableCells, type Expected, type Reading } from './reading.fixture.ts';

const unreported = ['met', 'reported', 'identification'];
const waiting = ['guardian', 'guardian-heard'];
/** The document of three months while nothing was stated; its renewal is to be checked (5.3 M5). */
const silent = ['three-months', 'three-months-renewed'];
const documented = [...silent, 'three-months-heard', 'minor-temporary'];
const fallback = ['general-protection', 'general-protection-heard'];
/** Taken for accompanied or Belgian by the frontline; found so by the Service. */
const taken = ['seen-accompanied', 'seen-belgian'];
const settled = ['youth-services', 'belgian-minor'];
const noGuardianNeeded = [...taken, ...settled];
const after = ['minor-expired', 'minor-permanent', 'minor-ended', ...fallback];
const children = [...unreported, ...waiting, ...documented, ...after, ...noGuardianNeeded];
const grown = ['turned-18', 'turned-18-heard'];
const everybody = [...children, ...grown, 'belgian-adult'];
const ofAge = [...grown, 'belgian-adult'];

/** Of age by birthday, or because the Service says so: who holds a document keeps it, and its last day. */
const comingOfAge: readonly Omit<Expected, 'on'>[] = [
  {
    from: [...unreported, 'guardian', 'general-protection', 'seen-accompanied', 'youth-services'],
    to: 'none',
  },
  { from: ['guardian-heard', 'general-protection-heard'], to: 'heard' },
  { from: ['seen-belgian', 'belgian-minor'], to: 'belgian-adult' },
  { from: silent, to: 'turned-18', term: 'kept' },
  { from: ['three-months-heard'], to: 'turned-18-heard', term: 'kept' },
  { from: ['minor-temporary'], to: 'temporary', term: 'kept' },
  { from: ['minor-expired'], to: 'expired' },
  { from: ['minor-permanent'], to: 'permanent' },
  { from: ['minor-ended'], to: 'ended' },
];

const moves: readonly Expected[] = [
  // M0 to M3, and M9; half a report is the officer's, and the child does not pay for it.
  // What the frontline takes a child for binds nobody; after the Service has decided, a new report opens the question again.
  {
    on: 'minor.met',
    where: { seems: ['with-parent'] },
    from: ['met', ...taken],
    to: 'seen-accompanied',
  },
  { on: 'minor.met', where: { seems: ['belgian'] }, from: ['met', ...taken], to: 'seen-belgian' },
  { on: 'minor.met', where: { seems: ['unaccompanied'] }, from: taken, to: 'met' },
  // 5.3 M0: "alone or with unverified adult"; not a Belgian, who is no unaccompanied foreign minor (5.1, M9).
  { on: 'adult.checked', where: { result: ['no-authority', 'open'] }, from: ['seen-accompanied'], to: 'met' },
  {
    on: 'minor.reported',
    where: { form: ['sent', 'without-box', 'without-copy'] },
    from: ['met', ...noGuardianNeeded],
    to: 'reported',
  },
  { on: 'identification.started', from: ['met', ...taken, 'reported'], to: 'identification' },
  { on: 'guardian.appointed', from: [...unreported, ...taken], to: 'guardian' },
  {
    on: 'unaccompanied.decided',
    where: { result: ['accompanied'] },
    from: [...unreported, ...taken],
    to: 'youth-services',
  },
  {
    on: 'unaccompanied.decided',
    where: { result: ['belgian'] },
    from: [...unreported, ...taken],
    to: 'belgian-minor',
  },
  {
    on: 'unaccompanied.decided',
    where: { result: ['unaccompanied', 'european'] },
    from: noGuardianNeeded,
    to: 'identification',
  },
  // M4 to M6: a statement is possible any time, with the guardian, and starts no term anew.
  { on: 'statement.made', from: ['guardian'], to: 'guardian-heard' },
  { on: 'statement.made', from: silent, to: 'three-months-heard', term: 'kept' },
  { on: 'statement.made', from: ['general-protection'], to: 'general-protection-heard' },
  { on: 'certificate.issued', from: ['guardian', 'general-protection'], to: 'three-months' },
  {
    on: 'certificate.issued',
    from: ['guardian-heard', 'general-protection-heard'],
    to: 'three-months-heard',
  },
  { on: 'certificate.renewed', from: ['three-months'], to: 'three-months-renewed', term: 'renewed' },
  ...['three-months-renewed', 'three-months-heard', ...grown].map(
    (id): Expected => ({ on: 'certificate.renewed', from: [id], to: id, term: 'renewed' }),
  ),
  {
    on: 'a-card.issued',
    from: [...silent, 'three-months-heard', ...fallback],
    to: 'minor-temporary',
  },
  { on: 'a-card.renewed', from: ['minor-temporary'], to: 'minor-temporary', term: 'renewed' },
  { on: 'permanent.granted', from: ['minor-temporary'], to: 'minor-permanent' },
  // M7 and M8: general protection is always there to fall back on.
  { on: 'status.withdrawn', from: documented, to: 'minor-ended' },
  { on: 'file.closed', from: documented, to: 'minor-ended' },
  {
    on: 'general-protection.chosen',
    from: ['guardian', ...silent, 'minor-temporary', 'minor-expired', 'minor-ended'],
    to: 'general-protection',
  },
  // What was stated is stated there, too.
  {
    on: 'general-protection.chosen',
    from: ['guardian-heard', 'three-months-heard'],
    to: 'general-protection-heard',
  },
  // Every M state reacts to turning 18.
  ...comingOfAge.map((each): Expected => ({ ...each, on: 'majority.reached' })),
  ...comingOfAge.map(
    (each): Expected => ({
      ...each,
      on: 'age.decided',
      where: { by: ['guardianship-service'], result: ['adult'] },
    }),
  ),
  // Of age with the document of three months.
  { on: 'statement.made', from: ['turned-18'], to: 'turned-18-heard', term: 'kept' },
  { on: 'a-card.issued', from: ['turned-18-heard'], to: 'temporary' },
  { on: 'status.withdrawn', from: grown, to: 'withdrawn' },
  { on: 'file.closed', from: grown, to: 'ended' },
  { on: 'return.chosen', from: grown, to: 'returned' },
];

const asked = (where: Expected['where'], error?: string, from: readonly string[] = everybody): Expected => ({
  on: 'person.questioned',
  from,
  ...(where ? { where } : {}),
  ...(error === undefined ? {} : { error }),
});
const alone = ['nobody-else', 'interpreter', 'co-worker', 'lawyer'];
const noLawyer = ['nobody-else', 'interpreter', 'co-worker', 'guardian', 'support-person', 'parent'];

const breaches: readonly Expected[] = [
  // 14.1 row 13: asked of another category than held, but for what is free; as grave as an exploiter in the room.
  asked({ kind: ['medical'], about: ['', 'safety'] }),
  asked({ present: ['exploiter', 'exploiters-contact'] }, 'E-01'),
  asked({ kind: ['medical', 'safety', 'victim'], about: ['own-offence'] }, 'E-10', children),
  // Who asks: safety and medical need first and free; a victim hearing with a guardian, a suspect hearing with a lawyer.
  ...[{ kind: ['victim'] }, { kind: ['medical', 'safety'], about: ['exploitation'] }].flatMap((held) => [
    asked({ ...held, present: alone }, 'E-27', children),
    asked({ ...held, present: ['support-person', 'parent'] }, 'E-27', [...waiting, ...documented, ...after]),
  ]),
  asked({ kind: ['suspect'], present: noLawyer }, 'E-27', children),
  asked({ interpreter: ['improper'] }, 'E-02'),
  asked({ present: ['co-worker'] }, 'E-17'),
  asked({ kind: ['victim', 'suspect'], interpreter: ['none'] }, 'E-02'),
  asked({ kind: ['medical', 'safety'], about: ['exploitation'] }, 'E-34', children),
  { on: 'lawyer.consulted', where: { talk: ['waived', 'not-held'] }, from: children, error: 'E-27' },
  // Age: only the Service decides that somebody is an adult, and a test comes last.
  {
    on: 'age.decided',
    where: { by: ['police', 'immigration-office', 'other'], result: ['adult'] },
    from: children,
    error: 'E-12',
  },
  { on: 'age.tested', where: { order: ['no-interview', 'no-consent'] }, from: children, error: 'E-28' },
  // The order runs in M2 (14.1 row 12): before it nothing of it can have been.
  { on: 'age.tested', from: ['met', 'reported', ...taken], error: 'E-28' },
  // No child is handed over, locked up, sent away or put on the track of adults.
  {
    on: 'child.handed-over',
    where: { to: ['unverified-adult', 'involved-adult'] },
    from: children,
    error: 'E-11',
  },
  // 4.2 T2 and E-14, critical: what a document says is graver than that it is the wrong one.
  { on: 'annex15.issued', where: { 'names-trafficking': ['yes'] }, from: everybody, error: 'E-14' },
  { on: 'annex15.issued', from: children.filter((id) => !noGuardianNeeded.includes(id)), error: 'E-30' },
  { on: 'person.detained', from: everybody, error: 'E-04' },
  {
    on: 'removal.ordered',
    from: [...unreported, ...waiting, ...documented, ...noGuardianNeeded, ...ofAge],
    error: 'E-04',
  },
  {
    on: 'indications.passed',
    where: { with: ['name-only'] },
    // 14.1 row 7 speaks of people without stay: not once the Office has issued a document.
    from: [...unreported, ...taken, ...waiting],
    error: 'E-04',
  },
  // 10, E-11: "back to exploiter" is its harm.
  { on: 'person.sent-back', from: children, error: 'E-11' },
  { on: 'person.sent-back', from: everybody, error: 'E-32' },
  // Information and statements, as for anybody.
  { on: 'information.given', where: { view: ['before-exploiter'] }, from: everybody, error: 'E-01' },
  { on: 'information.given', where: { interpreter: ['improper'] }, from: everybody, error: 'E-02' },
  { on: 'information.given', where: { interpreter: ['none'] }, from: everybody, error: 'E-06' },
  // 14.1 row 9 speaks of S0 to S2: who is of age and was heard is no child and past it.
  {
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    from: everybody.filter((id) => id !== 'turned-18-heard'),
    error: 'E-05',
  },
];

const reading: Reading = { moves, breaches };

describe('the table of the procedure of minors', () => {
  it('is read here in every stage that is not one of adults', () => {
    const adults = [
      'none',
      'heard',
      'refused-heard',
      'check-over',
      'check-over-heard',
      'refused',
      'referred',
    ];
    const early = ['referred-heard', 'reflection', 'reflection-heard', 'reflection-heard-over'];
    const later = ['provisional-pending', 'provisional', 'provisional-renewed', 'temporary', 'permanent'];
    const ends = ['returned', 'expired', 'withdrawn', 'ended'];
    const ids = minor.stages.map(({ id }) => id);
    expect([...everybody, ...adults, ...early, ...later, ...ends].sort()).toEqual([...ids].sort());
  });

  it.each([...new Set(happeningsOf('minor').map(({ event }) => event))])(
    'does on %s what domain.md says, in every stage',
    (id) => {
      expect(tableCells(minor, everybody, id)).toEqual(readingCells(minor, everybody, id, reading));
    },
  );

  it('shows as "check" each stage whose way in, or what follows, is not confirmed (5.3 M5; 14.5), and no other', () => {
    const unconfirmed = minor.stages.filter(({ id, check }) => check && everybody.includes(id));
    expect(unconfirmed.map(({ id }) => id)).toEqual([
      'three-months-renewed',
      'three-months-heard',
      'minor-temporary',
      'minor-expired',
      ...grown,
    ]);
  });

  it('ends after the last day of a document as 5.3 says, and never for who made a statement as a child', () => {
    const ends = minor.expiries.filter(({ stage }) => everybody.includes(stage));
    expect(ends.map(({ stage, to }) => [stage, to])).toEqual([
      ['three-months', 'general-protection'],
      ['three-months-renewed', 'general-protection'],
      ['minor-temporary', 'minor-expired'],
      ['turned-18', 'expired'],
    ]);
  });
});
