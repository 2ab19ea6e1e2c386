/** The store: one SQLite file in a folder, opened, checked, migrated, and the tables behind it. */
import { mkdirSync } from 'node:fs';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { type AttemptStore, openAttempts } from './attempts.ts';
import { type CaseDocumentStore, openCaseDocuments } from './case-documents.ts';
import { makeBackup } from './backup.ts';
import { type EraseLearner, eraseAll, openErase } from './erase.ts';
import { storeFiles } from './files.ts';
import { type InstallationKey, openInstallationKey } from './installation-key.ts';
import { type LearnerStore, openLearners } from './learners.ts';
import type { MigrateOptions } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { endSession } from './session.ts';
import { setAside } from './set-aside.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { stampingFrom, type StampSources } from './stamping.ts';
import { openStoredLogs, type StoredLogs } from './stored-logs.ts';
import { guarded, issueOfStorage } from './storage-issue.ts';

export interface StoreOptions extends StampSources {
  readonly dir: string;
}

export interface Store {
  /** What was wrong at opening and survived: `store.damaged`. The user is shown it; nothing was overwritten. */
  readonly issues: readonly Issue[];
  readonly learners: LearnerStore & { readonly erase: EraseLearner };
  readonly attempts: AttemptStore;
  readonly documents: CaseDocumentStore;
  readonly settings: SettingsStore;
  readonly logs: StoredLogs;
  readonly signing: InstallationKey;
  /** Writes a copy of everything beside the database. */
  readonly backUp: () => Result<{ readonly fileName: string }>;
  /** Removes everybody and every copy. */
  readonly eraseAll: () => Result<unknown>;
  /** Ends the session cleanly. Closing again does nothing. */
  readonly close: () => void;
}

/** Opens the store in `dir`, which is made when absent. A damaged file is set aside and a fresh one is opened beside it.
 *  Issues: `store.locked`, `store.version.tooNew`, `store.full`, `store.unavailable`. */
export const openStore = (options: StoreOptions): Result<Store> =>
  guarded(() => {
    mkdirSync(options.dir, { recursive: true });
    const prepared = { files: storeFiles(options.dir), migrations, clock: options.clock };
    const opened = openDatabase(prepared);
    if (opened.ok) return ok(storeOver(opened.value, options));
    const [first] = opened.issues;
    return first?.code === 'store.damaged' ? openAfresh(first, prepared, options) : opened;
  });

const openAfresh = (damage: Issue, prepared: MigrateOptions, options: StoreOptions): Result<Store> => {
  const aside = setAside(prepared.files, options.clock());
  if (!aside.ok) return fail(damage, ...aside.issues);
  const opened = openDatabase(prepared);
  if (!opened.ok) return opened;
  const told = issue(damage.code, damage.path, { ...damage.params, file: aside.value });
  return ok(storeOver({ db: opened.value.db, issues: [told, ...opened.value.issues] }, options));
};

const storeOver = ({ db, issues }: OpenedDatabase, options: StoreOptions): Store => {
  const stamping = stampingFrom(options);
  const files = storeFiles(options.dir);
  return {
    issues,
    learners: { ...openLearners(db, stamping), erase: openErase(db, files) },
    attempts: openAttempts(db, stamping),
    documents: openCaseDocuments(db),
    settings: openSettings(db),
    logs: openStoredLogs(db),
    signing: openInstallationKey(files),
    backUp: () => makeBackup({ db, files, clock: options.clock }),
    eraseAll: () => eraseAll(db, files),
    close: () => {
      if (!db.isOpen) return;
      try {
        endSession(db);
      } catch (error) {
        // The marker stays open, so the next start checks the file; closing goes on.
        issueOfStorage(error);
      }
      db.close();
    },
  };
};
