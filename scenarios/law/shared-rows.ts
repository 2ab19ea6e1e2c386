/** Rows that every procedure has: information, advice, and who is present and who interprets when a person is questioned. */
import type { Breach, Row } from './procedure.ts';

/** The breach of a row. */
export const breach = (id: string, error: string, fact: string): { readonly breach: Breach } => ({
  breach: { id, error, fact },
});

const steps = ['noticed', 'explained', 'recorded', 'claimed', 'settled'];

/** Rows for any stage, to stand before a procedure's own. A breach of the gravest kind comes first: one event shows at most one. */
export const sharedRows: readonly Row[] = [
  { from: 'any', on: 'indicators.noticed', fact: 'fact.indicators.cluster' },
  {
    from: 'any',
    on: 'information.given',
    where: { view: ['before-exploiter'] },
    ...breach('information-before-exploiter', 'E-01', 'fact.practice.leaflet-private'),
  },
  {
    from: 'any',
    on: 'information.given',
    where: { interpreter: ['improper'] },
    ...breach('information-improper-interpreter', 'E-02', 'fact.practice.interpreter'),
  },
  {
    from: 'any',
    on: 'information.given',
    where: { interpreter: ['none'] },
    ...breach('information-not-explained', 'E-06', 'fact.information.explained'),
  },
  { from: 'any', on: 'information.given', fact: 'fact.information.duty' },
  // Giving the name may go over the head of an undecided adult; the limits are not confirmed, so nothing is derived from it.
  { from: 'any', on: 'advice.asked', fact: 'fact.referral.advice-no-name' },
  { from: 'any', on: 'magistrate.informed', fact: 'fact.magistrate.opinion' },
  { from: 'any', on: 'facts.recorded', fact: 'fact.practice.observed-facts' },
  { from: 'any', on: 'contact.left', fact: 'fact.referral.offer-satisfies' },
  { from: 'any', on: 'night-bed.found', fact: 'fact.referral.emergency-help' },
  { from: 'any', on: 'person.gone', fact: 'fact.practice.refusal-open' },
  {
    from: 'any',
    on: 'person.sent-back',
    ...breach('person-sent-back', 'E-32', 'fact.practice.not-sent-back'),
  },
  { from: 'any', on: 'names.listed', fact: 'fact.inspection.passes-names' },
  ...['belongings.noticed', 'belongings.secured'].map(
    (on): Row => ({ from: 'any', on, fact: 'fact.practice.belongings' }),
  ),
  // A file that was won has not ended: what follows is the question of unlimited stay.
  { from: 'any', on: 'judgment.given', fact: 'fact.permanent.grounds' },
  // Wages have a track of their own and depend on no status.
  ...steps.map((step): Row => ({ from: 'any', on: `wages.${step}`, fact: 'fact.wages.claim' })),
  // Medical need comes before separation and before every other question (domain.md 3.3 steps 1 and 2); the story does not.
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['medical'], about: ['', 'safety'] },
    fact: 'fact.practice.medical-first',
  },
  {
    from: 'any',
    on: 'person.questioned',
    where: { present: ['exploiter', 'exploiters-contact'] },
    ...breach('questioned-before-exploiter', 'E-01', 'fact.practice.separate'),
  },
  // Before `present: co-worker`, because a co-worker who interprets is in the room as interpreter.
  {
    from: 'any',
    on: 'person.questioned',
    where: { interpreter: ['improper'] },
    ...breach('questioned-improper-interpreter', 'E-02', 'fact.practice.interpreter'),
  },
  {
    from: 'any',
    on: 'person.questioned',
    where: { present: ['co-worker'] },
    ...breach('questioned-with-co-workers', 'E-17', 'fact.practice.separate-workers'),
  },
  {
    from: 'any',
    on: 'person.questioned',
    where: { kind: ['victim', 'suspect'], interpreter: ['none'] },
    ...breach('heard-without-interpreter', 'E-02', 'fact.practice.interpreter'),
  },
];
