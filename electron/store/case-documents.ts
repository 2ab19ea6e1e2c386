/** Case documents by the hash of their exact bytes, kept from the first attempt on, however old. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { guarded } from './storage-issue.ts';

export type CaseDocumentStore = ReturnType<typeof openCaseDocuments>;

/** SHA-256 in hexadecimal: the name of a case document. */
export const hashOfDocument = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const openCaseDocuments = (db: DatabaseSync) => {
  const one = db.prepare('SELECT bytes FROM case_documents WHERE hash = ?');

  return {
    /** Issues `case.unknown`; `store.damaged` when the bytes are no longer those the hash was taken of. */
    read: (hash: string): Result<Uint8Array> =>
      guarded(() => {
        const bytes = one.get(hash)?.bytes;
        if (!(bytes instanceof Uint8Array)) return fail(issue('case.unknown', [], { hash }));
        if (hashOfDocument(bytes) !== hash)
          return fail(issue('store.damaged', [], { what: 'case-document', detail: hash }));
        return ok(bytes);
      }),
  };
};
