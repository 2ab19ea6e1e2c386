/** Brings a database to the newest version, each step in its own transaction, after a copy of an existing file. */
import type { DatabaseSync } from 'node:sqlite';
import { fail, invariant, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { backupName, type StoreFiles } from './files.ts';
import type { Migration } from './migrations/migration.ts';
import { guarded } from './storage-issue.ts';
import { inTransaction } from './transaction.ts';

/** "D45" and a zero: marks the file as ours in SQLite's own header field. */
export const applicationId = 0x44343500;

export interface MigrateOptions {
  readonly files: StoreFiles;
  readonly migrations: readonly Migration[];
  readonly clock: () => Date;
}

export const newestVersion = (list: readonly Migration[]): number => list.at(-1)?.version ?? 0;

/** @returns the version reached, or `store.version.tooNew` with nothing written, or what the disk answered. */
export const migrate = (db: DatabaseSync, options: MigrateOptions): Result<number> => {
  assertRising(options.migrations);
  const from = versionOf(db);
  const newest = newestVersion(options.migrations);
  if (from > newest) return fail(issue('store.version.tooNew', [], { found: from, newest }));
  const pending = options.migrations.filter((migration) => migration.version > from);
  if (pending.length > 0 && from > 0) {
    const copied = copyBefore(db, from, options);
    if (!copied.ok) return copied;
  }
  return bringUp(db, options.migrations);
};

/** The steps alone, without a copy before them: for a file that is a copy itself. @returns the version reached. */
export const bringUp = (db: DatabaseSync, list: readonly Migration[]): Result<number> => {
  const from = versionOf(db);
  for (const migration of list.filter(({ version }) => version > from)) {
    const done = step(db, migration);
    if (!done.ok) return done;
  }
  return ok(newestVersion(list));
};

/** Versions are 10, 20, 30 ... so that a step is never lost or doubled by a merge. */
export const assertRising = (list: readonly Migration[]): void => {
  for (const [index, migration] of list.entries()) {
    invariant(
      migration.version === (index + 1) * 10,
      `migration ${migration.name} has version ${(index + 1) * 10}`,
    );
  }
};

export const versionOf = (db: DatabaseSync): number =>
  Number(db.prepare('PRAGMA user_version').get()?.user_version);

const step = (db: DatabaseSync, migration: Migration): Result<null> => {
  try {
    return inTransaction(db, () => {
      migration.up(db);
      db.exec(`PRAGMA user_version = ${migration.version}; PRAGMA application_id = ${applicationId};`);
      return ok(null);
    });
  } catch (error) {
    // A row no migration foresaw must not keep the program from starting and saying so; the file stands as it stood.
    if ((error as { readonly code?: unknown }).code !== 'ERR_SQLITE_ERROR') throw error;
    return fail(issue('store.unavailable', [], { what: 'migration', detail: migration.version }));
  }
};

/** VACUUM INTO sees the write-ahead log too and copies no deleted bytes; SQLite does not flush it, we do. */
const copyBefore = (db: DatabaseSync, from: number, { files, clock }: MigrateOptions): Result<null> =>
  guarded(() => {
    writeAtomically(backupName(files, from, clock()), (temporary) =>
      db.prepare('VACUUM INTO ?').run(temporary),
    );
    return ok(null);
  });
