/** Migrations: rising numbers, the old world with its broken rows, the copy before, and what a failing step leaves. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { assertRising, migrate, versionOf } from './migrate.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { migrations } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';
import { codesOf, steadyClock, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

/** A step a later version could bring: seats get a column of their own, and a seat nobody knows any more becomes "officer". */
const rename: Migration = {
  version: 20,
  name: 'seat-names',
  up: (db) =>
    db.exec(`
      ALTER TABLE learners ADD COLUMN seat_name TEXT NOT NULL DEFAULT '';
      UPDATE learners SET seat_name = CASE seat WHEN 'guardian' THEN 'guardian' ELSE 'officer' END;
      CREATE INDEX learners_by_seat ON learners (seat_name);
    `),
};

/** A database of version 10 with an old row and a broken one. */
const oldWorld = () => {
  const dir = temporaryDir();
  const db = new DatabaseSync(path.join(dir, 'dossier45.db'));
  const options = { files: storeFiles(dir), clock: steadyClock() };
  valueIn(migrate(db, { ...options, migrations: [foundation] }));
  db.exec(`
    INSERT INTO learners VALUES ('1', 'Heron', 'heron', 'guardian', 'nl', '2026-11-03T08:00:00.000Z');
    INSERT INTO learners VALUES ('2', '', '', 'no-such-seat', 'xx', 'not a date');
  `);
  return { dir, db, options };
};

const learnersIn = (db: DatabaseSync) => db.prepare('SELECT * FROM learners ORDER BY id').all();
const oldRows = [
  {
    id: '1',
    pseudonym: 'Heron',
    pseudonym_folded: 'heron',
    seat: 'guardian',
    language: 'nl',
    created_at: '2026-11-03T08:00:00.000Z',
  },
  {
    id: '2',
    pseudonym: '',
    pseudonym_folded: '',
    seat: 'no-such-seat',
    language: 'xx',
    created_at: 'not a date',
  },
];

describe('the list of migrations', () => {
  it('rises by ten without a hole', () => {
    expect(() => assertRising(migrations)).not.toThrow();
  });

  it.each([
    ['starts late', [rename]],
    ['doubles a number', [foundation, { ...rename, version: 10 }]],
    ['leaves one out', [foundation, { ...rename, version: 30 }]],
    ['goes back', [{ ...rename, version: 20 }, foundation]],
  ])('that %s is our own fault and throws', (_what, list) => {
    expect(() => assertRising(list)).toThrow('invariant');
  });
});

describe('migrating an existing database', () => {
  it('carries over old and broken rows', () => {
    const { db, options } = oldWorld();
    expect(valueIn(migrate(db, { ...options, migrations: [foundation, rename] }))).toBe(20);
    expect(learnersIn(db)).toEqual([
      { ...oldRows[0], seat_name: 'guardian' },
      { ...oldRows[1], seat_name: 'officer' },
    ]);
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT id FROM learners WHERE seat_name = 'guardian'")
      .get()?.detail;
    expect(plan).toBe('SEARCH learners USING INDEX learners_by_seat (seat_name=?)');
  });

  it('first copies it, whole, at its old version', () => {
    const { dir, db, options } = oldWorld();
    valueIn(migrate(db, { ...options, migrations: [foundation, rename] }));
    const copies = readdirSync(dir).filter((name) => name !== 'dossier45.db');
    expect(copies).toEqual(['dossier45.before-0010-20261103T080001Z.db']);
    const copy = new DatabaseSync(path.join(dir, copies[0] ?? ''));
    expect([versionOf(copy), learnersIn(copy)]).toEqual([10, oldRows]);
  });

  it('makes no copy when there is nothing to do', () => {
    const { dir, db, options } = oldWorld();
    valueIn(migrate(db, { ...options, migrations: [foundation] }));
    expect(readdirSync(dir)).toEqual(['dossier45.db']);
  });

  it('that fails half way leaves version and rows as they were, and says at which step', () => {
    const { db, options } = oldWorld();
    const failing: Migration = {
      ...rename,
      up: (at) => at.exec('DELETE FROM learners; INSERT INTO nowhere VALUES (1)'),
    };
    expect(migrate(db, { ...options, migrations: [foundation, failing] })).toEqual({
      ok: false,
      issues: [{ code: 'store.unavailable', path: [], params: { what: 'migration', detail: 20 } }],
    });
    expect([versionOf(db), learnersIn(db)]).toEqual([10, oldRows]);
  });

  it('of a newer version writes nothing', () => {
    const { db, options } = oldWorld();
    valueIn(migrate(db, { ...options, migrations: [foundation, rename] }));
    expect(codesOf(migrate(db, { ...options, migrations: [foundation] }))).toEqual(['store.version.tooNew']);
    expect(versionOf(db)).toBe(20);
  });
});

describe('migration 0010-foundation', () => {
  it('makes these tables, indexes and triggers', () => {
    const db = new DatabaseSync(':memory:');
    foundation.up(db);
    const made = db.prepare(
      "SELECT type || ' ' || name AS made FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY made",
    );
    expect(made.all().map((row) => row.made)).toEqual([
      'index attempts_by_case',
      'index attempts_by_learner',
      'table attempts',
      'table case_documents',
      'table events',
      'table learners',
      'table session',
      'table settings',
      'trigger events_are_never_rewritten',
    ]);
  });

  it('refuses a state the contract does not know and an attempt of nobody', () => {
    const db = new DatabaseSync(':memory:');
    foundation.up(db);
    const insert = (learner: string, state: string) =>
      db.exec(
        `INSERT INTO attempts VALUES ('a', '${learner}', 'c', 'h', 's', 'a', 'practice', 'en', 0, 1, 1, 1, 1, '', '', '${state}', 0, NULL, 1, x'')`,
      );
    db.exec(
      "INSERT INTO case_documents VALUES ('h', x''); INSERT INTO learners VALUES ('l', '', '', '', '', '')",
    );
    expect(() => insert('l', 'won')).toThrow('CHECK');
    expect(() => insert('nobody', 'open')).toThrow('FOREIGN KEY');
    expect(() => insert('l', 'open')).not.toThrow();
  });
});
