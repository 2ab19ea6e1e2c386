/** Which last days the bar over the room names, and in which order. */
import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../scenarios/compile/player.ts';
import type { LocalDate } from '../../../scenarios/core/local-date.ts';
import { nextDues } from './next-dues.ts';

const person = (id: string, term: Partial<PersonView> = {}): PersonView => ({
  id,
  met: true,
  place: 'apart',
  stage: 'reflection',
  document: null,
  since: null,
  due: null,
  termDay: null,
  ...term,
});

const term = (since: string, due: string, termDay: number) => ({
  since: since as LocalDate,
  due: due as LocalDate,
  termDay,
});

describe('the next last days', () => {
  it('leave out people for whom no term runs', () => {
    expect(nextDues([person('w1'), person('w2')])).toEqual([]);
  });

  it('come with the nearest first, whatever the order of the people', () => {
    const people = [
      person('w1', term('2026-03-24', '2026-05-08', 37)),
      person('w2', term('2026-03-20', '2026-05-04', 41)),
    ];
    expect(nextDues(people)).toEqual([
      { on: '2026-05-04', day: 41, days: 45, people: ['w2'] },
      { on: '2026-05-08', day: 37, days: 45, people: ['w1'] },
    ]);
  });

  it('put people together whose documents began and end on the same days, and no others', () => {
    const same = term('2026-03-24', '2026-05-08', 37);
    const people = [
      person('w1', same),
      person('w2', term('2026-04-08', '2026-05-08', 22)),
      person('w3', same),
    ];
    expect(nextDues(people).map((each) => each.people)).toEqual([['w1', 'w3'], ['w2']]);
  });
});
