/** Version 20: how long an attempt was worked at. Attempts begun before do not know it and say so. */
import type { Migration } from './migration.ts';

/** A longer silence between two entries counts as this much: somebody reading, not somebody at home. */
export const longestPauseSeconds = 600;

export const timeAtCase: Migration = {
  version: 20,
  name: 'time-at-case',
  up: (db) =>
    db.exec(`
      ALTER TABLE attempts ADD COLUMN active_seconds INTEGER DEFAULT 0;
      UPDATE attempts SET active_seconds = NULL;
      CREATE TRIGGER attempts_keep_time AFTER UPDATE OF last_at ON attempts
      BEGIN
        UPDATE attempts
        SET active_seconds = active_seconds
          + max(0, min(${longestPauseSeconds}, unixepoch(NEW.last_at) - unixepoch(OLD.last_at)))
        WHERE id = NEW.id;
      END;
    `),
};
