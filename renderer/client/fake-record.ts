/** The record of the fake client: entries and certificates by the real rules, a result file of the right shape that nobody signed. */
import type { AttemptSummary, Handlers, Output, Reply } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok } from '../../scenarios/core/result.ts';
import { certificateStandings } from '../../scenarios/report/certificate.ts';
import { isComparable, minutesOf, type RecordEntry } from '../../scenarios/report/record.ts';
import {
  type ResultAttempt,
  type ResultBody,
  resultFormat,
  resultVersion,
  writeResultFile,
} from '../../scenarios/report/result-file.ts';
import type { attemptHandlers } from './fake-attempts.ts';
import type { FakeWorld } from './fake-client.ts';
import { type learnerHandlers, unknownLearner } from './fake-learners.ts';

type RecordHandlers = Pick<Handlers, 'record.read' | 'record.export' | 'store.eraseAll'>;

interface FakeParts {
  readonly world: FakeWorld;
  readonly learners: ReturnType<typeof learnerHandlers>;
  readonly attempts: ReturnType<typeof attemptHandlers>;
  /** Settings as on the first day. */
  readonly firstSettings: FakeWorld['settings'];
}

export function recordHandlers(parts: FakeParts): RecordHandlers {
  const { world, learners, attempts, firstSettings } = parts;
  return {
    'record.read': async ({ learnerId }) => {
      const learner = await findLearner(parts, learnerId);
      if (!learner) return unknownLearner(learnerId);
      const logs = await logsOf(parts, learnerId);
      const entries = logs.map((log) => entryOf(world, log));
      return ok({ entries, standings: [...certificateStandings(entries, learner.seat)] });
    },
    'record.export': async ({ learnerId, attemptId }) => {
      const learner = await findLearner(parts, learnerId);
      if (!learner) return unknownLearner(learnerId);
      const logs = await logsOf(parts, learnerId);
      const asked = logs.filter(({ summary }) => attemptId === undefined || summary.id === attemptId);
      if (attemptId !== undefined && asked.length === 0)
        return fail(issue('attempt.unknown', ['attemptId'], { attemptId }));
      return fileOf(learner.pseudonym, asked);
    },
    'store.eraseAll': async () => {
      const all = await learners.handlers['learners.list']({});
      for (const { id } of all.ok ? all.value : []) {
        attempts.forget(id);
        learners.erase(id);
      }
      world.settings = firstSettings;
      return ok({});
    },
  };
}

type Log = Output<'attempts.read'>;

async function findLearner({ learners }: FakeParts, learnerId: string) {
  const all = await learners.handlers['learners.list']({});
  return all.ok ? all.value.find((each) => each.id === learnerId) : undefined;
}

async function logsOf({ attempts }: FakeParts, learnerId: string): Promise<readonly Log[]> {
  const listed = await attempts.handlers['attempts.list']({ learnerId });
  const ids = listed.ok ? listed.value.map((each) => each.id) : [];
  const read = await Promise.all(ids.map((attemptId) => attempts.handlers['attempts.read']({ attemptId })));
  return read.flatMap((each) => (each.ok ? [each.value] : []));
}

const sheetOf = ({ events }: Log) => {
  const last = events.at(-1);
  return last?.type === 'attempt.closed' ? last.sheet : null;
};

/** No chain was made of it; the number on a certificate only has to differ from attempt to attempt. */
const headOf = ({ id, events }: AttemptSummary): string =>
  [...`${id} ${events}`]
    .map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padStart(64, '0')
    .slice(-64)
    .padStart(64, '0');

const secondsOf = ({ openedAt, lastAt }: AttemptSummary): number =>
  (Date.parse(lastAt) - Date.parse(openedAt)) / 1000;

function entryOf({ options }: FakeWorld, log: Log): RecordEntry {
  const { summary, events } = log;
  const document = options.cases.find((each) => each.id === summary.header.caseId);
  const sheet = sheetOf(log);
  return {
    attemptId: summary.id,
    header: summary.header,
    openedAt: summary.openedAt,
    lastAt: summary.lastAt,
    state: summary.state,
    day: summary.day,
    decisions: events.filter((event) => event.type === 'decision.made').length,
    minutes: minutesOf(secondsOf(summary)),
    head: headOf(summary),
    intact: true,
    comparable: isComparable(summary.header.versions),
    played: document
      ? {
          version: document.version,
          lawAsOf: document.header.lawAsOf,
          reviewState: document.header.review.state,
        }
      : null,
    result: sheet && {
      percent: sheet.percent,
      firstPercent: sheet.firstPercent,
      passPercent: sheet.passPercent,
      competences: sheet.competences,
    },
  };
}

function fileOf(pseudonym: string, logs: readonly Log[]): Reply<Output<'record.export'>> {
  const attempts = logs.map((log): ResultAttempt => {
    const { id: attemptId, openedAt, lastAt, state, header, events } = log.summary;
    return {
      attemptId,
      openedAt,
      lastAt,
      minutes: minutesOf(secondsOf(log.summary)),
      state,
      header,
      sheet: sheetOf(log),
      log: log.events.map((event) => JSON.stringify(event)),
      chain: { head: headOf(log.summary), count: events },
    };
  });
  const body: ResultBody = {
    format: resultFormat,
    version: resultVersion,
    program: '0.0.0',
    pseudonym,
    attempts,
  };
  const seal = { algorithm: 'Ed25519', publicKey: 'ZmFrZQ==', signature: 'ZmFrZQ==' } as const;
  const text = writeResultFile(JSON.stringify(body), seal);
  return ok({ fileName: 'dossier45-fake.d45r', text, attempts: attempts.length, damaged: 0 });
}
