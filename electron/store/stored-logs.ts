/** Logs as they lie on disk, for the record and its export: the exact bytes of each event and the end of their chain. */
import type { DatabaseSync } from 'node:sqlite';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { guarded } from './storage-issue.ts';

export interface StoredLog {
  /** In the order of their sequence numbers. */
  readonly events: readonly Uint8Array[];
  readonly head: Uint8Array;
  readonly count: number;
  /** Time at the case; null for an attempt that was begun before it was kept. */
  readonly seconds: number | null;
}

export type StoredLogs = ReturnType<typeof openStoredLogs>;

export const openStoredLogs = (db: DatabaseSync) => {
  const end = db.prepare(
    'SELECT head, event_count AS count, active_seconds AS seconds FROM attempts WHERE id = ?',
  );
  const events = db.prepare('SELECT bytes FROM events WHERE attempt_id = ? ORDER BY seq');

  return {
    /** Says nothing about whether the chain holds: `attempts.verifyChain` does. Issue `attempt.unknown`. */
    read: (attemptId: string): Result<StoredLog> =>
      guarded(() => {
        const row = end.get(attemptId) as unknown as Omit<StoredLog, 'events'> | undefined;
        if (!row) return fail(issue('attempt.unknown', ['attemptId'], { attemptId }));
        const bytes = events.all(attemptId).map((event) => event.bytes as Uint8Array);
        return ok({ ...row, events: bytes });
      }),
  };
};
