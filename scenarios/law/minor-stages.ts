/** The stages of the procedure of minors, of who comes of age in it, and the groups its rows speak of (domain.md 5.3). */
import { adult } from './adult.ts';
import type { Row, Stage } from './procedure.ts';

const stage = (
  id: string,
  code: string,
  decider: string,
  facts: readonly string[],
  held: Partial<Pick<Stage, 'document' | 'term' | 'check'>> = {},
): Stage => ({ id, code, document: null, term: null, decider, facts, ...held });

const threeMonths = { document: 'certificate', term: { months: 3 } } as const;

export const stages: readonly Stage[] = [
  stage('met', 'M0', 'any-authority', [
    'fact.minor.unaccompanied',
    'fact.minor.treat-as-minor',
    'fact.minor.register-hit',
    'fact.minor.service-line',
    'fact.referral.immediate-danger',
  ]),
  stage('reported', 'M1', 'any-authority', ['fact.minor.report', 'fact.minor.report-form']),
  stage('identification', 'M2', 'guardianship-service', [
    'fact.minor.service-decides-age',
    'fact.minor.age-order',
    'fact.minor.age-reform',
    'fact.minor.home-majority',
  ]),
  stage('guardian', 'M3', 'guardianship-service', ['fact.minor.guardian', 'fact.minor.pool']),
  // A statement made with the guardian before the document keeps its worth.
  stage('guardian-heard', 'M3', 'guardianship-service', ['fact.minor.guardian', 'fact.minor.three-months']),
  stage(
    'three-months',
    'M4',
    'immigration-office',
    ['fact.minor.three-months', 'fact.minor.term3-reckoning', 'fact.minor.smuggled'],
    threeMonths,
  ),
  // A renewal of M4 is not confirmed, with a statement or without one (5.3 M5): "check".
  stage(
    'three-months-renewed',
    'M4',
    'immigration-office',
    ['fact.minor.three-months', 'fact.minor.temporary-route', 'fact.minor.term3-reckoning'],
    { ...threeMonths, check: true },
  ),
  // After the statement no term may end the stage; how the document is renewed meanwhile is not confirmed: "check" (5.3 M5).
  stage(
    'three-months-heard',
    'M4',
    'immigration-office',
    ['fact.minor.temporary-route', 'fact.minor.term3-reckoning'],
    { ...threeMonths, check: true },
  ),
  stage(
    'minor-temporary',
    'M5',
    'immigration-office',
    ['fact.minor.temporary-route', 'fact.temporary.term6', 'fact.temporary.opinion'],
    { document: 'a-card', term: { months: 6 }, check: true },
  ),
  // As X3 of adults: from the day after the last valid day, and only as "check".
  stage(
    'minor-expired',
    'M5',
    'immigration-office',
    ['fact.minor.temporary-route', 'fact.minor.general-protection'],
    { check: true },
  ),
  stage('minor-permanent', 'M6', 'immigration-office', ['fact.permanent.grounds'], {
    document: 'unlimited-stay',
  }),
  stage('minor-ended', 'M7', 'immigration-office', [
    'fact.status.runs-with-case',
    'fact.minor.general-protection',
  ]),
  stage('general-protection', 'M8', 'immigration-office', [
    'fact.minor.general-protection',
    'fact.minor.temporary-route',
    'fact.minor.back-to-status',
  ]),
  // A statement is possible any time (5.3 M4) and is not lost here; what it still leads to is not confirmed.
  stage('general-protection-heard', 'M8', 'immigration-office', [
    'fact.minor.general-protection',
    'fact.minor.temporary-route',
    'fact.minor.back-to-status',
  ]),
  // What the frontline takes a child for is no finding, and still M0: only the Service checks authority (5.1, 5.3 M2).
  stage('seen-accompanied', 'M0', 'any-authority', [
    'fact.minor.belgian-accompanied',
    'fact.minor.relative',
    'fact.minor.child-focus',
  ]),
  stage('seen-belgian', 'M0', 'any-authority', ['fact.minor.belgian-accompanied', 'fact.minor.child-focus']),
  stage('youth-services', 'M9', 'youth-services', [
    'fact.minor.belgian-accompanied',
    'fact.minor.child-focus',
  ]),
  stage('belgian-minor', 'M9', 'youth-services', [
    'fact.minor.belgian-accompanied',
    'fact.minor.child-focus',
  ]),
];

/** Of age while the document of three months runs: no adult stage has this document without its statement (5.3 M4; 14.5). */
export const grown: readonly Stage[] = [
  stage('turned-18', 'M4', 'immigration-office', ['fact.minor.turning-18'], { ...threeMonths, check: true }),
  stage(
    'turned-18-heard',
    'M4',
    'immigration-office',
    ['fact.minor.turning-18', 'fact.minor.temporary-route'],
    { ...threeMonths, check: true },
  ),
];

/** A Belgian of age has no residence step; the rest is the Belgian table's, without its moves. */
export const belgianAdult = stage('belgian-adult', 'S0', 'frontline', ['fact.track.belgian']);

export const minorIds = stages.map((each) => each.id);
export const grownIds = grown.map((each) => each.id);
export const adultIds = adult.stages.map((each) => each.id);
/** Not alone in the eyes of the frontline, and M9 by decision of the Service. */
export const taken = ['seen-accompanied', 'seen-belgian'];
export const settled = ['youth-services', 'belgian-minor'];
export const unreported = ['met', 'reported', 'identification'];
export const early = [...unreported, 'guardian', 'guardian-heard'];
/** The document of three months, while no statement was made. */
export const unheard = ['three-months', 'three-months-renewed'];
export const documented = [...unheard, 'three-months-heard', 'minor-temporary'];
export const protectedOtherwise = ['general-protection', 'general-protection-heard'];
export const withoutService = [...taken, ...settled];
export const withGuardian = minorIds.filter((id) => !unreported.includes(id) && !withoutService.includes(id));

/** Rows for any stage of one half of the table, bound to that half. */
export const within = (ids: readonly string[], rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => (row.from === 'any' ? { ...row, from: ids } : row));
