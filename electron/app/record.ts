/** Use cases of the record: a learner's attempts over time, certificates, the result file, and erasing everybody. */
import type { AttemptEvent } from '../../scenarios/attempt/event.ts';
import type { AttemptSummary, Handlers } from '../../scenarios/contract/contract.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { certificateStandings } from '../../scenarios/report/certificate.ts';
import { isComparable, minutesOf, type RecordEntry } from '../../scenarios/report/record.ts';
import type { CaseShelf } from './case-shelf.ts';
import { exportResults } from './export-results.ts';
import type { Records } from './ports.ts';
import { readWholeLog } from './record-log.ts';
import type { Runs } from './runs.ts';

export interface RecordParts {
  readonly records: Records;
  readonly shelf: CaseShelf;
  readonly runs: Runs;
  /** Version of the program, for the result file. */
  readonly version: string;
}

type RecordHandlers = Pick<Handlers, 'record.read' | 'record.export' | 'store.eraseAll'>;

export const recordHandlers = (parts: RecordParts): RecordHandlers => ({
  'record.read': async ({ learnerId }) => {
    const learner = parts.records.learners.find(learnerId);
    if (!learner.ok) return learner;
    const entries = entriesOf(parts, learnerId);
    if (!entries.ok) return entries;
    return ok({
      entries: [...entries.value],
      standings: [...certificateStandings(entries.value, learner.value.seat)],
    });
  },

  'record.export': async (input) => exportResults(parts, input),

  'store.eraseAll': async () => {
    parts.runs.forgetAll();
    const erased = parts.records.eraseAll();
    return erased.ok ? ok({}) : erased;
  },
});

const entriesOf = (parts: RecordParts, learnerId: string): Result<readonly RecordEntry[]> => {
  const summaries = parts.records.attempts.list(learnerId);
  if (!summaries.ok) return summaries;
  const entries: RecordEntry[] = [];
  for (const summary of summaries.value) {
    const entry = entryOf(parts, summary);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
};

/** A log that does not hold is an entry like the others and says so: one bad attempt hides none. */
const entryOf = ({ records, shelf }: RecordParts, summary: AttemptSummary): Result<RecordEntry> => {
  const stored = records.logs.read(summary.id);
  if (!stored.ok) return stored;
  const whole = readWholeLog(records, summary);
  const events = whole.ok ? whole.value : readableEvents(records, summary.id);
  const found = shelf.byHash(summary.header.caseHash);
  return ok({
    attemptId: summary.id,
    header: summary.header,
    openedAt: summary.openedAt,
    lastAt: summary.lastAt,
    state: summary.state,
    day: summary.day,
    decisions: events.filter((event) => event.type === 'decision.made').length,
    minutes: minutesOf(stored.value.seconds),
    head: Buffer.from(stored.value.head).toString('hex'),
    intact: whole.ok,
    comparable: isComparable(summary.header.versions),
    played: found.ok
      ? {
          version: found.value.document.version,
          lawAsOf: found.value.document.header.lawAsOf,
          reviewState: found.value.document.header.review.state,
        }
      : null,
    result: resultOf(events),
  });
};

/** What can still be told of a log that does not hold. */
const readableEvents = ({ attempts }: Records, attemptId: string): readonly AttemptEvent[] => {
  const read = attempts.read(attemptId);
  return read.ok ? read.value.events : [];
};

const resultOf = (events: readonly AttemptEvent[]): RecordEntry['result'] => {
  const last = events.at(-1);
  if (last?.type !== 'attempt.closed') return null;
  const { percent, firstPercent, passPercent, competences } = last.sheet;
  return { percent, firstPercent, passPercent, competences };
};
