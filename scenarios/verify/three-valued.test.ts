/** Guards over what a slice dropped are decided only when no value of it would decide otherwise. */
import { describe, expect, it } from 'vitest';
import type { Guard } from '../compile/guard.ts';
import { guardHolds } from '../compile/port.ts';
import { dropped, evaluateMaybe } from './three-valued.ts';

describe('a guard in a slice', () => {
  const is = (variable: number, value: number): Guard => ({ type: 'is', params: { variable, value } });
  const guards: readonly Guard[] = [
    is(0, 1),
    { type: 'all', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'any', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'none', params: { of: [is(0, 1), is(1, 1)] } },
    { type: 'atLeast', params: { variable: 1, value: 2 } },
    { type: 'atMost', params: { variable: 1, value: 2 } },
    { type: 'oneOf', params: { variable: 2, values: [0, 3] } },
    { type: 'countAtLeast', params: { variables: [0, 1, 2], value: 1, count: 2 } },
    { type: 'countAtMost', params: { variables: [0, 1, 2], value: 1, count: 1 } },
    { type: 'pastDue', params: { variable: 1, day: 2 } },
  ];
  const full = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c])));

  it('decides as the real guard when nothing is dropped', () => {
    for (const guard of guards)
      for (const values of full) expect(evaluateMaybe(guard, values)).toBe(guardHolds(guard, values));
  });

  it('is decided only when every value of the dropped variable would decide it so', () => {
    for (const guard of guards)
      for (const values of full) {
        const seen = values.map((value, at) => (at === 1 ? dropped : value));
        const real = new Set(
          [0, 1, 2, 3].map((value) =>
            guardHolds(
              guard,
              seen.map((each) => (each === dropped ? value : each)),
            ),
          ),
        );
        const judged = evaluateMaybe(guard, seen);
        if (judged !== null) expect([...real]).toEqual([judged]);
      }
  });
});
