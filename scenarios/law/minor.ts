/** The procedure of minors, domain.md 5.3 as corrected by 14.1 and 14.5, as a table; who turns 18 goes on in the adult stages. */
import { adult } from './adult.ts';
import type { Procedure, Row, Stage } from './procedure.ts';
import { breach, sharedRows } from './shared-rows.ts';

const stage = (
  id: string,
  code: string,
  decider: string,
  facts: readonly string[],
  held: Partial<Pick<Stage, 'document' | 'term'>> = {},
): Stage => ({ id, code, document: null, term: null, decider, facts, ...held });

const threeMonths = { document: 'certificate', term: { months: 3 } } as const;

const stages: readonly Stage[] = [
  stage('met', 'M0', 'frontline', ['fact.minor.unaccompanied', 'fact.minor.treat-as-minor']),
  stage('reported', 'M1', 'frontline', ['fact.minor.report', 'fact.minor.report-form']),
  stage('identification', 'M2', 'guardianship-service', [
    'fact.minor.service-decides-age',
    'fact.minor.age-order',
  ]),
  stage('guardian', 'M3', 'guardianship-service', ['fact.minor.guardian', 'fact.minor.pool']),
  stage(
    'three-months',
    'M4',
    'immigration-office',
    ['fact.minor.three-months', 'fact.minor.term3-reckoning'],
    threeMonths,
  ),
  // After the statement no term may end the stage; how the document is renewed meanwhile is not confirmed.
  stage('three-months-heard', 'M4', 'immigration-office', ['fact.minor.temporary-route'], threeMonths),
  stage(
    'minor-temporary',
    'M5',
    'immigration-office',
    ['fact.temporary.conditions', 'fact.minor.temporary-route'],
    {
      document: 'a-card',
      term: { months: 6 },
    },
  ),
  stage('minor-permanent', 'M6', 'immigration-office', ['fact.permanent.grounds'], {
    document: 'unlimited-stay',
  }),
  stage('minor-ended', 'M7', 'immigration-office', ['fact.status.runs-with-case']),
  stage('general-protection', 'M8', 'immigration-office', ['fact.minor.general-protection']),
  stage('youth-services', 'M9', 'youth-services', ['fact.minor.belgian-accompanied']),
];

const minorIds = stages.map((each) => each.id);
const adultIds = adult.stages.map((each) => each.id);
const early = ['met', 'reported', 'identification', 'guardian'];
const documented = ['three-months', 'three-months-heard', 'minor-temporary'];

/** Rows for any stage of one half of the table, bound to that half. */
const within = (ids: readonly string[], rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => (row.from === 'any' ? { ...row, from: ids } : row));

const reporting: readonly Row[] = [
  { from: 'any', on: 'minor.met', fact: 'fact.minor.report' },
  {
    from: ['met'],
    on: 'minor.reported',
    where: { form: ['sent'] },
    to: 'reported',
    fact: 'fact.minor.report',
  },
  // A telephone call alone is half a report (domain.md 14.1 row 14): the duty stays open.
  { from: 'any', on: 'minor.reported', fact: 'fact.minor.report-form' },
  {
    from: ['reported'],
    on: 'identification.started',
    to: 'identification',
    fact: 'fact.minor.service-decides-age',
  },
  { from: 'any', on: 'identification.started', fact: 'fact.minor.service-decides-age' },
  { from: 'any', on: 'doubt.raised', fact: 'fact.minor.doubt-allowed' },
  {
    from: 'any',
    on: 'age.decided',
    where: { by: ['police', 'immigration-office', 'other'] },
    ...breach('age-decided-by-other', 'E-12', 'fact.minor.service-decides-age'),
  },
  {
    from: ['reported', 'identification', 'guardian', 'general-protection'],
    on: 'age.decided',
    where: { result: ['adult'] },
    to: 'none',
    fact: 'fact.minor.service-decides-age',
  },
  // What becomes of a document already held when the Service finds an adult is not confirmed.
  { from: documented, on: 'age.decided', where: { result: ['adult'] }, fact: 'fact.minor.turning-18' },
  { from: 'any', on: 'age.decided', fact: 'fact.minor.lowest-age' },
  {
    from: ['identification'],
    on: 'unaccompanied.decided',
    where: { result: ['accompanied', 'belgian'] },
    to: 'youth-services',
    fact: 'fact.minor.belgian-accompanied',
  },
  { from: 'any', on: 'unaccompanied.decided', fact: 'fact.minor.unaccompanied' },
  { from: ['identification'], on: 'guardian.appointed', to: 'guardian', fact: 'fact.minor.guardian' },
  { from: 'any', on: 'guardian.appointed', fact: 'fact.minor.guardian' },
];

const protection: readonly Row[] = [
  {
    from: 'any',
    on: 'child.handed-over',
    where: { to: ['unverified-adult'] },
    ...breach('child-to-unverified-adult', 'E-11', 'fact.minor.no-handover'),
  },
  { from: 'any', on: 'child.handed-over', fact: 'fact.minor.reception' },
  { from: 'any', on: 'victim.referred', fact: 'fact.minor.reception' },
  // A child's refusal or wish to leave ends no protection: best interests rule, nothing is chosen as by an adult.
  { from: 'any', on: 'help.offered', fact: 'fact.minor.best-interests' },
  { from: 'any', on: 'help.refused', fact: 'fact.minor.best-interests' },
  { from: 'any', on: 'return.chosen', fact: 'fact.minor.best-interests' },
  { from: 'any', on: 'contact.renewed', fact: 'fact.minor.best-interests' },
  {
    from: early,
    on: 'indications.passed',
    where: { with: ['name-only'] },
    ...breach('name-without-indications', 'E-04', 'fact.practice.indications-with-name'),
  },
  { from: 'any', on: 'indications.passed', fact: 'fact.practice.indications-with-name' },
  {
    from: [...early, ...documented],
    on: 'removal.ordered',
    ...breach('removal-ordered-before-check', 'E-04', 'fact.removal.not-during-check'),
  },
  { from: 'any', on: 'removal.ordered', fact: 'fact.minor.general-protection' },
  { from: 'any', on: 'person.detained', ...breach('child-detained', 'E-04', 'fact.minor.no-detention') },
];

/** Safety questions are free; a victim hearing needs guardian or support person, a suspect hearing a lawyer (14.1 row 13). */
const hearings: readonly Row[] = [
  { from: 'any', on: 'person.questioned', where: { kind: ['safety'] }, fact: 'fact.minor.safety-questions' },
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['victim'], present: ['guardian', 'support-person'] },
    fact: 'fact.minor.victim-hearing',
  },
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['victim'] },
    ...breach('child-heard-alone', 'E-10', 'fact.minor.victim-hearing'),
  },
  {
    from: 'any',
    on: 'person.questioned',
    where: { present: ['lawyer'] },
    fact: 'fact.minor.suspect-lawyer',
  },
  {
    from: 'any',
    on: 'person.questioned',
    ...breach('child-suspect-without-lawyer', 'E-10', 'fact.minor.suspect-lawyer'),
  },
  {
    from: ['three-months'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    to: 'three-months-heard',
    term: 'kept',
    ...breach('child-pressed-for-statement', 'E-05', 'fact.minor.best-interests'),
  },
  {
    from: 'any',
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('child-pressed-for-statement', 'E-05', 'fact.minor.best-interests'),
  },
  {
    from: ['three-months'],
    on: 'statement.made',
    to: 'three-months-heard',
    term: 'kept',
    fact: 'fact.minor.three-months',
  },
  { from: 'any', on: 'statement.made', fact: 'fact.minor.three-months' },
];

const documents: readonly Row[] = [
  // Who files for a minor is not confirmed (14.1 row 10): a wrong request is a nuisance, not a breach.
  { from: 'any', on: 'document.requested', fact: 'fact.minor.who-requests' },
  {
    from: 'any',
    on: 'annex15.issued',
    ...breach('adult-track-for-minor', 'E-12', 'fact.minor.no-adult-track'),
  },
  { from: ['guardian'], on: 'certificate.issued', to: 'three-months', fact: 'fact.minor.three-months' },
  { from: 'any', on: 'certificate.issued', fact: 'fact.minor.three-months' },
  ...['three-months', 'three-months-heard'].map(
    (id): Row => ({
      from: [id],
      on: 'certificate.renewed',
      to: id,
      term: 'renewed',
      fact: 'fact.minor.temporary-route',
    }),
  ),
  { from: 'any', on: 'certificate.renewed', fact: 'fact.minor.temporary-route' },
  // From `three-months` too: the statement may have been made before the document.
  {
    from: ['three-months', 'three-months-heard'],
    on: 'a-card.issued',
    to: 'minor-temporary',
    fact: 'fact.temporary.conditions',
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
  {
    from: ['three-months'],
    on: 'status.withdrawn',
    where: { ground: ['cooperation'] },
    ...breach('child-withdrawn-for-silence', 'E-05', 'fact.minor.best-interests'),
  },
  { from: documented, on: 'status.withdrawn', to: 'minor-ended', fact: 'fact.withdrawal.grounds' },
  { from: 'any', on: 'status.withdrawn', fact: 'fact.minor.general-protection' },
  { from: documented, on: 'file.closed', to: 'minor-ended', fact: 'fact.status.runs-with-case' },
  { from: 'any', on: 'file.closed', fact: 'fact.status.runs-with-case' },
  {
    from: ['guardian', ...documented, 'minor-ended'],
    on: 'general-protection.chosen',
    to: 'general-protection',
    fact: 'fact.minor.general-protection',
  },
  { from: 'any', on: 'general-protection.chosen', fact: 'fact.minor.general-protection' },
];

/** At 18 the adult stages go on, with the document still held and its last day; where that leads is not confirmed (14.5). */
const majority: readonly Row[] = [
  {
    from: [...early, 'general-protection', 'youth-services'],
    on: 'majority.reached',
    to: 'none',
    fact: 'fact.minor.turning-18',
  },
  {
    from: ['three-months', 'three-months-heard'],
    on: 'majority.reached',
    to: 'provisional',
    term: 'kept',
    fact: 'fact.minor.turning-18',
  },
  {
    from: ['minor-temporary'],
    on: 'majority.reached',
    to: 'temporary',
    term: 'kept',
    fact: 'fact.minor.turning-18',
  },
  { from: ['minor-permanent'], on: 'majority.reached', to: 'permanent', fact: 'fact.minor.turning-18' },
  { from: ['minor-ended'], on: 'majority.reached', to: 'ended', fact: 'fact.minor.turning-18' },
];

const ofMinorsOnly = [
  'minor.met',
  'minor.reported',
  'identification.started',
  'doubt.raised',
  'age.decided',
  'unaccompanied.decided',
  'guardian.appointed',
  'child.handed-over',
  'general-protection.chosen',
  'majority.reached',
];

/** The procedure of minors. It holds the adult stages too, because every stage of a minor reacts to turning 18.
 *  @law Aliens Act of 15 December 1980, arts 61/2 to 61/5 and 61/14 to 61/25 (as of 2026-11-22)   @fact fact.residence.legal-basis */
export const minor: Procedure = {
  id: 'minor',
  initial: 'met',
  stages: [...stages, ...adult.stages],
  rows: [
    ...within(minorIds, [
      ...sharedRows,
      ...reporting,
      ...protection,
      ...hearings,
      ...documents,
      ...endings,
      ...majority,
    ]),
    ...within(adultIds, adult.rows),
    ...ofMinorsOnly.map((on): Row => ({ from: adultIds, on, fact: 'fact.minor.turning-18' })),
  ],
  expiries: [
    { stage: 'three-months', to: 'general-protection' },
    { stage: 'minor-temporary', to: 'minor-ended' },
    ...adult.expiries,
  ],
};
