/** Turns what SQLite and the file system throw into an issue; anything else is our own fault and is thrown on. */
import { type Issue, issue, type Result, fail } from '../../scenarios/core/result.ts';
import type { IssueCode } from '../../scenarios/core/issue-code.ts';

/** Primary result codes of SQLite, from sqlite.org/rescode.html. */
const bySqlite: Readonly<Record<number, IssueCode>> = {
  3: 'store.unavailable',
  5: 'store.locked',
  6: 'store.locked',
  8: 'store.unavailable',
  10: 'store.unavailable',
  11: 'store.damaged',
  13: 'store.full',
  14: 'store.unavailable',
  26: 'store.damaged',
};

const full = new Set(['ENOSPC', 'EDQUOT']);
const unavailable = new Set([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENAMETOOLONG',
  'ENODEV',
  'ENOENT',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETIMEDOUT',
  'EFBIG',
]);

/** @throws the error itself when it is not the storage that failed. */
export const issueOfStorage = (error: unknown): Issue => {
  if (!(error instanceof Error)) throw error;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') {
    const found = bySqlite[errcode & 0xff];
    if (found) return issue(found, [], { what: 'sqlite', detail: errcode });
  }
  if (typeof code === 'string' && full.has(code))
    return issue('store.full', [], { what: 'file', detail: code });
  if (typeof code === 'string' && unavailable.has(code))
    return issue('store.unavailable', [], { what: 'file', detail: code });
  throw error;
};

/** Runs one piece of storage work; a failing disk becomes an issue. */
export const guarded = <T>(work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (error) {
    return fail(issueOfStorage(error));
  }
};
