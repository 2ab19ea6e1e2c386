/** The model case: as small as can be, with every proof holding on it; its clean runs, and words for every text id. */
import type { Decision } from '../case/decision.ts';
import { parseCase, type ValidCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { textIdsOf } from '../case/text-ids.ts';
import { playCase } from './model-case-scenes.fixture.ts';

/** The seat of the model case. */
export const modelSeat = 'police-officer';

/** The document as an author would write it; a fresh copy each time, so that a test may break it. */
export const modelDocument = (): CaseDocument => ({
  format: 1,
  id: 'model-case',
  version: '1.0.0',
  programme: 'police',
  header: {
    startsOn: '2026-03-16',
    factsFrom: '2026-01-05',
    factsTo: '2026-03-17',
    lawAsOf: '2026-11-22',
    minutes: 10,
    objectives: ['apart'],
    briefing: ['who'],
    review: { state: 'open', reviewer: 'open' },
    teaches: ['E-01', 'E-13', 'E-16', 'E-18'],
  },
  ...playCase(),
  criteria: [
    {
      id: 'apart',
      competence: 'safety',
      weight: 3,
      severity: 'critical',
      gate: false,
      error: 'E-01',
      fact: 'fact.practice.separate',
      seats: [modelSeat],
      phase: 'visit',
      asks: { noBreach: { kind: 'questioned-before-exploiter' } },
    },
    {
      id: 'wages',
      competence: 'qualification',
      weight: 2,
      severity: 'major',
      gate: true,
      error: 'E-18',
      fact: 'fact.wages.claim',
      seats: [modelSeat],
      phase: 'visit',
      asks: { never: { missed: 'secure-wages', person: 'w1' } },
    },
    {
      id: 'papers',
      competence: 'qualification',
      weight: 2,
      severity: 'major',
      gate: true,
      error: 'E-18',
      fact: 'fact.practice.belongings',
      seats: [modelSeat],
      phase: 'visit',
      asks: { never: { missed: 'secure-belongings' } },
    },
    {
      id: 'no-promise',
      competence: 'referral',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-13',
      fact: 'fact.residence.no-promise',
      seats: [modelSeat],
      phase: 'visit',
      asks: { never: { conduct: 'promise' } },
    },
    {
      id: 'lifeline',
      competence: 'safety',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-18',
      fact: 'fact.practice.belongings',
      seats: [modelSeat],
      phase: 'visit',
      asks: { never: { conduct: 'lifeline-taken' } },
    },
    {
      id: 'written',
      competence: 'indicators',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-16',
      fact: 'fact.practice.observed-facts',
      seats: [modelSeat],
      phase: 'visit',
      asks: { never: { omission: 'visit/unwritten' } },
    },
    {
      id: 'fair',
      competence: 'indicators',
      weight: 2,
      severity: 'major',
      gate: false,
      error: 'E-16',
      fact: 'fact.indicators.one-sign',
      seats: [modelSeat],
      phase: 'after',
      asks: { never: { conduct: 'accusation' } },
    },
    {
      id: 'pay',
      competence: 'indicators',
      weight: 2,
      severity: 'minor',
      gate: false,
      error: 'E-16',
      fact: 'fact.indicators.list',
      seats: [modelSeat],
      phase: 'visit',
      asks: { clustered: { person: 'w1', atLeast: 1 } },
    },
  ],
  endings: [
    { id: 'spoken', when: { person: 'w1', stage: ['heard'] }, storyBy: 'w1', storyLines: 4 },
    { id: 'silent', storyBy: 'w1', storyLines: 4 },
  ],
  percentages: [],
});

/** A document as a case. @throws with the issues when it is refused. */
export const parsed = (document: CaseDocument): ValidCase => {
  const found = parseCase(document);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const mark: Decision = {
  type: 'line.marked',
  paper: 'pay-book',
  line: 'week',
  reading: { as: 'sign', indicator: 'I9', person: 'w1' },
};
const secureWages: Decision = { type: 'act.performed', verb: 'secure', object: 'pay-records' };
const writeDown: Decision = { type: 'act.performed', verb: 'write-down', object: 'observed-facts' };
const givePapers: Decision = {
  type: 'act.performed',
  verb: 'hand-over',
  object: 'own-papers',
  person: 'w1',
};
const untilCall: Decision = { type: 'time.passed', until: 'next-due' };

/** Two clean runs: he speaks; and he never does. */
export const modelRuns: readonly (readonly Decision[])[] = [
  [
    mark,
    secureWages,
    writeDown,
    choose('yard', 'ask-apart'),
    givePapers,
    choose('van', 'write-up'),
    untilCall,
    choose('call', 'let-speak'),
    choose('desk', 'close-file'),
    choose('close', 'done'),
  ],
  [
    mark,
    secureWages,
    writeDown,
    choose('yard', 'wait'),
    choose('van', 'write-up'),
    untilCall,
    choose('call', 'leave-quiet'),
    choose('desk', 'close-file'),
    choose('close', 'done'),
  ],
];

/** Words for every text of a case, in one language; no choice reads longer than another of its scene. */
export const wordsOf = (document: CaseDocument): Record<string, Record<string, string>> => ({
  en: Object.fromEntries(textIdsOf(document).map((id) => [id, 'words'])),
});
