/** Reads a log of decisions as authors write it: a JSON array, or one JSON object on each line. */
import { type Decision, decision } from '../../scenarios/case/decision.ts';
import { malformedIssues } from '../../scenarios/core/malformed.ts';
import { fail, type Issue, ok, type Result } from '../../scenarios/core/result.ts';
import { parseJsonLines } from './parse-json.ts';

/** All of it or nothing. Issue `request.malformed`, once for each place, with the index of the decision and what would be right. */
export const readDecisions = (text: string): Result<readonly Decision[]> => {
  const issues: Issue[] = [];
  const decisions = parseJsonLines(text).flatMap((value, index): Decision[] => {
    const read = decision.safeParse(value);
    if (read.success) return [read.data];
    issues.push(...malformedIssues(decision, value, read.error, ['decisions', index]));
    return [];
  });
  const [first, ...rest] = issues;
  return first ? fail(first, ...rest) : ok(decisions);
};
