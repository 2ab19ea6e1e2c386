/** Numbers of attempts: the order in which they were opened, whatever the order in which they are listed. */
import { expect, it } from 'vitest';
import { attemptNumbers } from './attempt-numbers.ts';

it('numbers attempts in the order in which they were opened, also when two share a moment', () => {
  const at = (id: string, openedAt: string) => ({ id, openedAt });
  const listed = [
    at('c', '2026-11-22T10:00:00.000Z'),
    at('b', '2026-11-21T10:00:00.000Z'),
    at('a', '2026-11-22T10:00:00.000Z'),
  ];
  expect([...attemptNumbers(listed)]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});
