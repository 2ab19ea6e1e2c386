/** Parses a case document: shape first, then meaning. Only this makes a ValidCase, and it reports all problems at once. */
import type * as z from 'zod';
import { fail, type Issue, issue, ok, type Result } from '../core/result.ts';
import { checkCase } from './check-case.ts';
import { type CaseDocument, caseDocument, caseFormat } from './schema.ts';

declare const valid: unique symbol;
/** A case document whose shape and references were found right. `compileCase` needs nothing else to succeed. */
export type ValidCase = CaseDocument & { readonly [valid]: true };

const shapeIssues = (error: z.ZodError): Issue[] =>
  error.issues.map((each) =>
    issue(
      'case.shape',
      each.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      { reason: each.code, message: each.message },
    ),
  );

const formatOf = (json: unknown): unknown =>
  json && typeof json === 'object' ? (json as { format?: unknown }).format : undefined;

/**
 * Parses one case document of the current format.
 * @returns the case; or all of: `case.format.tooNew`, `case.format.tooOld`, `case.shape`, and what `checkCase` finds.
 */
export const parseCase = (json: unknown): Result<ValidCase> => {
  const format = formatOf(json);
  if (typeof format === 'number' && format > caseFormat)
    return fail(issue('case.format.tooNew', ['format'], { format, known: caseFormat }));
  if (typeof format === 'number' && format < 1)
    return fail(issue('case.format.tooOld', ['format'], { format, known: caseFormat }));
  const shaped = caseDocument.safeParse(json);
  if (!shaped.success) {
    const [first, ...rest] = shapeIssues(shaped.error);
    return fail(first ?? issue('case.shape'), ...rest);
  }
  const [first, ...rest] = checkCase(shaped.data);
  return first ? fail(first, ...rest) : ok(shaped.data as ValidCase);
};
