/** Rows that every procedure has: information, advice, and who is present and who interprets when a person is questioned. */
import type { Breach, Row } from './procedure.ts';

/** The breach of a row. */
export const breach = (id: string, error: string, fact: string): { readonly breach: Breach } => ({
  breach: { id, error, fact },
});

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
  // Wages have a track of their own and depend on no status.
  ...['noticed', 'explained', 'recorded', 'claimed', 'settled'].map(
    (step): Row => ({ from: 'any', on: `wages.${step}`, fact: 'fact.wages.claim' }),
  ),
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
