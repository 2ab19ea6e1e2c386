/** Attempts and their append-only logs: one transaction writes the event, the head, the count, the time and the day. */
import type { DatabaseSync } from 'node:sqlite';
import type { AttemptEvent, AttemptHeader } from '../../scenarios/attempt/event.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import { type AttemptRow, headerValues, insertAttempt, listAttempts, summaryOf } from './attempt-row.ts';
import { hashOfDocument } from './case-documents.ts';
import { type ChainedEvent, findBreak, firstLink, linkOf } from './chain.ts';
import { decodeEvent, encodeEvent } from './event-bytes.ts';
import type { Stamping } from './stamping.ts';
import { guarded } from './storage-issue.ts';
import { inTransaction } from './transaction.ts';

export interface NewAttempt {
  readonly learnerId: string;
  readonly header: AttemptHeader;
  /** The exact bytes of the case document; their hash is the header's `caseHash`. */
  readonly caseDocument: Uint8Array;
  readonly day: number;
  /** What a replay begins with; they stand in the log from its first moment. */
  readonly decisions?: readonly Decision[];
}

export interface Append {
  readonly attemptId: string;
  readonly seq: number;
  readonly event: AttemptEvent;
  /** Day of the fiction on which the attempt stands afterwards. */
  readonly day: number;
}

export interface Rewind extends Omit<Append, 'event'> {
  readonly toPhase: string;
  /** Decisions of the branch that stay. */
  readonly kept: number;
  /** What the learner wrote before it. It is kept beside the log; `rewindLines` alone hands it out. */
  readonly line: string;
}

export interface AttemptLog {
  readonly summary: AttemptSummary;
  readonly events: AttemptEvent[];
}

export type AttemptStore = ReturnType<typeof openAttempts>;
type Sql = ReturnType<typeof prepareSql>;

export const openAttempts = (db: DatabaseSync, stamping: Stamping) => {
  const sql = prepareSql(db);

  return {
    /** Writes the case document (once), the attempt, its first event and the decisions it begins with. Issue `learner.unknown`. */
    open: (attempt: NewAttempt): Result<AttemptSummary> =>
      inTransaction(db, () => open(sql, stamping, attempt)),

    /** Appends one event. A retry with the same content changes nothing. Issues `attempt.unknown`,
     *  `attempt.sequence.conflict`, `attempt.closed`, `attempt.sequence.gap`. */
    append: (append: Append): Result<AttemptSummary> =>
      inTransaction(db, () => appendEvent(sql, stamping, append)),

    /** Appends a rewind and keeps the line beside it. A retry changes nothing, the line that was kept first included. Issues as for `append`. */
    rewind: (back: Rewind): Result<AttemptSummary> => inTransaction(db, () => rewind(sql, stamping, back)),

    /** Appends the closing sheet, which is the record, and sets the state. Issues as for `append`. */
    close: (end: { attemptId: string; seq: number; sheet: ScoreSheet }): Result<AttemptSummary> =>
      inTransaction(db, () => close(sql, stamping, end)),

    /** Sets an open attempt aside for good. Issues `attempt.unknown`, `attempt.closed`. */
    leave: (attemptId: string): Result<AttemptSummary> =>
      inTransaction(db, () => {
        const row = findOpen(sql, attemptId);
        if (!row.ok) return row;
        sql.leave.run(stamping.now(), attemptId);
        return find(sql, attemptId);
      }),

    /** Issue `attempt.unknown`. */
    find: (attemptId: string): Result<AttemptSummary> => guarded(() => find(sql, attemptId)),

    /** The whole log. Issues `attempt.unknown`; `attempt.chain.broken` when an event cannot be read any more. */
    read: (attemptId: string): Result<AttemptLog> => guarded(() => read(sql, attemptId)),

    /** Lines written before rewinds, by the number of the event. For the screen of this computer: nothing that leaves asks for them. */
    rewindLines: (attemptId: string): Result<ReadonlyMap<number, string>> =>
      guarded(() =>
        ok(new Map(sql.lines.all(attemptId).map(({ seq, line }) => [Number(seq), String(line)]))),
      ),

    /** Attempts of one learner, the last touched first. */
    list: (learnerId: string): Result<AttemptSummary[]> =>
      guarded(() => ok(sql.list.all(learnerId).map((row) => summaryOf(asRow(row))))),

    /** Checks every byte of the log against the chain. Issues `attempt.unknown`, `attempt.chain.broken` with the sequence number. */
    verifyChain: (attemptId: string): Result<AttemptSummary> => guarded(() => verify(sql, attemptId)),
  };
};

const prepareSql = (db: DatabaseSync) => ({
  learner: db.prepare('SELECT 1 FROM learners WHERE id = ?'),
  document: db.prepare('INSERT INTO case_documents VALUES (?, ?) ON CONFLICT (hash) DO NOTHING'),
  attempt: db.prepare(insertAttempt),
  one: db.prepare('SELECT * FROM attempts WHERE id = ?'),
  list: db.prepare(listAttempts),
  event: db.prepare('INSERT INTO events VALUES (?, ?, ?, ?)'),
  bytesAt: db.prepare('SELECT bytes FROM events WHERE attempt_id = ? AND seq = ?'),
  events: db.prepare('SELECT seq, bytes, hash FROM events WHERE attempt_id = ? ORDER BY seq'),
  advance: db.prepare('UPDATE attempts SET event_count = ?, head = ?, last_at = ?, day = ? WHERE id = ?'),
  finish: db.prepare('UPDATE attempts SET state = ?, percent = ? WHERE id = ?'),
  line: db.prepare('INSERT INTO rewind_lines VALUES (?, ?, ?) ON CONFLICT (attempt_id, seq) DO NOTHING'),
  lines: db.prepare('SELECT seq, line FROM rewind_lines WHERE attempt_id = ?'),
  leave: db.prepare("UPDATE attempts SET state = 'left', last_at = ? WHERE id = ?"),
});

const asRow = (row: Record<string, unknown>): AttemptRow => row as unknown as AttemptRow;

const findRow = (sql: Sql, attemptId: string): Result<AttemptRow> => {
  const row = sql.one.get(attemptId);
  return row ? ok(asRow(row)) : fail(issue('attempt.unknown', ['attemptId'], { attemptId }));
};

const find = (sql: Sql, attemptId: string): Result<AttemptSummary> => {
  const row = findRow(sql, attemptId);
  return row.ok ? ok(summaryOf(row.value)) : row;
};

const findOpen = (sql: Sql, attemptId: string): Result<AttemptRow> => {
  const row = findRow(sql, attemptId);
  return row.ok && row.value.state !== 'open'
    ? fail(issue('attempt.closed', ['attemptId'], { state: row.value.state }))
    : row;
};

const open = (sql: Sql, stamping: Stamping, attempt: NewAttempt): Result<AttemptSummary> => {
  const { learnerId, header, caseDocument, day, decisions = [] } = attempt;
  if (!sql.learner.get(learnerId)) return fail(issue('learner.unknown', ['learnerId'], { learnerId }));
  const id = stamping.newId();
  const at = stamping.now();
  const bytes = encodeEvent({ type: 'attempt.opened', header });
  const head = linkOf(firstLink, bytes);
  sql.document.run(hashOfDocument(caseDocument), caseDocument);
  sql.attempt.run(id, learnerId, ...headerValues(header), at, at, day, head);
  sql.event.run(id, 0, bytes, head);
  for (const [index, decision] of decisions.entries()) {
    const event = { type: 'decision.made', decision } as const;
    const kept = appendEvent(sql, stamping, { attemptId: id, seq: index + 1, event, day });
    if (!kept.ok) return kept;
  }
  return find(sql, id);
};

const appendEvent = (sql: Sql, stamping: Stamping, append: Append): Result<AttemptSummary> => {
  const found = findRow(sql, append.attemptId);
  if (!found.ok) return found;
  const row = found.value;
  const bytes = encodeEvent(append.event);
  if (append.seq < row.event_count) {
    const stored = sql.bytesAt.get(append.attemptId, append.seq)?.bytes;
    const isRetry = stored instanceof Uint8Array && Buffer.compare(stored, bytes) === 0;
    return isRetry ? ok(summaryOf(row)) : fail(outOfStep('attempt.sequence.conflict', row, append));
  }
  if (row.state !== 'open') return fail(issue('attempt.closed', ['attemptId'], { state: row.state }));
  if (append.seq > row.event_count) return fail(outOfStep('attempt.sequence.gap', row, append));
  const head = linkOf(row.head, bytes);
  sql.event.run(append.attemptId, append.seq, bytes, head);
  const moved = { ...row, event_count: append.seq + 1, head, last_at: stamping.now(), day: append.day };
  sql.advance.run(moved.event_count, head, moved.last_at, moved.day, moved.id);
  return ok(summaryOf(moved));
};

const outOfStep = (
  code: 'attempt.sequence.conflict' | 'attempt.sequence.gap',
  row: AttemptRow,
  append: Append,
): Issue => issue(code, ['seq'], { expected: row.event_count, got: append.seq });

const rewind = (
  sql: Sql,
  stamping: Stamping,
  { toPhase, kept, line, ...place }: Rewind,
): Result<AttemptSummary> => {
  const event = { type: 'attempt.rewound', toPhase, kept } as const;
  const appended = appendEvent(sql, stamping, { ...place, event });
  if (appended.ok) sql.line.run(place.attemptId, place.seq, line);
  return appended;
};

const close = (
  sql: Sql,
  stamping: Stamping,
  { attemptId, seq, sheet }: { attemptId: string; seq: number; sheet: ScoreSheet },
): Result<AttemptSummary> => {
  const found = findOpen(sql, attemptId);
  if (!found.ok) return found;
  const appended = appendEvent(sql, stamping, {
    attemptId,
    seq,
    event: { type: 'attempt.closed', sheet },
    day: found.value.day,
  });
  if (!appended.ok) return appended;
  sql.finish.run(sheet.passed ? 'passed' : 'failed', sheet.percent, attemptId);
  return find(sql, attemptId);
};

const read = (sql: Sql, attemptId: string): Result<AttemptLog> => {
  const summary = find(sql, attemptId);
  if (!summary.ok) return summary;
  const events: AttemptEvent[] = [];
  for (const row of sql.events.iterate(attemptId)) {
    const event = decodeEvent((row as unknown as ChainedEvent).bytes);
    if (!event) return fail(issue('attempt.chain.broken', ['events', events.length], { seq: events.length }));
    events.push(event);
  }
  return ok({ summary: summary.value, events });
};

const verify = (sql: Sql, attemptId: string): Result<AttemptSummary> => {
  const found = findRow(sql, attemptId);
  if (!found.ok) return found;
  const { event_count: count, head } = found.value;
  const seq = findBreak(sql.events.iterate(attemptId) as unknown as Iterable<ChainedEvent>, { count, head });
  return seq === null
    ? ok(summaryOf(found.value))
    : fail(issue('attempt.chain.broken', ['events', seq], { seq }));
};
