/** The adult procedure of domain.md 4.1 as a table (hence its length): what every event does in each stage of `adult-stages.ts`. */
import { adultStages } from './adult-stages.ts';
import type { Procedure, Row } from './procedure.ts';
import { breach, sharedRows } from './shared-rows.ts';

const before = ['none', 'heard', 'refused', 'refused-heard', 'referred', 'referred-heard'];
const reflecting = ['reflection', 'reflection-heard'];
/** A statement was made, in S1 or in the 45 days or kept through them: the orange card is awaited. */
const awaiting = ['provisional-pending', 'reflection-heard-over'];
const provisional = [...awaiting, 'provisional', 'provisional-renewed'];
/** Stages in which the person waits for, or holds, a document that the Immigration Office may withdraw. */
const documented = [...reflecting, ...provisional, 'temporary'];
/** Stages from which a step towards removal is a breach: the check, the reflection period and the status itself. */
const protectedStages = [...before, ...documented].filter((id) => id !== 'reflection-heard-over');

/** A refusal is never a breach and never ends a document by itself. */
const offers: readonly Row[] = [
  { from: 'any', on: 'help.offered', fact: 'fact.practice.refusal-open' },
  { from: ['none', 'referred'], on: 'help.refused', to: 'refused', fact: 'fact.practice.refusal-open' },
  {
    from: ['heard', 'referred-heard'],
    on: 'help.refused',
    to: 'refused-heard',
    fact: 'fact.practice.refusal-open',
  },
  // In a document stage only the Immigration Office ends the status; a refusal said on a bad day does not.
  { from: 'any', on: 'help.refused', fact: 'fact.practice.refusal-open' },
];

const referral: readonly Row[] = [
  // New signs after a closed file: the check begins again.
  { from: ['check-over'], on: 'indicators.noticed', to: 'none', fact: 'fact.indicators.cluster' },
  { from: ['check-over-heard'], on: 'indicators.noticed', to: 'heard', fact: 'fact.indicators.cluster' },
  {
    from: ['none', 'refused', 'check-over'],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred',
    fact: 'fact.referral.recognised-centre',
  },
  // The statement is there already: with the centre the way to the orange card opens, and that to the 45 days stays open.
  {
    from: ['heard', 'refused-heard', 'check-over-heard'],
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    to: 'referred-heard',
    fact: 'fact.statement.early',
  },
  {
    from: ['none', 'heard'],
    on: 'victim.referred',
    where: { to: ['general-shelter'] },
    ...breach('general-shelter-only', 'E-07', 'fact.referral.recognised-centre'),
  },
  {
    from: 'any',
    on: 'victim.referred',
    where: { to: ['recognised-centre'] },
    fact: 'fact.referral.recognised-centre',
  },
  // After a refusal, or with a centre already in touch, a bed elsewhere is emergency help and not a referral instead of one.
  { from: 'any', on: 'victim.referred', fact: 'fact.referral.emergency-help' },
  // Workers without stay (14.1 row 7); whom the Immigration Office is asked about, or gave a document, it knows.
  {
    from: before,
    on: 'indications.passed',
    where: { with: ['name-only'] },
    ...breach('name-without-indications', 'E-04', 'fact.practice.indications-with-name'),
  },
  { from: 'any', on: 'indications.passed', fact: 'fact.practice.indications-with-name' },
];

/** Before a statement: the first talk, the refusal, the centre and the reflection period. Who has spoken may be asked on. */
const beforeStatement = ['none', 'refused', 'referred', 'reflection'];

const questions: readonly Row[] = [
  // Held as the short talk about needs and safety, and asked about all the rest: a full hearing, and too early (3.3 step 4).
  {
    from: beforeStatement,
    on: 'person.questioned',
    where: { kind: ['medical', 'safety'], about: ['exploitation', 'own-offence'] },
    ...breach('talk-turned-into-hearing', 'E-34', 'fact.practice.orienting-talk'),
  },
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
    from: reflecting,
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
  ...[
    { from: ['none', 'check-over', 'check-over-heard'], to: 'heard' },
    { from: ['refused'], to: 'refused-heard' },
  ].map(
    (move): Row => ({
      ...move,
      on: 'statement.made',
      where: { initiative: ['pressed'] },
      ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
    }),
  ),
  // Between S0 and the 45 days nobody is past them (14.1 row 9): whoever spoke before the referral is in S1 by 4.1.
  {
    from: ['heard', 'refused-heard', 'referred-heard'],
    on: 'statement.made',
    where: { initiative: ['pressed'] },
    ...breach('statement-pressed', 'E-05', 'fact.practice.no-pressure'),
  },
  // Earlier is "spontaneous" (4.2 T4); a statement that somebody offered to take opens S3 as any other does.
  {
    from: ['referred', ...reflecting],
    on: 'statement.made',
    where: { initiative: ['offered'] },
    to: 'provisional-pending',
    fact: 'fact.provisional.entry',
  },
  {
    from: ['referred', ...reflecting],
    on: 'statement.made',
    to: 'provisional-pending',
    fact: 'fact.statement.early',
  },
  // Without a centre there is no document yet; the statement keeps its worth.
  {
    from: ['none', 'check-over', 'check-over-heard'],
    on: 'statement.made',
    to: 'heard',
    fact: 'fact.statement.early',
  },
  { from: ['refused'], on: 'statement.made', to: 'refused-heard', fact: 'fact.statement.early' },
  { from: 'any', on: 'statement.made', fact: 'fact.statement.cooperation' },
];

const latePapers = [
  'certificate.issued',
  'certificate.renewed',
  'a-card.issued',
  'a-card.renewed',
  'permanent.granted',
];

const documents: readonly Row[] = [
  // An expiry is an end (domain.md 14.5): no paper leads out of it, and what a late one changes is not confirmed.
  ...latePapers.map((on): Row => ({ from: ['expired'], on, fact: 'fact.residence.late-paper' })),
  // By anybody but the centre it is not accepted and days are lost (domain.md 14.1 row 10): a nuisance, and no breach.
  { from: 'any', on: 'document.requested', fact: 'fact.residence.centre-requests' },
  // Whether a statement made before the referral is to be one is decided in the 45 days, too (3.3 (c)).
  ...[
    { from: ['referred'], to: 'reflection' },
    { from: ['referred-heard'], to: 'reflection-heard' },
  ].flatMap((move): readonly Row[] => [
    {
      ...move,
      on: 'annex15.issued',
      where: { 'names-trafficking': ['yes'] },
      ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
    },
    { ...move, on: 'annex15.issued', fact: 'fact.reflection.entry' },
  ]),
  {
    from: 'any',
    on: 'annex15.issued',
    where: { 'names-trafficking': ['yes'] },
    ...breach('document-names-trafficking', 'E-14', 'fact.reflection.document-neutral'),
  },
  { from: ['expired'], on: 'annex15.issued', fact: 'fact.residence.late-paper' },
  // No second Annex 15 starts the 45 days again.
  { from: 'any', on: 'annex15.issued', fact: 'fact.residence.sequence' },
  {
    from: ['referred-heard', 'reflection-heard', ...awaiting],
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
  {
    from: ['referred', 'referred-heard', ...documented],
    on: 'return.chosen',
    to: 'returned',
    fact: 'fact.return.voluntary',
  },
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
  // On which grounds the Immigration Office may end a reflection period is not confirmed; for the later stages it is.
  { from: reflecting, on: 'status.withdrawn', to: 'withdrawn', fact: 'fact.withdrawal.own-initiative' },
  { from: documented, on: 'status.withdrawn', to: 'withdrawn', fact: 'fact.withdrawal.grounds' },
  { from: 'any', on: 'status.withdrawn', fact: 'fact.residence.sequence' },
  { from: [...provisional, 'temporary'], on: 'file.closed', to: 'ended', fact: 'fact.status.runs-with-case' },
  // Of the status that does not exist yet 4.1 says nothing: whether the check ends with the file is not confirmed.
  { from: ['none'], on: 'file.closed', to: 'check-over', fact: 'fact.referral.check-after-file' },
  { from: ['heard'], on: 'file.closed', to: 'check-over-heard', fact: 'fact.referral.check-after-file' },
  // 4.1 gives contact with a centre, a refusal and the reflection period no such exit; unlimited stay outlives the file.
  { from: 'any', on: 'file.closed', fact: 'fact.status.runs-with-case' },
];

/** @law Directive 2004/81/EC, art. 6(2) (no enforcement of removal in the reflection period); the rest is agreed practice. */
const removal: readonly Row[] = ['removal.ordered', 'person.detained'].flatMap((on): readonly Row[] => {
  const id = on === 'removal.ordered' ? 'removal-ordered' : 'person-detained';
  return [
    { from: reflecting, on, ...breach(`${id}-in-reflection`, 'E-04', 'fact.removal.not-in-reflection') },
    // A refusal ends no check: the signs stay what they were. A closed file does.
    { from: protectedStages, on, ...breach(`${id}-before-check`, 'E-04', 'fact.removal.not-during-check') },
    { from: ['permanent'], on, fact: 'fact.permanent.grounds' },
    { from: ['expired', 'reflection-heard-over'], on, fact: 'fact.reflection.after-expiry' },
    { from: 'any', on, fact: 'fact.inspection.hold-rules' },
  ];
});

/** Held for some hours, or arrested for an offence of one's own: rules not confirmed, or no ban; never a breach by itself. */
const holding: readonly Row[] = [
  { from: 'any', on: 'person.held', where: { for: ['control'] }, fact: 'fact.inspection.hold-rules' },
  { from: 'any', on: 'person.held', fact: 'fact.non-punishment.not-a-ban' },
];

/** The adult procedure. Single breaches per event, no memory beyond the stage; terms run on calendar dates.
 *  @law Aliens Act of 15 December 1980, arts 61/2 to 61/5 (as of 2026-11-22)   @fact fact.residence.legal-basis */
export const adult: Procedure = {
  id: 'adult',
  initial: 'none',
  stages: adultStages,
  rows: [
    ...referral,
    ...sharedRows,
    ...offers,
    ...questions,
    ...documents,
    ...endings,
    ...removal,
    ...holding,
  ],
  // Shown from the day after the last valid day, as "check": what follows is not confirmed (domain.md 14.5).
  expiries: [
    { stage: 'reflection', to: 'expired' },
    // X3 is "no statement made": who made one waits for the orange card.
    { stage: 'reflection-heard', to: 'reflection-heard-over' },
    ...['provisional', 'provisional-renewed', 'temporary'].map((stage) => ({ stage, to: 'expired' })),
  ],
};
