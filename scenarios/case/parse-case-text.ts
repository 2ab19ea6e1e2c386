/** Parses the text of a case document: the one place where it becomes JSON, and what JSON leaves out in silence is refused. */
import { fail, issue, ok, type Result } from '../core/result.ts';
import { parseCase, type ValidCase } from './parse-case.ts';
import { repeatedKeys } from './repeated-keys.ts';

const jsonOf = (text: string): Result<unknown> => {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail(issue('case.json.malformed', [], { message: (error as SyntaxError).message }));
  }
};

/** @returns the case; or `case.json.malformed`; or `case.json.duplicateKey` for each key that stands twice, with all that `parseCase` finds. */
export const parseCaseText = (text: string): Result<ValidCase> => {
  const json = jsonOf(text);
  if (!json.ok) return json;
  const [first, ...others] = repeatedKeys(text);
  const parsed = parseCase(json.value);
  if (first === undefined) return parsed;
  return fail(first, ...others, ...(parsed.ok ? [] : parsed.issues));
};
