/** The adult procedure of domain.md 4.1 as a table (hence its length): stages, and what every event does in each of them. */
import type { Procedure, Row, Stage } from './procedure.ts';
import { breach, sharedRows } from './shared-rows.ts';

const before = ['none', 'refused', 'referred'];
const provisional = ['provisional-pending', 'provisional', 'provisional-renewed'];
/** Stages in which the person waits for, or holds, a document that the Immigration Office may withdraw. */
const documented = ['reflection', ...provisional, 'temporary'];
/** Stages from which a step towards removal is a breach: the check, the reflection period and the status itself. */
const protectedStages = [...before, ...documented];

const stages: readonly Stage[] = [
  {
    id: 'none',
    code: 'S0',
    document: null,
    term: null,
    decider: 'frontline',
    facts: ['fact.referral.frontline-refers'],
  },
  {
    id: 'refused',
    code: 'X1',
    document: null,
    term: null,
    decider: 'person',
    facts: ['fact.practice.refusal-open'],
  },
  {
    id: 'referred',
    code: 'S1',
    document: null,
    term: null,
    decider: 'centre',
    facts: ['fact.referral.recognised-centre', 'fact.residence.centre-requests'],
  },
  // Day 0 is the day of issue and day 45 the last valid day; the exact legal reckoning is not confirmed (domain.md 14.5).
  {
    id: 'reflection',
    code: 'S2',
    document: 'annex15',
    term: { days: 45 },
    decider: 'immigration-office',
    facts: ['fact.reflection.term45', 'fact.reflection.day-zero', 'fact.reflection.purpose'],
  },
  // Between the statement and the orange card no term may end the stage: the person has done what was open to them.
  {
    id: 'provisional-pending',
    code: 'S3',
    document: 'certificate-awaited',
    term: null,
    decider: 'immigration-office',
    facts: ['fact.provisional.prosecutor-asked'],
  },
  {
    id: 'provisional',
    code: 'S3',
    document: 'certificate',
    term: { months: 3 },
    decider: 'immigration-office',
    facts: ['fact.provisional.term3', 'fact.provisional.may-work'],
  },
  {
    id: 'provisional-renewed',
    code: 'S3b',
    document: 'certificate',
    term: { months: 3 },
    decider: 'immigration-office',
    facts: ['fact.provisional.renewed-once', 'fact.residence.renewal-reckoning'],
  },
  {
    id: 'temporary',
    code: 'S4',
    document: 'a-card',
    term: { months: 6 },
    decider: 'immigration-office',
    facts: ['fact.temporary.term6', 'fact.temporary.conditions', 'fact.temporary.opinion'],
  },
  {
    id: 'permanent',
    code: 'S5',
    document: 'unlimited-stay',
    term: null,
    decider: 'immigration-office',
    facts: ['fact.permanent.grounds', 'fact.permanent.card'],
  },
  {
    id: 'returned',
    code: 'X2',
    document: null,
    term: null,
    decider: 'person',
    facts: ['fact.return.voluntary'],
  },
  {
    id: 'expired',
    code: 'X3',
    document: null,
    term: null,
    decider: 'immigration-office',
    facts: ['fact.reflection.after-expiry'],
  },
  {
    id: 'withdrawn',
    code: 'X4',
    document: null,
    term: null,
    decider: 'immigration-office',
    facts: ['fact.withdrawal.grounds'],
  },
  {
    id: 'ended',
    code: 'X5',
    document: null,
    term: null,
    decider: 'immigration-office',
    facts: ['fact.status.runs-with-case'],
  },
];

/** A refusal is never a breach and never ends a document by itself. */
const offers: readonly Row[] = [
  { from: 'any', on: 'help.offered', fact: 'fact.practice.refusal-open' },
  { from: ['none', 'referred'], on: 'help.refused', to: 'refused', fact: 'fact.practice.refusal-open' },
  // In a document stage only the Immigration Office ends the status; a refusal said on a bad day does not.
  { from: 'any', on: 'help.refused', fact: 'fact.practice.refusal-open' },
];

const referral: readonly Row[] = [
  {
    from: ['none', 'refused'],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred',
    fact: 'fact.referral.recognised-centre',
  },
  {
    from: ['none'],
    on: 'victim.referred',
    where: { to: ['general-shelter'] },
    ...breach('general-shelter-only', 'E-07', 'fact.referral.recognised-centre'),
  },
  // After a refusal, or with a centre already in touch, a bed elsewhere is emergency help and not a referral instead of one.
  { from: 'any', on: 'victim.referred', fact: 'fact.referral.emergency-help' },
  {
    from: protectedStages,
    on: 'indications.passed',
    where: { with: ['name-only'] },
    ...breach('name-without-indications', 'E-04', 'fact.practice.indications-with-name'),
  },
  { from: 'any', on: 'indications.passed', fact: 'fact.practice.indications-with-name' },
];

const questions: readonly Row[] = [
  // An excuse from penalty does not forbid an inquiry (domain.md 7.4): hearing an adult as a suspect is no breach by itself.
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['suspect'] },
    fact: 'fact.non-punishment.not-a-ban',
  },
  { from: 'any', on: 'person.questioned', fact: 'fact.practice.orienting-talk' },
  // A statement obtained under pressure still opens the next stage: the person does not pay for the pressure.
  {
    from: ['reflection'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    to: 'provisional-pending',
    ...breach('statement-pressed-in-reflection', 'E-05', 'fact.reflection.no-pressure'),
  },
  {
    from: ['referred'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    to: 'provisional-pending',
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
  {
    from: ['none', 'refused'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
  {
    from: ['referred', 'reflection'],
    on: 'statement.made',
    to: 'provisional-pending',
    fact: 'fact.statement.early',
  },
  // Without a centre there is no document yet; the statement keeps its worth and `certificate.issued` can follow the referral.
  { from: ['none', 'refused'], on: 'statement.made', fact: 'fact.statement.early' },
  { from: 'any', on: 'statement.made', fact: 'fact.statement.cooperation' },
];

const documents: readonly Row[] = [
  {
    from: 'any',
    on: 'document.requested',
    where: { by: ['centre'] },
    fact: 'fact.residence.centre-requests',
  },
  // Not accepted, days lost (domain.md 14.1 row 10): a nuisance, so never weighed as critical.
  {
    from: protectedStages,
    on: 'document.requested',
    ...breach('request-not-by-centre', 'E-07', 'fact.residence.centre-requests'),
  },
  // A request in another procedure is no business of this one.
  { from: 'any', on: 'document.requested', fact: 'fact.reflection.after-expiry' },
  {
    from: ['referred'],
    on: 'annex15.issued',
    where: { 'names-trafficking': ['yes'] },
    to: 'reflection',
    ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
  },
  { from: ['referred'], on: 'annex15.issued', to: 'reflection', fact: 'fact.reflection.entry' },
  {
    from: 'any',
    on: 'annex15.issued',
    where: { 'names-trafficking': ['yes'] },
    ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
  },
  // No second Annex 15 starts the 45 days again.
  { from: 'any', on: 'annex15.issued', fact: 'fact.residence.sequence' },
  // From `referred` and `reflection` too: the statement may have been made before the referral.
  {
    from: ['referred', 'reflection', 'provisional-pending'],
    on: 'certificate.issued',
    to: 'provisional',
    fact: 'fact.provisional.entry',
  },
  { from: 'any', on: 'certificate.issued', fact: 'fact.residence.sequence' },
  {
    from: ['provisional'],
    on: 'certificate.renewed',
    to: 'provisional-renewed',
    term: 'renewed',
    fact: 'fact.provisional.renewed-once',
  },
  { from: 'any', on: 'certificate.renewed', fact: 'fact.provisional.renewed-once' },
  {
    from: ['provisional', 'provisional-renewed'],
    on: 'a-card.issued',
    to: 'temporary',
    fact: 'fact.temporary.conditions',
  },
  { from: 'any', on: 'a-card.issued', fact: 'fact.residence.sequence' },
  {
    from: ['temporary'],
    on: 'a-card.renewed',
    to: 'temporary',
    term: 'renewed',
    fact: 'fact.temporary.opinion',
  },
  { from: 'any', on: 'a-card.renewed', fact: 'fact.residence.sequence' },
  { from: ['temporary'], on: 'permanent.granted', to: 'permanent', fact: 'fact.permanent.grounds' },
  { from: 'any', on: 'permanent.granted', fact: 'fact.residence.sequence' },
];

const endings: readonly Row[] = [
  { from: ['referred', ...documented], on: 'return.chosen', to: 'returned', fact: 'fact.return.voluntary' },
  // Somebody who leaves without a centre is not on a prepared return; the door stays open.
  { from: 'any', on: 'return.chosen', fact: 'fact.return.voluntary' },
  // Contact changes nothing by itself, whoever sought it: the Immigration Office looks at who began it, and why, and decides.
  {
    from: 'any',
    on: 'contact.renewed',
    where: { initiative: ['exploiter', 'coerced'] },
    fact: 'fact.withdrawal.not-by-call',
  },
  { from: 'any', on: 'contact.renewed', fact: 'fact.withdrawal.own-initiative' },
  // Nobody owes cooperation in the reflection period, so its lack cannot end it.
  {
    from: ['reflection'],
    on: 'status.withdrawn',
    where: { ground: ['cooperation'] },
    ...breach('withdrawn-for-silence', 'E-05', 'fact.reflection.no-pressure'),
  },
  { from: documented, on: 'status.withdrawn', to: 'withdrawn', fact: 'fact.withdrawal.grounds' },
  { from: 'any', on: 'status.withdrawn', fact: 'fact.residence.sequence' },
  { from: [...provisional, 'temporary'], on: 'file.closed', to: 'ended', fact: 'fact.status.runs-with-case' },
  // The reflection period does not hang on a file, and unlimited stay outlives it.
  { from: 'any', on: 'file.closed', fact: 'fact.status.runs-with-case' },
];

/** @law Directive 2004/81/EC, art. 6(2) (no enforcement of removal in the reflection period); the rest is agreed practice. */
const removal: readonly Row[] = ['removal.ordered', 'person.detained'].flatMap((on): readonly Row[] => {
  const id = on === 'removal.ordered' ? 'removal-ordered' : 'person-detained';
  return [
    { from: ['reflection'], on, ...breach(`${id}-in-reflection`, 'E-04', 'fact.removal.not-in-reflection') },
    // A refusal ends no check: the signs stay what they were.
    { from: protectedStages, on, ...breach(`${id}-before-check`, 'E-04', 'fact.removal.not-during-check') },
    { from: 'any', on, fact: 'fact.reflection.after-expiry' },
  ];
});

/** The adult procedure. Single breaches per event, no memory beyond the stage; terms run on calendar dates.
 *  @law Aliens Act of 15 December 1980, arts 61/2 to 61/5 (as of 2026-11-22)   @fact fact.residence.legal-basis */
export const adult: Procedure = {
  id: 'adult',
  initial: 'none',
  stages,
  rows: [...sharedRows, ...offers, ...referral, ...questions, ...documents, ...endings, ...removal],
  // Shown from the day after the last valid day, as "check": what follows is not confirmed (domain.md 14.5).
  expiries: ['reflection', 'provisional', 'provisional-renewed', 'temporary'].map((stage) => ({
    stage,
    to: 'expired',
  })),
};
