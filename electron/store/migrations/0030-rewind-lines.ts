/** Version 30: the line a learner writes before a rewind, beside the log and never in it: it goes when its event goes. */
import type { Migration } from './migration.ts';

export const rewindLines: Migration = {
  version: 30,
  name: 'rewind-lines',
  up: (db) =>
    db.exec(`
      CREATE TABLE rewind_lines (
        attempt_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        line TEXT NOT NULL,
        PRIMARY KEY (attempt_id, seq),
        FOREIGN KEY (attempt_id, seq) REFERENCES events (attempt_id, seq) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
    `),
};
