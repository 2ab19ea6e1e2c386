/** Opens the database file: lock, pragmas, damage, version, migrations, session marker, in that order. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { type FileHeader, hasLog, readFileHeader } from './file-header.ts';
import { applicationId, migrate, type MigrateOptions, newestVersion, versionOf } from './migrate.ts';
import { beginSession, wasLeftOpen } from './session.ts';
import { guarded, issueOfStorage } from './storage-issue.ts';

export interface OpenedDatabase {
  readonly db: DatabaseSync;
  /** What was noticed and survived: `store.damaged` when the log of a crashed session is missing. */
  readonly issues: readonly Issue[];
}

/** Issues: `store.locked`, `store.version.tooNew` (nothing touched), `store.damaged` (the caller sets it aside), `store.full`, `store.unavailable`. */
export const openDatabase = (options: MigrateOptions): Result<OpenedDatabase> =>
  guarded(() => {
    const header = readFileHeader(options.files.database);
    const newest = newestVersion(options.migrations);
    if (header.kind === 'database' && header.applicationId === applicationId && header.userVersion > newest) {
      return fail(issue('store.version.tooNew', [], { found: header.userVersion, newest }));
    }
    if (header.kind === 'absent' && existsSync(options.files.log)) return damaged('database-missing');
    const logBefore = hasLog(options.files.log);
    const db = new DatabaseSync(options.files.database);
    return closeUnlessOk(db, () => prepare(db, { ...options, header, logBefore }));
  });

interface Found {
  readonly header: FileHeader;
  readonly logBefore: boolean;
}

const prepare = (db: DatabaseSync, options: MigrateOptions & Found): Result<OpenedDatabase> => {
  lock(db);
  const damage = findDamage(db, options.header);
  if (damage) return damaged(damage);
  setUp(db);
  const isNew = versionOf(db) === 0;
  const migrated = migrate(db, options);
  if (!migrated.ok) return migrated;
  const crashed = !isNew && wasLeftOpen(db);
  if (crashed && !isSound(db, 'integrity_check')) return damaged('integrity');
  beginSession(db);
  const isLogLost = crashed && !options.logBefore;
  return ok({ db, issues: isLogLost ? [issue('store.damaged', [], { what: 'log-missing' })] : [] });
};

/** Before anything is read or written. Taken ahead of WAL mode it needs no shared-memory file, and a second opener is
 *  refused at once. */
const lock = (db: DatabaseSync): void => {
  db.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK;');
};

const setUp = (db: DatabaseSync): void => {
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;');
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
};

const findDamage = (db: DatabaseSync, header: FileHeader): string | null => {
  if (header.kind === 'empty') return 'empty';
  if (!isSound(db, 'quick_check')) return 'integrity';
  const owner = Number(db.prepare('PRAGMA application_id').get()?.application_id);
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
  // A file without tables is one whose first start was cut short; it holds nothing.
  return owner !== applicationId && tables > 0 ? 'not-ours' : null;
};

const isSound = (db: DatabaseSync, check: 'quick_check' | 'integrity_check'): boolean =>
  Object.values(db.prepare(`PRAGMA ${check}(1)`).get() ?? {})[0] === 'ok';

const damaged = (what: string) => fail(issue('store.damaged', [], { what }));

const closeUnlessOk = <T>(db: DatabaseSync, work: () => Result<T>): Result<T> => {
  const result = guarded(work);
  if (!result.ok) closeQuietly(db);
  return result;
};

const closeQuietly = (db: DatabaseSync): void => {
  try {
    db.close();
  } catch (error) {
    issueOfStorage(error);
  }
};
