/** The dirty marker: says in the main file that a session is running, so that a log lost in a crash is noticed. */
import type { DatabaseSync } from 'node:sqlite';

/** Whether the last session ended without closing. */
export const wasLeftOpen = (db: DatabaseSync): boolean =>
  db.prepare('SELECT state FROM session').get()?.state !== 'closed';

/** Writes the marker and copies it into the main file; the log keeps its frames, so from here on it is never empty. */
export const beginSession = (db: DatabaseSync): void => {
  db.exec("UPDATE session SET state = 'open', writes = writes + 1; PRAGMA wal_checkpoint(FULL);");
};

/** Empties the log into the main file, so that no erased byte is left in it, and starts it anew at once. */
export const emptyLog = (db: DatabaseSync): void => {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); UPDATE session SET writes = writes + 1;');
};

export const endSession = (db: DatabaseSync): void => {
  db.exec("UPDATE session SET state = 'closed'");
};
