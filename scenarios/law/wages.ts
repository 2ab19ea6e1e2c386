/** Unpaid wages, domain.md 14.1 row 8: a track that runs beside any procedure and whatever the status. */
import { eventKinds } from './events.ts';
import type { Procedure, Row, Stage } from './procedure.ts';

const claim = 'fact.wages.claim';
const stage = (id: string, code: string, decider: string): Stage => ({
  id,
  code,
  document: null,
  term: null,
  decider,
  facts: id === 'wages-recorded' ? [claim, 'fact.practice.belongings'] : [claim],
});

/** From each stage every later step is open: a claim can come first, and long after. */
const steps: readonly Row[] = [
  { from: ['wages-unknown'], on: 'wages.noticed', to: 'wages-noticed', fact: claim },
  {
    from: ['wages-unknown', 'wages-noticed'],
    on: 'wages.recorded',
    to: 'wages-recorded',
    fact: 'fact.practice.belongings',
  },
  {
    from: ['wages-unknown', 'wages-noticed', 'wages-recorded'],
    on: 'wages.claimed',
    to: 'wages-claimed',
    fact: claim,
  },
  { from: ['wages-claimed'], on: 'wages.settled', to: 'wages-settled', fact: claim },
  { from: 'any', on: 'wages.explained', fact: claim },
  ...['wages.noticed', 'wages.recorded', 'wages.claimed', 'wages.settled'].map(
    (on): Row => ({ from: 'any', on, fact: claim }),
  ),
];

/** Refusal, return, a closed file, an expired document: none of them touches the wages. */
const untouched: readonly Row[] = eventKinds
  .filter(({ id, only }) => only === undefined && !id.startsWith('wages.'))
  .map(({ id }) => ({ from: 'any', on: id, fact: claim }));

/** The wages track. No term is set: how long a claim stays open is not in the register.   @fact fact.wages.claim */
export const wages: Procedure = {
  id: 'wages',
  initial: 'wages-unknown',
  stages: [
    stage('wages-unknown', 'W0', 'nobody'),
    stage('wages-noticed', 'W1', 'frontline'),
    stage('wages-recorded', 'W2', 'frontline'),
    stage('wages-claimed', 'W3', 'person'),
    stage('wages-settled', 'W4', 'nobody'),
  ],
  rows: [...steps, ...untouched],
  expiries: [],
};
