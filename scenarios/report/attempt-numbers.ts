/** The number of an attempt among those of its learner: 1 is the first that was opened. It is shown and never stored. */
import { compareText } from '../core/compare-text.ts';

interface Numbered {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
}

/** Numbers by id. Attempts are never taken out one by one, so a number stays with its attempt. */
export const attemptNumbers = (attempts: readonly Numbered[]): ReadonlyMap<string, number> =>
  new Map(
    attempts
      .toSorted((one, other) => compareText(one.openedAt, other.openedAt) || compareText(one.id, other.id))
      .map(({ id }, at) => [id, at + 1]),
  );
