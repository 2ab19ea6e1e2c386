/** A client without a host: the whole contract in memory, with the real engine behind it, for component tests. */
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { GoodRun } from '../../scenarios/case/walk.ts';
import type { Language } from '../../scenarios/attempt/event.ts';
import {
  type Client,
  type Handlers,
  isOperation,
  type Operation,
  type Output,
  type Reply,
  type Settings,
} from '../../scenarios/contract/contract.ts';
import { readInput } from '../../scenarios/contract/read-input.ts';
import { attemptHandlers } from './fake-attempts.ts';
import { backupHandlers } from './fake-backups.ts';
import { caseHandlers } from './fake-cases.ts';
import { learnerHandlers, unknownLearner } from './fake-learners.ts';
import { recordHandlers } from './fake-record.ts';
import { refusal } from './refusal.ts';

export interface FakeOptions {
  readonly cases: readonly ValidCase[];
  /** The words of a case; left out, every text reads as its id. */
  readonly text?: (caseId: string, language: Language) => Readonly<Record<string, string>> | undefined;
  /** The drawings of a case by file name; left out, there are none. */
  readonly pictures?: (caseId: string) => Readonly<Record<string, string>>;
  /** Runs of a case known to be good; left out, none is known. */
  readonly goodRuns?: (caseId: string) => readonly GoodRun[];
  readonly settings?: Partial<Settings>;
  readonly abilities?: Partial<Output<'host.abilities'>>;
  /** Handlers of a test in place of the fake's own: a failure, or an answer that never comes. */
  readonly handlers?: Partial<Handlers>;
}

/** What the fakes of one client share; ids and stamps count up, so that two runs of a test see the same. */
export interface FakeWorld {
  readonly options: FakeOptions;
  settings: Settings;
  /** Restores since the client was made. */
  restores: number;
  newId(kind: string): string;
  now(): string;
}

/** A client over fresh, empty data. It keeps every promise of the contract but that of remembering. */
export function fakeClient(options: FakeOptions): Client {
  const world = createWorld(options);
  const learners = learnerHandlers(world);
  const cases = caseHandlers(options);
  const attempts = attemptHandlers(world, learners.exists);
  const handlers: Handlers = {
    'host.abilities': async () => ({
      ok: true,
      value: { ...abilities, restores: world.restores, ...options.abilities },
    }),
    'settings.get': async () => ({ ok: true, value: world.settings }),
    'settings.set': async (change) => {
      const { currentLearner } = change;
      if (typeof currentLearner === 'string' && !learners.exists(currentLearner))
        return unknownLearner(currentLearner);
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      world.settings = { ...world.settings, ...Object.fromEntries(given) };
      return { ok: true, value: world.settings };
    },
    ...learners.handlers,
    'learners.erase': async ({ learnerId }) => {
      attempts.forget(learnerId);
      return learners.erase(learnerId);
    },
    ...cases,
    ...attempts.handlers,
    ...backupHandlers({ world, learners, attempts }),
    ...recordHandlers({ world, learners, attempts, firstSettings: world.settings }),
    ...options.handlers,
  };
  return { call: (operation, input) => answer(handlers, operation, input) };
}

const abilities: Omit<Output<'host.abilities'>, 'restores'> = {
  edition: 'browser',
  version: '0.0.0',
  systemLanguage: 'en',
  storeIssues: [],
};

function createWorld(options: FakeOptions): FakeWorld {
  let ids = 0;
  let moments = 0;
  return {
    options,
    restores: 0,
    settings: {
      theme: 'system',
      textPercent: 100,
      characterKeys: true,
      language: null,
      currentLearner: null,
      ...options.settings,
    },
    newId: (kind) => {
      ids += 1;
      return `${kind}-${ids}`;
    },
    now: () => {
      moments += 1;
      return new Date(Date.UTC(2026, 10, 22, 9, 0, moments)).toISOString();
    },
  };
}

/** The door of the fake: input checked as a host does it, and a copy of the answer, as if it had crossed a border. */
async function answer<O extends Operation>(
  handlers: Handlers,
  operation: O,
  raw: unknown,
): Promise<Reply<Output<O>>> {
  if (!isOperation(operation)) return refusal('request.unknownOperation');
  const input = readInput(operation, raw);
  if (!input.ok) return input;
  const handler = handlers[operation] as (input: unknown) => Promise<Reply<Output<O>>>;
  return structuredClone(await handler(input.value));
}
