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
});
