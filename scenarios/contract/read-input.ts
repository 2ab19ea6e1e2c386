/** Reads the input of a call: what every host, and the fake of the tests, means by a malformed request. */
import { type Issue, issue, type Result } from '../core/result.ts';
import { contract, type Operation } from './contract.ts';

type Parsed = ReturnType<(typeof contract)[Operation]['input']['safeParse']>;
type Finding = NonNullable<Parsed['error']>['issues'][number];

/** The input as the contract wants it; or `request.malformed` for each place that is wrong, with the rule it breaks. Never throws. */
export const readInput = (operation: Operation, raw: unknown): Result<unknown> => {
  const input = contract[operation].input.safeParse(raw);
  return input.success
    ? { ok: true, value: input.data }
    : { ok: false, issues: input.error.issues.flatMap(issuesOf) };
};

/** One issue per place; a key the contract does not know is a place of its own. */
const issuesOf = (found: Finding): Issue[] => {
  const path = found.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const places = found.code === 'unrecognized_keys' ? found.keys.map((key) => [...path, key]) : [path];
  return places.map((place) => issue('request.malformed', place, { rule: found.code }));
};
