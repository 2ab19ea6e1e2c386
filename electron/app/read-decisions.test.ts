/** A file of decisions as an author writes it: what is read, and what is told of one that is wrong. */
import { describe, expect, it } from 'vitest';
import { readDecisions } from './read-decisions.ts';

const told = (...decisions: unknown[]) => {
  const read = readDecisions(JSON.stringify(decisions));
  return read.ok ? [] : read.issues.map(({ code, path, params }) => [code, path.join('/'), params]);
};

describe('a file of decisions', () => {
  it('is read as a list, and line by line', () => {
    const go = { type: 'choice.chosen', scene: 'yard', choice: 'aside' };
    expect([readDecisions(JSON.stringify([go])), readDecisions(`${JSON.stringify(go)}\n\n`)]).toEqual([
      { ok: true, value: [go] },
      { ok: true, value: [go] },
    ]);
  });

  it('is refused with every place at once, each with the keys or words that would be right', () => {
    expect(
      told(
        { type: 'choice.choosen', scene: 'yard', choice: 'aside' },
        { type: 'time.passed', until: 'monday', when: 'now' },
        { type: 'line.cleared', paper: 'book', line: 'week', reading: {} },
      ),
    ).toEqual([
      [
        'request.malformed',
        'decisions/0/type',
        {
          rule: 'invalid_union',
          allowed:
            'choice.chosen, act.performed, time.passed, line.marked, line.cleared, row.listed, row.struck',
        },
      ],
      [
        'request.malformed',
        'decisions/1/until',
        { rule: 'invalid_value', allowed: 'moment, tomorrow, next-week, next-due' },
      ],
      [
        'request.malformed',
        'decisions/1',
        { rule: 'unrecognized_keys', keys: 'when', allowed: 'type, until' },
      ],
      [
        'request.malformed',
        'decisions/2',
        { rule: 'unrecognized_keys', keys: 'reading', allowed: 'type, paper, line' },
      ],
    ]);
  });
});
