/** Courses: what steps of a slice did, as numbers. Ways that did the same share one, and a property folds it once. */
import type { Showing } from '../compile/compiled-case.ts';
import { createPairs } from './pairs.ts';
import type { Token } from './slice-events.ts';

export interface Courses {
  /** The number of a token, the same for tokens that differ only in what they are about. */
  symbolOf(token: Token): number;
  /** One token of this number; what it is about is left out of account. */
  token(symbol: number): Token;
  /** The course that is another and one token more. Course 0 did nothing. */
  longer(course: number, symbol: number): number;
  /** The course before the last token of one, and that token. */
  before(course: number): number;
  last(course: number): number;
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

/** Opens the courses of one slice. */
export const createCourses = (): Courses => {
  const nameOf = numbering<string | undefined>();
  const showingOf = numbering<Showing | undefined>();
  const symbols = createPairs();
  const tokens: Token[] = [];
  // A course is the one before it and one token more, and its number is one more than that of the pair.
  const further = createPairs();
  return {
    symbolOf: (token) => {
      const symbol = symbols.numberOf(
        nameOf(token.name),
        showingOf(token.showing) * 2 + (token.maybe ? 1 : 0),
      );
      tokens[symbol] ??= token;
      return symbol;
    },
    token: (symbol) => tokens[symbol] as Token,
    longer: (course, symbol) => 1 + further.numberOf(course, symbol),
    before: (course) => further.one(course - 1),
    last: (course) => further.other(course - 1),
  };
};
