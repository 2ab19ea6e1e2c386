/** Version 40: when an attempt tells its verdicts, and which attempt and phase a replay was taken from; empty for all before. */
import type { Migration } from './migration.ts';

export const howItBegan: Migration = {
  version: 40,
  name: 'how-it-began',
  up: (db) =>
    db.exec(`
      ALTER TABLE attempts ADD COLUMN verdict_at TEXT;
      ALTER TABLE attempts ADD COLUMN replay_attempt TEXT;
      ALTER TABLE attempts ADD COLUMN replay_phase TEXT;
      ALTER TABLE attempts ADD COLUMN replay_kept INTEGER;
    `),
};
