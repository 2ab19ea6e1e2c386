/** Version 10: learners, attempts, their append-only events, case documents by hash, settings, session marker. */
import type { Migration } from './migration.ts';

export const foundation: Migration = {
  version: 10,
  name: 'foundation',
  up: (db) =>
    db.exec(`
      CREATE TABLE learners (
        id TEXT PRIMARY KEY,
        pseudonym TEXT NOT NULL,
        pseudonym_folded TEXT NOT NULL UNIQUE,
        seat TEXT NOT NULL,
        language TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE case_documents (
        hash TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE attempts (
        id TEXT PRIMARY KEY,
        learner_id TEXT NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        case_id TEXT NOT NULL,
        case_hash TEXT NOT NULL REFERENCES case_documents (hash),
        seat TEXT NOT NULL,
        variant TEXT NOT NULL,
        mode TEXT NOT NULL,
        locale TEXT NOT NULL,
        seed INTEGER NOT NULL,
        format_version INTEGER NOT NULL,
        engine_version INTEGER NOT NULL,
        law_version INTEGER NOT NULL,
        rubric_version INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        last_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'passed', 'failed', 'left')),
        day INTEGER NOT NULL,
        percent INTEGER,
        event_count INTEGER NOT NULL,
        head BLOB NOT NULL
      ) STRICT;
      CREATE INDEX attempts_by_learner ON attempts (learner_id);
      CREATE INDEX attempts_by_case ON attempts (case_hash);

      CREATE TABLE events (
        attempt_id TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (attempt_id, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER events_are_never_rewritten BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

      CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      CREATE TABLE session (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        writes INTEGER NOT NULL
      ) STRICT;
      INSERT INTO session VALUES (1, 'closed', 0);
    `),
};
