/** The tables of a running store over the database that is open now; a restore closes it and opens another in its place. */
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { invariant, type Issue, ok, type Result } from '../../scenarios/core/result.ts';
import { type AttemptStore, openAttempts } from './attempts.ts';
import { type CaseDocumentStore, openCaseDocuments } from './case-documents.ts';
import { type EraseLearner, openErase } from './erase.ts';
import { restsOfRestoring, type StoreFiles } from './files.ts';
import { type LearnerStore, openLearners } from './learners.ts';
import type { MigrateOptions } from './migrate.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { endSession } from './session.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { stampingFrom, type StampSources } from './stamping.ts';
import { openStoredLogs, type StoredLogs } from './stored-logs.ts';
import { issueOfStorage } from './storage-issue.ts';
import { through } from './through.ts';

interface Tables {
  readonly learners: LearnerStore & { readonly erase: EraseLearner };
  readonly attempts: AttemptStore;
  readonly documents: CaseDocumentStore;
  readonly settings: SettingsStore;
  readonly logs: StoredLogs;
}

interface Open extends OpenedDatabase {
  readonly tables: Tables;
}

/** Lets go of what an interrupted restore left, and keeps the database open until it is closed. */
export const run = (opened: OpenedDatabase, prepared: MigrateOptions, sources: StampSources) => {
  quietly(() => removeRests(prepared.files));
  const openOver = (found: OpenedDatabase): Open => ({
    ...found,
    tables: tablesOver(found.db, prepared, sources),
  });
  let now: Result<Open> = ok(openOver(opened));

  const open = (): Result<unknown> => {
    const again = openDatabase(prepared);
    now = again.ok ? ok(openOver(again.value)) : again;
    return again;
  };
  /** Data that could not be opened after a restore are tried again at each call: a disk that was full may not be so any more. */
  const current = (): Result<Open> => {
    if (!now.ok) open();
    return now;
  };

  return {
    open,
    issues: (): readonly Issue[] => (now.ok ? now.value.issues : now.issues),
    db: (): DatabaseSync => {
      invariant(now.ok, 'nothing is restored over a store that is not open');
      return now.value.db;
    },
    /** Stands for a table, whatever database is open. */
    table: <Name extends keyof Tables>(name: Name): Tables[Name] =>
      through(() => {
        const at = current();
        return at.ok ? at.value.tables[name] : at;
      }),
    /** Works over the database, or says why none is open. */
    over: <T>(work: (db: DatabaseSync) => Result<T>): Result<T> => {
      const at = current();
      return at.ok ? work(at.value.db) : at;
    },
    close: (): void => {
      if (!now.ok || !now.value.db.isOpen) return;
      const { db } = now.value;
      // Where the marker stays open the next start checks the file; closing goes on.
      quietly(() => endSession(db));
      db.close();
    },
  };
};

const tablesOver = (db: DatabaseSync, { files }: MigrateOptions, sources: StampSources): Tables => {
  const stamping = stampingFrom(sources);
  return {
    learners: { ...openLearners(db, stamping), erase: openErase(db, files) },
    attempts: openAttempts(db, stamping),
    documents: openCaseDocuments(db),
    settings: openSettings(db),
    logs: openStoredLogs(db),
  };
};

const removeRests = (files: StoreFiles): void => {
  for (const rest of restsOfRestoring(files)) rmSync(rest, { force: true });
};

const quietly = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    issueOfStorage(error);
  }
};
