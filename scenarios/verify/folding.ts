/** Folds the memory of a property over courses. Memories are numbers too: the same memory over the same course is folded once. */
import type { Courses } from './courses.ts';
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

/** Opens the folding of one property over the courses of a slice. */
export const createFolding = (courses: Courses, property: Property): Folding => {
  const memories: Memory[] = [];
  const numbers = new Map<string, number>();
  // Found before, by memory and then by symbol or course.
  const bySymbol: (readonly number[])[][] = [];
  const byCourse: (readonly number[])[][] = [];
  const numberOf = (memory: Memory): number => {
    const key = memory.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, memories.length);
    return memories.push(memory) - 1;
  };
  const fold = (number: number, token: Token): readonly number[] => {
    if (isPassedOver(property, token)) return [number];
    const memory = memories[number] as Memory;
    const after = token.name === undefined ? memory : property.event(memory, token.name);
    const then = after && token.showing ? property.showing(after, token.showing) : after;
    const next = then ? numberOf(then) : null;
    if (!token.maybe) return next === null ? [] : [next];
    return next === null || next === number ? [number] : [next, number];
  };
  const afterSymbol = (memory: number, symbol: number): readonly number[] => {
    bySymbol[memory] ??= [];
    const row = bySymbol[memory];
    const found = row[symbol] ?? fold(memory, courses.token(symbol));
    row[symbol] = found;
    return found;
  };
  const every = (from: readonly number[], step: (memory: number) => readonly number[]): readonly number[] => {
    const [only] = from;
    if (only !== undefined && from.length === 1) return step(only);
    return [...new Set(from.flatMap(step))];
  };
  const afterCourse = (memory: number, course: number): readonly number[] => {
    byCourse[memory] ??= [];
    const row = byCourse[memory];
    const known = row[course];
    if (known) return known;
    let found: readonly number[] = [memory];
    for (const symbol of courses.symbols(course)) {
      found = every(found, (each) => afterSymbol(each, symbol));
      if (found.length === 0) break;
    }
    row[course] = found;
    return found;
  };
  return {
    numberOf,
    memory: (number) => memories[number] as Memory,
    after: afterCourse,
  };
};
