/** Once for each key, also where nothing was made. */
import { expect, it, vi } from 'vitest';
import { oncePer } from './once-per.ts';

it('makes a thing once for each key, and keeps undefined too', () => {
  const make = vi.fn((key: { readonly made: number | undefined }) => key.made);
  const madeOf = oncePer(make);
  const [one, none] = [{ made: 1 }, { made: undefined }];
  expect([madeOf(one), madeOf(none), madeOf(one), madeOf(none)]).toEqual([1, undefined, 1, undefined]);
  expect(make).toHaveBeenCalledTimes(2);
});
