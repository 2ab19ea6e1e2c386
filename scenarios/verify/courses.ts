/** Courses: what steps of a slice did, as numbers. Ways that did the same share one, and a property folds it once. */
import type { Showing } from '../compile/compiled-case.ts';
import type { Token } from './slice-events.ts';

export interface Courses {
  /** The course of these tokens. The same tokens in the same order are the same course; 0 did nothing. */
  of(tokens: readonly Token[]): number;
  /** Numbers of the tokens of a course, in order. */
  symbols(course: number): readonly number[];
  /** One token of this number; what it is about is left out of account. */
  token(symbol: number): Token;
}

const numbering = <T>(): ((each: T) => number) => {
  const numbers = new Map<T, number>();
  return (each) => {
    const known = numbers.get(each);
    if (known !== undefined) return known;
    numbers.set(each, numbers.size);
    return numbers.size - 1;
  };
};

/** More tokens, and more courses, than any slice within its bounds can have. */
const room = 2 ** 20;

/** Opens the courses of one slice. */
export const createCourses = (): Courses => {
  const nameOf = numbering<string | undefined>();
  const showingOf = numbering<Showing | undefined>();
  const symbols = new Map<number, number>();
  const tokens: Token[] = [];
  const symbolOf = (token: Token): number => {
    const key = (nameOf(token.name) * room + showingOf(token.showing)) * 2 + (token.maybe ? 1 : 0);
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, tokens.length);
    return tokens.push(token) - 1;
  };
  // A course is the one before it and one token more; its list is made when it is asked for.
  const further = new Map<number, number>();
  const before = [0];
  const last = [-1];
  const lists: (readonly number[] | undefined)[] = [[]];
  const longer = (course: number, symbol: number): number => {
    const key = course * room + symbol;
    const known = further.get(key);
    if (known !== undefined) return known;
    further.set(key, last.length);
    before.push(course);
    return last.push(symbol) - 1;
  };
  const listOf = (course: number): readonly number[] => {
    const list: number[] = [];
    for (let at = course; at !== 0; at = before[at] ?? 0) list.push(last[at] ?? 0);
    return list.reverse();
  };
  return {
    of: (did) => {
      let course = 0;
      for (const token of did) course = longer(course, symbolOf(token));
      return course;
    },
    symbols: (course) => {
      const list = lists[course] ?? listOf(course);
      lists[course] = list;
      return list;
    },
    token: (symbol) => tokens[symbol] as Token,
  };
};
