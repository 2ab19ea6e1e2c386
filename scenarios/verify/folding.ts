/** Folds the memory of a property over courses. Memories are numbers too: the same memory over the same course is folded once. */
import type { Courses } from './courses.ts';
import { createPairs } from './pairs.ts';
import type { Memory, Property } from './property.ts';
import type { Token } from './slice-events.ts';

export interface Folding {
  numberOf(memory: Memory): number;
  memory(number: number): Memory;
  /** Every memory that can stand after a course; none: the run is of no interest any more. */
  after(memory: number, course: number): readonly number[];
}

/** Whether the property can take no notice of a token, whatever its memory is. */
const isPassedOver = (property: Property, { name, showing, maybe }: Token): boolean =>
  maybe &&
  showing !== undefined &&
  (property.maybeShown === 'skip' || (!property.follows(showing) && !property.watches.has(name ?? '')));

/** The memories of a property by number. */
const createMemories = () => {
  const memories: Memory[] = [];
  const numbers = new Map<string, number>();
  return {
    numberOf: (memory: Memory): number => {
      const key = memory.join();
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, memories.length);
      return memories.push(memory) - 1;
    },
    memory: (number: number): Memory => memories[number] as Memory,
  };
};

/** Folds one token at a time, each only once for a memory. */
const createSteps = (courses: Courses, property: Property, { numberOf, memory }: Omit<Folding, 'after'>) => {
  const known: (readonly number[])[][] = [];
  const fold = (number: number, token: Token): readonly number[] => {
    if (isPassedOver(property, token)) return [number];
    const before = memory(number);
    const after = token.name === undefined ? before : property.event(before, token.name);
    const then = after && token.showing ? property.showing(after, token.showing) : after;
    const next = then ? numberOf(then) : null;
    if (!token.maybe) return next === null ? [] : [next];
    return next === null || next === number ? [number] : [next, number];
  };
  const one = (number: number, symbol: number): readonly number[] => {
    known[number] ??= [];
    const row = known[number];
    const found = row[symbol] ?? fold(number, courses.token(symbol));
    row[symbol] = found;
    return found;
  };
  const stays = (number: number, symbol: number): boolean => {
    const after = one(number, symbol);
    return after.length === 1 && after[0] === number;
  };
  return (from: readonly number[], symbol: number): readonly number[] => {
    const [only] = from;
    if (only !== undefined && from.length === 1) return one(only, symbol);
    if (from.every((each) => stays(each, symbol))) return from;
    return [...new Set(from.flatMap((each) => one(each, symbol)))];
  };
};

/** Opens the folding of one property over the courses of a slice. */
export const createFolding = (courses: Courses, property: Property): Folding => {
  const memories = createMemories();
  const step = createSteps(courses, property, memories);
  // Found before, by memory and course. Courses begin alike, so that what stands after each beginning is kept too.
  const pairs = createPairs();
  const found: (readonly number[] | undefined)[] = [];
  const open: number[] = [];
  /** What stands after the longest beginning that has been folded; the pairs of the longer ones are put on `open`. */
  const foldedBefore = (memory: number, course: number): readonly number[] => {
    for (let at = course; at !== 0; at = courses.before(at)) {
      const pair = pairs.numberOf(memory, at);
      const known = found[pair];
      if (known) return known;
      found[pair] = undefined;
      open.push(pair);
    }
    return [memory];
  };
  return {
    ...memories,
    after: (memory, course) => {
      let after = foldedBefore(memory, course);
      for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
        after = step(after, courses.last(pairs.other(pair)));
        found[pair] = after;
      }
      return after;
    },
  };
};
