/** What a database holds, counted: for the question before one takes the place of another. */
import type { DatabaseSync } from 'node:sqlite';
import { type ChainedEvent, findBreak } from './chain.ts';

export interface Contents {
  readonly learners: number;
  readonly attempts: number;
  /** Of the last entry, ISO 8601 in UTC; null where nothing was ever entered. */
  readonly lastAt: string | null;
  /** Attempts whose log is no longer what was appended. */
  readonly broken: number;
}

export const contentsOf = (db: DatabaseSync): Contents => {
  const learners = Number(db.prepare('SELECT count(*) AS n FROM learners').get()?.n);
  const attempts = db.prepare('SELECT id, event_count, head, last_at FROM attempts').all();
  const events = db.prepare('SELECT seq, bytes, hash FROM events WHERE attempt_id = ? ORDER BY seq');
  const isBroken = ({ id, event_count: count, head }: (typeof attempts)[number]): boolean => {
    const log = events.iterate(String(id)) as unknown as Iterable<ChainedEvent>;
    return findBreak(log, { count: Number(count), head: head as Uint8Array }) !== null;
  };
  const stamps = attempts.map(({ last_at: at }) => String(at)).toSorted();
  return {
    learners,
    attempts: attempts.length,
    lastAt: stamps.at(-1) ?? null,
    broken: attempts.filter(isBroken).length,
  };
};
