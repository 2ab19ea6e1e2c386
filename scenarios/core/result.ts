/** Result and Issue: expected failure as a value, with a code and a path and never a sentence. */
import type { IssueCode } from './issue-code.ts';

/** One finding. `path` leads to the place in the document or request; `params` fill the words the renderer chooses for `code`. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Wraps a value that was obtained without finding anything wrong. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Builds one issue; path and params default to empty. */
export const issue = (code: IssueCode, path: Issue['path'] = [], params: Issue['params'] = {}): Issue => ({
  code,
  path,
  params,
});

/** A refusal with all its issues, never an empty list. */
export const fail = (
  ...issues: [Issue, ...Issue[]]
): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
});

/** Throws when our own code breaks a promise. Never used for what a user or a file can cause. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${what}`);
}

/** Makes a forgotten member of a union a compile error. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
};
