/** Keys that stand twice in one object of a JSON text: reading it would keep the last in silence. */
import { type Issue, issue } from '../core/result.ts';

/** How many are told of: what has more was not written by anybody. */
const most = 100;

/** What is nested deeper is refused for that; this bounds the way told to each key. */
const deepest = 64;

/** An object or a list that is open at a place of the text. */
interface Open {
  /** Keys so far, and how often each; null in a list. */
  readonly keys: Map<string, number> | null;
  /** The key, or the number of the entry, that what comes belongs to. */
  at: string | number;
}

/** Place behind the string that begins at `from`. */
const endOf = (text: string, from: number): number => {
  let end = from + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
};

/** A key may be written with escapes: two spellings of one word are one key. */
const wordOf = (text: string, from: number, end: number): string => {
  const quoted = text.slice(from, end);
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
};

const repeated = (opened: readonly Open[], key: string): Issue =>
  issue(
    'case.json.duplicateKey',
    opened.map(({ at }) => at),
    { key },
  );

/** A key is met; the second time it is told, not the third. */
const meet = (issues: Issue[], opened: readonly Open[], here: Open, key: string): void => {
  const times = (here.keys?.get(key) ?? 0) + 1;
  here.keys?.set(key, times);
  here.at = key;
  if (times === 2 && issues.length < most && opened.length <= deepest) issues.push(repeated(opened, key));
};

/**
 * Goes over the text once.
 * @param text JSON that can be read.
 * @returns `case.json.duplicateKey` with the path of each key that stands in its object more than once, a hundred at most.
 */
export const repeatedKeys = (text: string): readonly Issue[] => {
  const issues: Issue[] = [];
  const opened: Open[] = [];
  let isKeyNext = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    const here = opened.at(-1);
    if (sign === '{' || sign === '[') {
      opened.push(sign === '{' ? { keys: new Map(), at: '' } : { keys: null, at: 0 });
      isKeyNext = sign === '{';
    } else if (sign === '}' || sign === ']') {
      opened.pop();
      isKeyNext = false;
    } else if (sign === ',' && here) {
      isKeyNext = here.keys !== null;
      if (typeof here.at === 'number') here.at += 1;
    } else if (sign === '"') {
      const end = endOf(text, place);
      if (isKeyNext && here) meet(issues, opened, here, wordOf(text, place, end));
      isKeyNext = false;
      place = end - 1;
    }
  }
  return issues;
};
