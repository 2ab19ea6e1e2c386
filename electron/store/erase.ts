/** Erasing a learner, or everybody: every row, every byte in the log, every copy of old data in the folder. */
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { keptCopies, type StoreFiles } from './files.ts';
import { emptyLog } from './session.ts';
import { guarded } from './storage-issue.ts';
import { inTransaction } from './transaction.ts';

export type EraseLearner = ReturnType<typeof openErase>;

export const openErase = (db: DatabaseSync, files: StoreFiles) => {
  const remove = db.prepare('DELETE FROM learners WHERE id = ?');
  const forget = db.prepare("DELETE FROM settings WHERE name = 'currentLearner' AND value = ?");

  /** Removes the learner with all attempts and events; asked again after a failure in between, it does what is left.
   *  Issue `learner.unknown` when nobody of that id was ever there to erase and no copy is kept. */
  return (learnerId: string): Result<null> => {
    const removed = inTransaction(db, () => {
      forget.run(JSON.stringify(learnerId));
      return ok(Number(remove.run(learnerId).changes));
    });
    if (!removed.ok) return removed;
    return guarded(() => {
      const copies = keptCopies(files);
      if (removed.value === 0 && copies.length === 0)
        return fail(issue('learner.unknown', ['learnerId'], { learnerId }));
      leaveNoTrace(db, copies);
      return ok(null);
    });
  };
};

/** Removes every learner, attempt, kept case and setting; the tables stand empty, also those a later version brings.
 *  The key of the installation stays: it says nothing of anybody, and files that were signed with it are still about. */
export const eraseAll = (db: DatabaseSync, files: StoreFiles): Result<null> => {
  const removed = inTransaction(db, () => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    for (const { name } of db.prepare(ownTables).all()) db.exec(`DELETE FROM "${String(name)}"`);
    return ok(null);
  });
  if (!removed.ok) return removed;
  return guarded(() => {
    leaveNoTrace(db, keptCopies(files));
    return ok(null);
  });
};

/** The session marker is about the file and not about anybody. */
const ownTables = `
  SELECT name FROM sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'session'`;

const leaveNoTrace = (db: DatabaseSync, copies: readonly string[]): void => {
  emptyLog(db);
  // Copies may hold anybody, in a shape only an older version knew, or in no shape at all: they go whole.
  for (const copy of copies) rmSync(copy, { force: true });
};
