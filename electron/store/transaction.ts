/** One transaction: everything or nothing, whether the work refuses, the disk fails or our own code throws. */
import type { DatabaseSync } from 'node:sqlite';
import { fail, type Result } from '../../scenarios/core/result.ts';
import { issueOfStorage } from './storage-issue.ts';

/** Commits when the work returns a value, rolls back when it returns issues or throws. */
export const inTransaction = <T>(db: DatabaseSync, work: () => Result<T>): Result<T> => {
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = work();
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    rollBack(db);
    return fail(issueOfStorage(error));
  }
};

/** A full disk may have ended the transaction already; the error that counts is the first one. */
const rollBack = (db: DatabaseSync): void => {
  if (!db.isOpen || !db.isTransaction) return;
  try {
    db.exec('ROLLBACK');
  } catch (error) {
    issueOfStorage(error);
  }
};
