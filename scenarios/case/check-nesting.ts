/** Looks at JSON before its shape is read: nested so deeply that reading it would break, or with a key that reading drops in silence. */
import { type Issue, issue } from '../core/result.ts';

/** Conditions within conditions included, no case comes near it. */
const deepest = 64;

/** How many parts are told of: what has more was not written by anybody. */
const most = 100;

/** How much of the way to what is too deep is told. */
const toldSteps = 8;

const strangeKey = '__proto__';

interface Walk {
  readonly issues: Issue[];
  readonly path: (string | number)[];
}

const tooDeep = (path: Issue['path']): Issue =>
  issue('case.shape', path.slice(0, toldSteps), { reason: 'too_deep', most: deepest });

const dropped = (path: Issue['path']): Issue =>
  issue('case.shape', [...path], { reason: 'unrecognized_keys', keys: strangeKey });

const visit = (walk: Walk, value: unknown): void => {
  const { issues, path } = walk;
  if (typeof value !== 'object' || value === null || issues.length >= most) return;
  if (path.length >= deepest) {
    issues.push(tooDeep(path));
    return;
  }
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      path.push(at);
      visit(walk, value[at]);
      path.pop();
    }
    return;
  }
  for (const key of Object.keys(value)) {
    if (key === strangeKey) issues.push(dropped(path));
    path.push(key);
    visit(walk, (value as Readonly<Record<string, unknown>>)[key]);
    path.pop();
  }
};

/**
 * @returns `case.shape` for each part that is nested too deeply or has a key that no reader sees, a hundred at most; empty for every
 * other JSON.
 */
export const nestingIssues = (json: unknown): readonly Issue[] => {
  const walk: Walk = { issues: [], path: [] };
  visit(walk, json);
  return walk.issues;
};
