/** The procedure of minors, domain.md 5.3 as corrected by 14.1 and 14.5, as a table (hence its length); who turns 18 goes on in the adult stages. */
import { adult } from './adult.ts';
import { belgian } from './belgian.ts';
import { eventKinds } from './events.ts';
import { besideChild, hearings, wrongCategory } from './minor-hearings.ts';
import { answersOf, grownRows, ofAge } from './minor-of-age.ts';
import {
  adultIds,
  belgianAdult,
  documented,
  early,
  grown,
  grownIds,
  minorIds,
  protectedOtherwise,
  settled,
  stages,
  taken,
  unheard,
  unreported,
  within,
  withoutService,
} from './minor-stages.ts';
import type { Procedure, Row } from './procedure.ts';
import { breach, sharedRows } from './shared-rows.ts';

const reporting: readonly Row[] = [
  // A view of the frontline can change, either way, until the Service has decided.
  {
    from: ['met', ...taken],
    on: 'minor.met',
    where: { seems: ['with-parent'] },
    to: 'seen-accompanied',
    fact: 'fact.minor.belgian-accompanied',
  },
  {
    from: ['met', ...taken],
    on: 'minor.met',
    where: { seems: ['belgian'] },
    to: 'seen-belgian',
    fact: 'fact.minor.belgian-accompanied',
  },
  { from: taken, on: 'minor.met', to: 'met', fact: 'fact.minor.unaccompanied' },
  { from: 'any', on: 'minor.met', fact: 'fact.minor.relative' },
  // What is new after a decision reaches the Service by a new report, and by nothing else.
  {
    from: ['met', ...taken, ...settled],
    on: 'minor.reported',
    where: { form: ['sent', 'without-box', 'without-copy'] },
    to: 'reported',
    fact: 'fact.minor.report-form',
  },
  // A telephone call alone is half a report (domain.md 14.1 row 14): the duty stays open.
  { from: 'any', on: 'minor.reported', where: { form: ['telephone-only'] }, fact: 'fact.minor.phone-half' },
  { from: 'any', on: 'minor.reported', fact: 'fact.minor.report-form' },
  // From `met` too: half a report is the officer's, and the child does not pay for it.
  {
    from: ['met', ...taken, 'reported'],
    on: 'identification.started',
    to: 'identification',
    fact: 'fact.minor.service-decides-age',
  },
  { from: 'any', on: 'identification.started', fact: 'fact.minor.service-decides-age' },
  { from: [...unreported, ...taken], on: 'guardian.appointed', to: 'guardian', fact: 'fact.minor.guardian' },
  { from: 'any', on: 'guardian.appointed', fact: 'fact.minor.guardian' },
  { from: 'any', on: 'guardianship.ended', fact: 'fact.minor.guardian-tasks' },
  ...alone('unaccompanied.decided'),
];

/** Who decides whether a child is alone, and where that leads; after a guardian was appointed nothing is settled here. */
function alone(on: string): readonly Row[] {
  const found = (result: string, from: readonly string[], to: string, fact: string): Row => ({
    from,
    on,
    where: { result: [result] },
    to,
    fact,
  });
  return [
    found('accompanied', [...unreported, ...taken], 'youth-services', 'fact.minor.belgian-accompanied'),
    found('belgian', [...unreported, ...taken], 'belgian-minor', 'fact.minor.belgian-accompanied'),
    found('unaccompanied', withoutService, 'identification', 'fact.minor.unaccompanied'),
    found('european', withoutService, 'identification', 'fact.minor.european'),
    { from: 'any', on, where: { result: ['european'] }, fact: 'fact.minor.european' },
    { from: 'any', on, where: { result: ['unaccompanied'] }, fact: 'fact.minor.unaccompanied' },
    { from: 'any', on, fact: 'fact.minor.belgian-accompanied' },
  ];
}

/** Stages of an adult in which nothing is held that could be left over from childhood. */
const withoutPaper = ['none', 'heard', belgianAdult.id];

const age: readonly Row[] = [
  { from: 'any', on: 'doubt.raised', where: { by: ['other'] }, fact: 'fact.minor.service-decides-age' },
  { from: 'any', on: 'doubt.raised', fact: 'fact.minor.doubt-allowed' },
  // The prudent side is no breach: until the Service decides, the person is treated as a minor (M-AGE).
  {
    from: 'any',
    on: 'age.decided',
    where: { by: ['police', 'immigration-office', 'other'], result: ['adult'] },
    ...breach('age-decided-by-other', 'E-12', 'fact.minor.service-decides-age'),
  },
  ...ofAge.map(
    (move): Row => ({
      ...move,
      on: 'age.decided',
      where: { by: ['guardianship-service'], result: ['adult'] },
      fact: withoutPaper.includes(move.to) ? 'fact.minor.age-result' : 'fact.minor.found-adult',
    }),
  ),
  { from: 'any', on: 'age.decided', where: { by: ['guardianship-service'] }, fact: 'fact.minor.age-result' },
  { from: 'any', on: 'age.decided', fact: 'fact.minor.treat-as-minor' },
  { from: 'any', on: 'age.step-taken', fact: 'fact.minor.age-order' },
  // No test without free consent; a refusal moves nobody.
  { from: 'any', on: 'age.consent', fact: 'fact.minor.age-order' },
  {
    from: 'any',
    on: 'age.tested',
    where: { order: ['no-interview', 'no-consent'] },
    ...breach('age-test-too-early', 'E-28', 'fact.minor.age-order'),
  },
  // Papers, interview, information and consent are steps of the identification by the Service (M2): before it there were none.
  {
    from: ['met', 'reported', ...taken],
    on: 'age.tested',
    ...breach('age-test-too-early', 'E-28', 'fact.minor.age-order'),
  },
  { from: 'any', on: 'age.tested', fact: 'fact.minor.lowest-age' },
  { from: 'any', on: 'age.appealed', fact: 'fact.minor.age-appeal' },
  ...ofAge.map((move): Row => ({ ...move, on: 'majority.reached', fact: 'fact.minor.turning-18' })),
];

const protection: readonly Row[] = [
  {
    from: 'any',
    on: 'child.handed-over',
    where: { to: ['unverified-adult'] },
    ...breach('child-to-unverified-adult', 'E-11', 'fact.minor.no-handover-before'),
  },
  {
    from: 'any',
    on: 'child.handed-over',
    where: { to: ['involved-adult'] },
    ...breach('child-to-involved-adult', 'E-11', 'fact.minor.family-check'),
  },
  {
    from: 'any',
    on: 'child.handed-over',
    where: { to: ['verified-adult'] },
    fact: 'fact.minor.family-check',
  },
  { from: 'any', on: 'child.handed-over', fact: 'fact.minor.reception' },
  // Whose authority is not proven is no company: alone or with an unverified adult is M0 (5.3).
  {
    from: ['seen-accompanied'],
    on: 'adult.checked',
    where: { result: ['no-authority', 'open'] },
    to: 'met',
    fact: 'fact.minor.authority-checked',
  },
  { from: 'any', on: 'adult.checked', fact: 'fact.minor.authority-checked' },
  // Back to the exploiter is the very harm of E-11, graver than an unverified adult.
  {
    from: 'any',
    on: 'person.sent-back',
    ...breach('person-sent-back', 'E-11', 'fact.practice.not-sent-back'),
  },
  { from: 'any', on: 'victim.referred', fact: 'fact.minor.reception' },
  // The form with the name goes to the Service at once: the rule "no name" is for adults who have not decided.
  { from: 'any', on: 'advice.asked', fact: 'fact.minor.report' },
  // A child's refusal or wish to leave ends no protection: best interests rule, nothing is chosen as by an adult.
  ...['help.offered', 'help.refused', 'contact.left', 'return.chosen', 'person.gone'].map(
    (on): Row => ({ from: 'any', on, fact: 'fact.minor.best-interests' }),
  ),
  { from: 'any', on: 'contact.renewed', fact: 'fact.minor.withdrawal' },
  // As for an adult: once the Office has issued a document, nobody is without stay (14.1 row 7).
  {
    from: [...early, ...taken],
    on: 'indications.passed',
    where: { with: ['name-only'] },
    ...breach('name-without-indications', 'E-04', 'fact.practice.indications-with-name'),
  },
  { from: 'any', on: 'indications.passed', fact: 'fact.practice.indications-with-name' },
  {
    from: [...early, ...documented, ...withoutService],
    on: 'removal.ordered',
    ...breach('removal-ordered-before-check', 'E-04', 'fact.removal.not-during-check'),
  },
  { from: 'any', on: 'removal.ordered', fact: 'fact.minor.removal-open' },
  { from: 'any', on: 'person.detained', ...breach('child-detained', 'E-04', 'fact.minor.no-detention') },
  { from: 'any', on: 'person.held', fact: 'fact.minor.cells' },
  ...['child.missing', 'child.found'].map((on): Row => ({ from: 'any', on, fact: 'fact.minor.runaway' })),
  {
    from: 'any',
    on: 'child.missing-reported',
    where: { to: ['child-focus'] },
    fact: 'fact.minor.child-focus',
  },
  { from: 'any', on: 'child.missing-reported', fact: 'fact.minor.runaway' },
];

/** What a guardian does. Domain.md 5.1 names the tasks without confirming them: nobody is judged by them. */
const guardian: readonly Row[] = [
  { from: 'any', on: 'signs.known-to-guardian', fact: 'fact.minor.support-arranged' },
  { from: 'any', on: 'support.requested', fact: 'fact.minor.support-arranged' },
  ...['lawyer.requested', 'school.arranged', 'durable-solution.proposed', 'durable-solution.decided'].map(
    (on): Row => ({ from: 'any', on, fact: 'fact.minor.guardian-tasks' }),
  ),
  { from: 'any', on: 'hearing.announced', fact: 'fact.minor.hearing-accompaniment' },
  { from: 'any', on: 'non-punishment.raised', fact: 'fact.minor.non-punishment-works' },
];

const documents: readonly Row[] = [
  // Who files for a minor is not confirmed (14.1 row 10): a wrong request is a nuisance, not a breach.
  { from: 'any', on: 'document.requested', fact: 'fact.minor.who-requests' },
  // What the document says is graver than that it is the wrong one: first, and for every child.
  {
    from: 'any',
    on: 'annex15.issued',
    where: { 'names-trafficking': ['yes'] },
    ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
  },
  // Of an accompanied or Belgian child domain.md names no document.
  { from: withoutService, on: 'annex15.issued', fact: 'fact.minor.belgian-accompanied' },
  {
    from: 'any',
    on: 'annex15.issued',
    ...breach('adult-track-for-minor', 'E-30', 'fact.minor.no-adult-track'),
  },
  // What ran out is not taken up again by a paper that comes late; general protection stays open.
  ...['certificate.renewed', 'a-card.issued', 'a-card.renewed'].map(
    (on): Row => ({ from: ['minor-expired'], on, fact: 'fact.residence.late-paper' }),
  ),
  { from: ['guardian'], on: 'certificate.issued', to: 'three-months', fact: 'fact.minor.three-months' },
  {
    from: ['guardian-heard'],
    on: 'certificate.issued',
    to: 'three-months-heard',
    fact: 'fact.minor.three-months',
  },
  // General protection is a fallback and no end; whether the status can still be asked for is not confirmed.
  ...(
    [
      ['general-protection', 'three-months'],
      ['general-protection-heard', 'three-months-heard'],
    ] as const
  ).map(([id, to]): Row => ({ from: [id], on: 'certificate.issued', to, fact: 'fact.minor.back-to-status' })),
  { from: 'any', on: 'certificate.issued', fact: 'fact.minor.three-months' },
  ...(
    [
      ['three-months', 'three-months-renewed'],
      ['three-months-renewed', 'three-months-renewed'],
      ['three-months-heard', 'three-months-heard'],
    ] as const
  ).map(
    ([id, to]): Row => ({
      from: [id],
      on: 'certificate.renewed',
      to,
      term: 'renewed',
      fact: 'fact.minor.temporary-route',
    }),
  ),
  { from: 'any', on: 'certificate.renewed', fact: 'fact.minor.temporary-route' },
  // From `three-months` too: the exact route to the A card is not confirmed.
  {
    from: [...unheard, 'three-months-heard'],
    on: 'a-card.issued',
    to: 'minor-temporary',
    fact: 'fact.minor.temporary-route',
  },
  {
    from: protectedOtherwise,
    on: 'a-card.issued',
    to: 'minor-temporary',
    fact: 'fact.minor.back-to-status',
  },
  { from: 'any', on: 'a-card.issued', fact: 'fact.minor.temporary-route' },
  {
    from: ['minor-temporary'],
    on: 'a-card.renewed',
    to: 'minor-temporary',
    term: 'renewed',
    fact: 'fact.temporary.opinion',
  },
  { from: 'any', on: 'a-card.renewed', fact: 'fact.minor.temporary-route' },
  {
    from: ['minor-temporary'],
    on: 'permanent.granted',
    to: 'minor-permanent',
    fact: 'fact.permanent.grounds',
  },
  { from: 'any', on: 'permanent.granted', fact: 'fact.permanent.grounds' },
];

const endings: readonly Row[] = [
  // The grounds are those of adults (X4); 5.3 has none for a child, so nothing is judged and nothing stated.
  { from: documented, on: 'status.withdrawn', to: 'minor-ended', fact: 'fact.minor.withdrawal' },
  { from: 'any', on: 'status.withdrawn', fact: 'fact.minor.withdrawal' },
  { from: documented, on: 'file.closed', to: 'minor-ended', fact: 'fact.status.runs-with-case' },
  { from: 'any', on: 'file.closed', fact: 'fact.status.runs-with-case' },
  {
    from: ['guardian-heard', 'three-months-heard'],
    on: 'general-protection.chosen',
    to: 'general-protection-heard',
    fact: 'fact.minor.general-protection',
  },
  {
    from: ['guardian', ...unheard, 'minor-temporary', 'minor-expired', 'minor-ended'],
    on: 'general-protection.chosen',
    to: 'general-protection',
    fact: 'fact.minor.general-protection',
  },
  { from: 'any', on: 'general-protection.chosen', fact: 'fact.minor.general-protection' },
];

const ofMinorsOnly = eventKinds.filter(({ only }) => only === 'minor').map(({ id }) => id);

/** The procedure of minors. It holds the adult stages too, because every stage of a minor reacts to turning 18.
 *  @law Aliens Act of 15 December 1980, arts 61/2 to 61/5 and 61/14 to 61/25 (as of 2026-11-22)   @fact fact.residence.legal-basis */
export const minor: Procedure = {
  id: 'minor',
  initial: 'met',
  stages: [...stages, ...grown, belgianAdult, ...adult.stages],
  rows: [
    ...within(minorIds, [
      ...wrongCategory,
      ...besideChild,
      ...reporting,
      ...age,
      ...protection,
      ...guardian,
      ...sharedRows.filter(({ on }) => !protection.some((row) => row.on === on && !row.where)),
      ...hearings,
      ...documents,
      ...endings,
    ]),
    ...grownRows,
    ...answersOf(grownIds, adult.rows, grownRows),
    ...answersOf([belgianAdult.id], belgian.rows, []),
    ...within(adultIds, adult.rows),
    // An appeal is made by who was found an adult (5.2); what one that was won leads to is not confirmed.
    ...ofMinorsOnly.map(
      (on): Row => ({
        from: [...grownIds, belgianAdult.id, ...adultIds],
        on,
        fact: on === 'age.appealed' ? 'fact.minor.age-appeal' : 'fact.minor.turning-18',
      }),
    ),
  ],
  expiries: [
    ...unheard.map((stage) => ({ stage, to: 'general-protection' })),
    { stage: 'minor-temporary', to: 'minor-expired' },
    { stage: 'turned-18', to: 'expired' },
    ...adult.expiries,
  ],
};
