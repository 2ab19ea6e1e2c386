/** The last days that run now, the nearest first; people whose documents end on one day stand together. */
import { daysBetween } from '../../../scenarios/core/local-date.ts';
import type { PersonView } from '../../../scenarios/compile/player.ts';

export interface NextDue {
  /** ISO date of the last day. */
  readonly on: string;
  /** Counts from 0, the day the document was issued. */
  readonly day: number;
  readonly days: number;
  /** Ids, in the order given. */
  readonly people: readonly string[];
}

export function nextDues(people: readonly PersonView[]): readonly NextDue[] {
  const dues = new Map<string, NextDue>();
  for (const { id, since, due, termDay } of people) {
    if (!since || !due || termDay === null) continue;
    const days = daysBetween(since, due);
    const key = `${due} ${termDay} ${days}`;
    dues.set(key, { on: due, day: termDay, days, people: [...(dues.get(key)?.people ?? []), id] });
  }
  return [...dues.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
