/** A backup that is to be restored: copied, checked to the last page, brought to the newest version, and counted. The backup itself is only read. */
import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { flush } from './atomic-write.ts';
import { type Contents, contentsOf } from './contents.ts';
import { candidateName, databaseSuffixes, type StoreFiles } from './files.ts';
import { readFileHeader } from './file-header.ts';
import { applicationId, bringUp, newestVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { endSession, wasLeftOpen } from './session.ts';
import { guarded, issueOfStorage } from './storage-issue.ts';

/** What a backup holds. `complete` is false for a file that was copied while the program ran: its last entries may be missing. */
export interface BackupContents extends Contents {
  readonly complete: boolean;
}

export interface Candidate {
  readonly file: string;
  readonly contents: BackupContents;
}

interface CandidateParts {
  readonly files: StoreFiles;
  readonly migrations: readonly Migration[];
}

/** @returns the copy, closed and ready to take the place of the database. Issues `backup.unknown`, `backup.tooNew`, and
 *  `backup.damaged` with the place as path: `file`, then the table or the part of it. Nothing is left of a copy that was refused. */
export const prepareCandidate = (parts: CandidateParts, source: string): Result<Candidate> => {
  const file = candidateName(parts.files);
  const prepared = guarded(() => {
    removeCandidate(parts.files);
    const header = checkHeader(source, newestVersion(parts.migrations));
    if (!header.ok) return header;
    copyFileSync(source, file);
    const read = readable(() => lookInto(file, parts.migrations));
    if (read.ok) flush(file, 'r+');
    return read.ok ? ok({ file, contents: read.value }) : read;
  });
  if (!prepared.ok) removeCandidate(parts.files);
  return prepared;
};

export const removeCandidate = (files: StoreFiles): void => {
  for (const suffix of databaseSuffixes) rmSync(`${candidateName(files)}${suffix}`, { force: true });
};

const damaged = (place: readonly string[], what: string) =>
  fail(issue('backup.damaged', ['file', ...place], { what }));

const checkHeader = (source: string, newest: number): Result<null> => {
  const header = readFileHeader(source);
  if (header.kind === 'absent') return fail(issue('backup.unknown', ['source']));
  if (header.kind === 'empty') return damaged([], 'empty');
  if (header.kind === 'other') return damaged(['header'], 'not-a-database');
  if (header.applicationId !== applicationId) return damaged(['header'], 'not-ours');
  return header.userVersion > newest
    ? fail(issue('backup.tooNew', ['file', 'header'], { found: header.userVersion, newest }))
    : ok(null);
};

/** What SQLite itself finds wrong with the bytes is damage of the backup, not of the store; a full disk stays one. */
const readable = <T>(work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'ERR_SQLITE_ERROR') throw error;
    const found = knownIssue(error);
    return found && found.code !== 'store.damaged' ? fail(found) : damaged(['pages'], 'unreadable');
  }
};

/** Undefined for what SQLite says of statements and not of the disk. */
const knownIssue = (error: unknown): Issue | undefined => {
  try {
    return issueOfStorage(error);
  } catch {
    return undefined;
  }
};

const lookInto = (file: string, migrations: readonly Migration[]): Result<BackupContents> => {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;');
    const sound = checkPages(db);
    if (!sound.ok) return sound;
    const up = bringUp(db, migrations);
    if (!up.ok) return damaged(['schema'], 'migration');
    const shape = checkShape(db, migrations);
    if (!shape.ok) return shape;
    const complete = !wasLeftOpen(db);
    const contents = contentsOf(db);
    endSession(db);
    // One file without a log beside it: that is what can be renamed.
    db.exec('PRAGMA journal_mode = DELETE');
    return ok({ ...contents, complete });
  } finally {
    db.close();
  }
};

const checkPages = (db: DatabaseSync): Result<null> => {
  const [answer] = Object.values(db.prepare('PRAGMA integrity_check(1)').get() ?? {});
  if (answer !== 'ok') return damaged(['pages'], 'integrity');
  const orphan = db.prepare('PRAGMA foreign_key_check').get();
  return orphan ? damaged(['tables', String(orphan.table)], 'foreign-key') : ok(null);
};

/** Tables, indexes and triggers exactly as our own steps make them: a file that carries others is not one we wrote. */
const checkShape = (db: DatabaseSync, migrations: readonly Migration[]): Result<null> => {
  const own = new DatabaseSync(':memory:');
  try {
    for (const { up } of migrations) up(own);
    const wanted = shapeOf(own);
    const found = shapeOf(db);
    const wrong = [...wanted.keys(), ...found.keys()].find((name) => wanted.get(name) !== found.get(name));
    return wrong === undefined ? ok(null) : damaged(['schema', wrong], 'schema');
  } finally {
    own.close();
  }
};

const shapeOf = (db: DatabaseSync): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
      .all()
      .map(({ name, sql }) => [String(name), String(sql)]),
  );
