/** Restoring a backup: looked into first, then in one rename in the place of the database, whose data have been set aside. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { flushName, moveOver } from './atomic-write.ts';
import { makeBackup } from './backup.ts';
import { type BackupContents, prepareCandidate, removeCandidate } from './candidate.ts';
import { type Contents, contentsOf } from './contents.ts';
import { replacedName, restorableNames, stampIn, type StoreFiles } from './files.ts';
import type { Incoming } from './incoming.ts';
import type { MigrateOptions } from './migrate.ts';
import { guarded, issueOfStorage } from './storage-issue.ts';

/** A copy in the data folder by its name, or a file that was handed in. */
export type BackupSource = { readonly fileName: string } | { readonly transfer: string };

export interface ListedBackup {
  readonly fileName: string;
  /** From its name, ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly bytes: number;
}

/** Puts one file in the place of another; only tests bring their own, to fail or to die in the middle. */
export type MoveFile = (from: string, to: string) => void;

/** The database of a running store, which can be closed and opened again under the same store. */
export interface Reopening {
  readonly db: () => DatabaseSync;
  /** Ends the session; afterwards no log lies beside the file. */
  readonly close: () => void;
  /** Opens what lies there now. */
  readonly open: () => Result<unknown>;
}

export interface RestoreParts extends MigrateOptions {
  readonly incoming: Incoming;
  readonly moveFile?: MoveFile | undefined;
}

export type Restore = ReturnType<typeof openRestore>;

export const openRestore = (parts: RestoreParts, store: Reopening) => ({
  /** Copies that lie in the data folder, the newest first. */
  list: (): Result<readonly ListedBackup[]> =>
    guarded(() =>
      ok(
        restorableNames(parts.files).map((fileName) => ({
          fileName,
          madeAt: stampIn(fileName),
          bytes: statSync(path.join(parts.files.dir, fileName)).size,
        })),
      ),
    ),

  /** What a backup holds and what is there now; nothing is changed. Issues those of `prepareCandidate`. */
  inspect: (source: BackupSource): Result<{ backup: BackupContents; present: Contents }> =>
    guarded(() => {
      const candidate = candidateOf(parts, source);
      removeCandidate(parts.files);
      return candidate.ok
        ? ok({ backup: candidate.value.contents, present: contentsOf(store.db()) })
        : candidate;
    }),

  /** @returns the name under which the data lie that were there before. Issues those of `prepareCandidate`; whatever is refused
   *  or fails, the store goes on over the data it had. */
  restore: (source: BackupSource): Result<{ setAside: string }> =>
    guarded(() => {
      const candidate = candidateOf(parts, source);
      if (!candidate.ok) return candidate;
      const aside = makeBackup({ ...parts, db: store.db() }, replacedName);
      const done = aside.ok
        ? swap(parts, store, { file: candidate.value.file, aside: aside.value.fileName })
        : aside;
      removeCandidate(parts.files);
      if (done.ok) parts.incoming.letGo();
      return done.ok ? ok({ setAside: done.value.fileName }) : done;
    }),
});

/** A name is one of ours or it is nothing: it is looked up in the folder and never made into a path. */
const candidateOf = (parts: RestoreParts, source: BackupSource) => {
  const file =
    'fileName' in source
      ? restorableNames(parts.files)
          .filter((name) => name === source.fileName)
          .map((name) => path.join(parts.files.dir, name))[0]
      : parts.incoming.find(source.transfer);
  return file === undefined ? fail(issue('backup.unknown', ['source'])) : prepareCandidate(parts, file);
};

interface Swap {
  /** The checked copy of the backup. */
  readonly file: string;
  /** Name of the copy of the present data. */
  readonly aside: string;
}

/** Before the rename the old data lie there, after it the new; there is no moment in between. New data that cannot be opened
 *  make way again for the old, by a rename too, which a full disk does not hinder. */
const swap = (parts: RestoreParts, store: Reopening, { file, aside }: Swap): Result<{ fileName: string }> => {
  const { files } = parts;
  store.close();
  const moved = guarded(() => moveIn(parts, file));
  const opened = store.open();
  if (!moved.ok) return moved;
  if (opened.ok) return ok({ fileName: aside });
  // Another program took the file in this moment: it is that one's now.
  if (opened.issues.some(({ code }) => code === 'store.locked')) return opened;
  const back = guarded(() => moveIn(parts, path.join(files.dir, aside)));
  if (back.ok) store.open();
  return opened;
};

const moveIn = ({ files, moveFile = moveOver }: RestoreParts, file: string): Result<null> => {
  // A log belongs to the file it was written for, and would be read into any other of its name.
  if (existsSync(files.log)) return fail(issue('store.unavailable', [], { what: 'file', detail: 'log' }));
  moveFile(file, files.database);
  flushQuietly(files);
  return ok(null);
};

/** The name stands already; a folder that cannot be flushed makes it no less there. */
const flushQuietly = (files: StoreFiles): void => {
  try {
    flushName(files.database);
  } catch (error) {
    issueOfStorage(error);
  }
};
