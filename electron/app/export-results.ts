/** Writes the result file of a learner: logs as they were stored, signed by this installation, and no text the learner wrote. */
import type { AttemptSummary, Input, Output } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { minutesOf } from '../../scenarios/report/record.ts';
import {
  eventsOf,
  type ResultAttempt,
  type ResultBody,
  resultFormat,
  resultVersion,
  writeResultFile,
} from '../../scenarios/report/result-file.ts';
import type { Records } from './ports.ts';
import { readWholeLog } from './record-log.ts';

interface ExportParts {
  readonly records: Pick<Records, 'attempts' | 'learners' | 'logs' | 'signing'>;
  readonly version: string;
}

/** One attempt, or all that hold. Issues `learner.unknown`, `attempt.unknown`, `attempt.chain.broken` (of the one asked for), `store.key.unreadable`. */
export const exportResults = (
  { records, version }: ExportParts,
  { learnerId, attemptId }: Input<'record.export'>,
): Result<Output<'record.export'>> => {
  const learner = records.learners.find(learnerId);
  if (!learner.ok) return learner;
  const { pseudonym } = learner.value;
  const listed = records.attempts.list(learnerId);
  if (!listed.ok) return listed;
  const asked = listed.value.filter((each) => attemptId === undefined || each.id === attemptId);
  if (attemptId !== undefined && asked.length === 0)
    return fail(issue('attempt.unknown', ['attemptId'], { attemptId }));
  const found = asked.map((summary) => resultAttemptOf(records, summary));
  const broken = found.find((each) => !each.ok);
  if (attemptId !== undefined && broken && !broken.ok) return broken;
  const attempts = found.flatMap((each) => (each.ok ? [each.value] : []));
  const body: ResultBody = {
    format: resultFormat,
    version: resultVersion,
    program: version,
    pseudonym,
    attempts,
  };
  const bodyText = JSON.stringify(body);
  const seal = records.signing.seal(bodyText);
  if (!seal.ok) return seal;
  const text = writeResultFile(bodyText, seal.value);
  const fileName = fileNameOf(pseudonym, attempts);
  return ok({ fileName, text, attempts: attempts.length, damaged: found.length - attempts.length });
};

/** The exact text of each event. A log that was changed, or holds what the format has no word for, does not leave. */
const resultAttemptOf = (records: ExportParts['records'], summary: AttemptSummary): Result<ResultAttempt> => {
  const { id: attemptId, openedAt, lastAt, state, header } = summary;
  const whole = readWholeLog(records, summary);
  if (!whole.ok) return whole;
  const stored = records.logs.read(attemptId);
  if (!stored.ok) return stored;
  const log = stored.value.events.map((bytes) => new TextDecoder().decode(bytes));
  const events = eventsOf({ log });
  const unknown = events.indexOf(undefined);
  if (unknown >= 0) return fail(issue('attempt.chain.broken', ['events', unknown], { seq: unknown }));
  const last = events.at(-1);
  return ok({
    attemptId,
    openedAt,
    lastAt,
    minutes: minutesOf(stored.value.seconds),
    state,
    header,
    sheet: last?.type === 'attempt.closed' ? last.sheet : null,
    log,
    chain: { head: Buffer.from(stored.value.head).toString('hex'), count: stored.value.count },
  });
};

/** `dossier45-heron-2026-11-22.d45r`: the pseudonym in letters every file system takes, and the day of the last entry. */
const fileNameOf = (pseudonym: string, attempts: readonly ResultAttempt[]): string => {
  const plain = pseudonym.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const days = attempts.map((each) => each.lastAt.slice(0, 10)).toSorted();
  return `${['dossier45', slug, days.at(-1)].filter(Boolean).join('-')}.d45r`;
};
