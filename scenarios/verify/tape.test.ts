/** A tape gives every combination of answers once. */
import { describe, expect, it } from 'vitest';
import { createTape } from './tape.ts';

describe('a tape', () => {
  it('gives every combination of answers once', () => {
    const tape = createTape<string>();
    const seen: string[] = [];
    do {
      const first = tape.ask('a', 2);
      seen.push(first === 0 ? 'no' : `yes ${tape.ask('b', 3)}`);
    } while (tape.next());
    expect(seen).toEqual(['no', 'yes 0', 'yes 1', 'yes 2']);
  });

  it('gives the answers it begins with, and 0 after them', () => {
    const tape = createTape<string>([2, 1]);
    expect([tape.ask('a', 3), tape.ask('b', 2), tape.ask('c', 2)]).toEqual([2, 1, 0]);
    expect(tape.asked().map(({ about, answer }) => `${about} ${answer}`)).toEqual(['a 2', 'b 1', 'c 0']);
  });
});
