/** A desk for tests: the real use cases over a real store in a folder and the small case, every answer held against the contract. */
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import {
  contract,
  type Handlers,
  type Input,
  type Operation,
  type Output,
} from '../../scenarios/contract/contract.ts';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { codesOf, countedDice, steadyClock, valueIn } from '../store/store.fixture.ts';
import { temporaryDir } from '../store/temporary-dir.fixture.ts';
import { createHandlers, type HandlerParts } from './handlers.ts';
import type { CaseLibrary } from './ports.ts';

/** A library in memory: documents by folder name, with words in English and Dutch, and nothing sealed. */
export const libraryOf = (documents: Readonly<Record<string, unknown>>): CaseLibrary => {
  const unknown = (caseId: string) => fail(issue('case.unknown', ['caseId'], { caseId }));
  return {
    ids: () => Object.keys(documents),
    languages: () => ['en', 'nl'],
    document: (caseId) =>
      caseId in documents ? ok(new TextEncoder().encode(JSON.stringify(documents[caseId]))) : unknown(caseId),
    text: (caseId, language) =>
      caseId in documents ? ok({ 'case.title': `${caseId} ${language}` }) : unknown(caseId),
    stale: () => ({}),
    pictures: (caseId) =>
      caseId in documents ? ok({ 'yard.svg': `<svg>${caseId}</svg>` }) : unknown(caseId),
    sealed: { has: () => false, read: () => null },
    goodRuns: (caseId) =>
      caseId in documents
        ? ok([{ seat: 'police-officer', variant: 'a', decisions: [...cleanRun] }])
        : unknown(caseId),
  };
};

export interface Desk {
  readonly store: Store;
  readonly dir: string;
  /** The value of an answer that fits the contract, or a failed test. */
  readonly get: <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>;
  /** The codes of the issues of an answer; none when it was a value. */
  readonly refusal: <O extends Operation>(operation: O, input: Input<O>) => Promise<readonly string[]>;
  /** The issues of an answer, whole; none when it was a value. */
  readonly issues: <O extends Operation>(operation: O, input: Input<O>) => Promise<readonly Issue[]>;
}

const facts = { edition: 'browser', version: '0.1.0', systemLanguage: 'nl' } as const;

export const handlersOver = (
  store: HandlerParts['store'],
  cases = libraryOf({ 'small-case': smallDocument() }),
): Handlers => createHandlers({ ...facts, store, cases, random: countedDice() });

export const setDesk = (dir = temporaryDir(), document: CaseDocument = smallDocument()): Desk => {
  const store = valueIn(openStore({ dir, clock: steadyClock(), random: countedDice() }));
  return deskOver(store, dir, handlersOver(ok(store), libraryOf({ 'small-case': document })));
};

const deskOver = (store: Store, dir: string, handlers: Handlers): Desk => {
  const ask = async <O extends Operation>(operation: O, input: Input<O>): Promise<Result<Output<O>>> => {
    const handler = handlers[operation] as (input: unknown) => Promise<Result<Output<O>>>;
    return handler(contract[operation].input.parse(input));
  };
  return {
    store,
    dir,
    get: async (operation, input) => {
      const value = valueIn(await ask(operation, input));
      contract[operation].output.parse(value);
      return value;
    },
    refusal: async (operation, input) => codesOf(await ask(operation, input)),
    issues: async (operation, input) => {
      const answer = await ask(operation, input);
      return answer.ok ? [] : answer.issues;
    },
  };
};

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});

/** The clean run of the small case, decision by decision: visit (4), then the desk to the end. */
export const cleanRun: readonly Decision[] = [
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'recognised-centre'),
  {
    type: 'line.marked',
    paper: 'pay-book',
    line: 'day1',
    reading: { as: 'sign', indicator: 'I8', person: 'w1' },
  },
  { type: 'time.passed', until: 'moment' },
  choose('drive-off', 'write-up'),
  { type: 'time.passed', until: 'next-due' },
  choose('call', 'listen'),
  { type: 'time.passed', until: 'next-due' },
  choose('close', 'done'),
];

/** A choice the small case offers at its start, and which fails the run. */
export const criticalError: Decision = choose('yard', 'talk-before-boss');

/** A learner with an attempt on the small case. */
export const seatLearner = async (desk: Desk, mode: 'practice' | 'assessment' = 'practice') => {
  const learner = await desk.get('learners.create', {
    pseudonym: 'Heron',
    seat: 'police-officer',
    language: 'en',
  });
  const role = { caseId: 'small-case', seat: 'police-officer', variant: 'a', mode, language: 'en' } as const;
  const opened = await desk.get('attempts.start', { learnerId: learner.id, ...role });
  return { learnerId: learner.id, attemptId: opened.summary.id, opened };
};

/** Appends decisions after what is in the log. */
export const play = async (desk: Desk, attemptId: string, decisions: readonly Decision[]): Promise<void> => {
  const { summary } = await desk.get('attempts.read', { attemptId });
  for (const [index, decision] of decisions.entries()) {
    await desk.get('attempts.append', { attemptId, seq: summary.events + index, decision });
  }
};
