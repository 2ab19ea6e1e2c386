/** A backup: a whole copy of the database beside it, made on request and before another one takes its place. */
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { copyName, type StoreFiles } from './files.ts';
import { endSession } from './session.ts';
import { guarded } from './storage-issue.ts';

export interface BackupParts {
  readonly db: DatabaseSync;
  readonly files: StoreFiles;
  readonly clock: () => Date;
}

/** @returns the name of the copy, without its folder. It is there whole or not at all, and erasing a learner removes it. */
export const makeBackup = (
  { db, files, clock }: BackupParts,
  nameOf: (files: StoreFiles, at: Date) => string = copyName,
): Result<{ fileName: string }> =>
  guarded(() => {
    const target = nameOf(files, clock());
    writeAtomically(target, (temporary) => {
      db.prepare('VACUUM INTO ?').run(temporary);
      markClosed(temporary);
    });
    return ok({ fileName: path.basename(target) });
  });

/** The copy says of itself that a session is running; put back like that, it would be taken for a file whose log is lost. */
const markClosed = (file: string): void => {
  const copy = new DatabaseSync(file);
  try {
    endSession(copy);
  } finally {
    copy.close();
  }
};
