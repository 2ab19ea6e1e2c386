/** The stages of the adult procedure of domain.md 4.1, in its order. */
import type { Stage } from './procedure.ts';

export const adultStages: readonly Stage[] = [
  {
    id: 'none',
    code: 'S0',
    document: null,
    term: null,
    decider: 'frontline',
    facts: ['fact.referral.frontline-refers'],
  },
  // A statement made before a centre is in touch keeps its worth (S3: "made in S1 or S2" needs the referral first).
  {
    id: 'heard',
    code: 'S0',
    document: null,
    term: null,
    decider: 'frontline',
    facts: ['fact.referral.frontline-refers', 'fact.statement.early'],
  },
  {
    id: 'refused-heard',
    code: 'X1',
    document: null,
    term: null,
    decider: 'person',
    facts: ['fact.practice.refusal-open', 'fact.statement.early'],
  },
  // The magistrate found no trafficking while the frontline checked: the check is over, and new signs begin it again.
  {
    id: 'check-over',
    code: 'S0',
    document: null,
    term: null,
    decider: 'frontline',
    facts: ['fact.referral.check-after-file'],
  },
  // The same, and a statement had been made: new signs find it again.
  {
    id: 'check-over-heard',
    code: 'S0',
    document: null,
    term: null,
    decider: 'frontline',
    facts: ['fact.referral.check-after-file', 'fact.statement.early'],
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
  // A statement came before the centre, and S3 is "made in S1 or S2": the person is in S1, with both ways open, to the 45 days and
  // to the orange card.
  {
    id: 'referred-heard',
    code: 'S1',
    document: null,
    term: null,
    decider: 'centre',
    facts: ['fact.referral.recognised-centre', 'fact.residence.centre-requests', 'fact.statement.early'],
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
  // The 45 days after a statement that came before the referral: whether to cooperate is decided here (3.3 (c)).
  {
    id: 'reflection-heard',
    code: 'S2',
    document: 'annex15',
    term: { days: 45 },
    decider: 'immigration-office',
    facts: [
      'fact.reflection.term45',
      'fact.reflection.day-zero',
      'fact.reflection.purpose',
      'fact.statement.early',
    ],
  },
  // Their end is no X3, which is "no statement": the card is awaited as before, shown as "check".
  {
    id: 'reflection-heard-over',
    code: 'S3',
    document: 'certificate-awaited',
    term: null,
    check: true,
    decider: 'immigration-office',
    facts: ['fact.provisional.prosecutor-asked', 'fact.reflection.after-expiry'],
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
  // From the day after the last valid day, and only as "check" (domain.md 14.5).
  {
    id: 'expired',
    code: 'X3',
    document: null,
    term: null,
    check: true,
    decider: 'immigration-office',
    facts: ['fact.reflection.after-expiry'],
  },
  {
    id: 'withdrawn',
    code: 'X4',
    document: null,
    term: null,
    decider: 'immigration-office',
    facts: ['fact.withdrawal.grounds', 'fact.withdrawal.own-initiative'],
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
