/** The store: one SQLite file in a folder, opened, checked, migrated, and the tables behind it. */
import { mkdirSync } from 'node:fs';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { AttemptStore } from './attempts.ts';
import type { CaseDocumentStore } from './case-documents.ts';
import { makeBackup } from './backup.ts';
import { type EraseLearner, eraseAll } from './erase.ts';
import { storeFiles } from './files.ts';
import { type Incoming, openIncoming } from './incoming.ts';
import { type InstallationKey, openInstallationKey } from './installation-key.ts';
import type { LearnerStore } from './learners.ts';
import type { MigrateOptions } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';
import { type MoveFile, openRestore, type Restore } from './restore.ts';
import { setAside } from './set-aside.ts';
import type { SettingsStore } from './settings.ts';
import { run } from './running.ts';
import { stampingFrom, type StampSources } from './stamping.ts';
import type { StoredLogs } from './stored-logs.ts';
import { guarded } from './storage-issue.ts';

export interface StoreOptions extends StampSources {
  readonly dir: string;
  /** How a restored file takes its place; left out: a rename. */
  readonly moveFile?: MoveFile;
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
  readonly backups: Restore & Pick<Incoming, 'receive'> & { readonly folder: string };
  /** How often a backup took the place of the data since the program was started. */
  readonly restores: number;
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
    if (opened.ok) return ok(storeOver(opened.value, prepared, options));
    const [first] = opened.issues;
    return first?.code === 'store.damaged' ? openAfresh(first, prepared, options) : opened;
  });

const openAfresh = (damage: Issue, prepared: MigrateOptions, options: StoreOptions): Result<Store> => {
  const aside = setAside(prepared.files, options.clock());
  if (!aside.ok) return fail(damage, ...aside.issues);
  const opened = openDatabase(prepared);
  if (!opened.ok) return opened;
  const told = issue(damage.code, damage.path, { ...damage.params, file: aside.value });
  const found = { db: opened.value.db, issues: [told, ...opened.value.issues] };
  return ok(storeOver(found, prepared, options));
};

/** The store stays one and the same while a restore changes the database under it. */
const storeOver = (opened: OpenedDatabase, prepared: MigrateOptions, options: StoreOptions): Store => {
  const { files, clock } = prepared;
  const running = run(opened, prepared, options);
  const { table, over } = running;
  const incoming = openIncoming(files, stampingFrom(options).newId);
  const restore = openRestore({ ...prepared, incoming, moveFile: options.moveFile }, running);
  let restores = 0;
  return {
    get issues() {
      return running.issues();
    },
    get restores() {
      return restores;
    },
    learners: table('learners'),
    attempts: table('attempts'),
    documents: table('documents'),
    settings: table('settings'),
    logs: table('logs'),
    signing: openInstallationKey(files),
    backUp: () => over((db) => makeBackup({ db, files, clock })),
    backups: {
      folder: files.dir,
      list: restore.list,
      receive: incoming.receive,
      inspect: (source) => over(() => restore.inspect(source)),
      restore: (source) =>
        over(() => {
          const done = restore.restore(source);
          if (done.ok) restores += 1;
          return done;
        }),
    },
    eraseAll: () => over((db) => eraseAll(db, files)),
    close: running.close,
  };
};
