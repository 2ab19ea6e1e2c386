/** Erasing a learner: every row, every byte in the log, every copy of old data in the folder. */
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
      emptyLog(db);
      // Copies may hold anybody, in a shape only an older version knew, or in no shape at all: they go whole.
      for (const copy of copies) rmSync(copy, { force: true });
      return ok(null);
    });
  };
};
