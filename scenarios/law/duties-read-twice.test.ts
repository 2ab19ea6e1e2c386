/** Each duty of the register against a second reading of domain.md 3.3, 5.1, 14.1 and 14.5: known by, done by, ended by, due. */
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { duties } from './duties.ts';
import { adults, around, minors, officers, readings } from './duties-reading.fixture.ts';
import { evaluateDuties, type CourseEvent, type DutyStatus } from './evaluate-duties.ts';
import { everyHappening, type Happening } from './every-happening.fixture.ts';

const day0 = '2026-10-05' as LocalDate;
const nameOf = ({ event, payload }: Happening) => [event, ...Object.values(payload)].join(' ');
const happeningOf = (name: string): Happening => {
  const found = everyHappening.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no event ${name}`);
  return found;
};
const end = (event: 'phase.ended' | 'case.ended'): Happening => ({ event, payload: {} });

describe.each(readings.map((reading) => [reading.duty, reading] as const))('the duty %s', (id, reading) => {
  const [owner = ''] = reading.owners;
  const [status = ''] = reading.statuses;
  const statusAfter = (
    happened: readonly Happening[],
    {
      by,
      until = 0,
      apart = 0,
    }: { readonly by?: string; readonly until?: number; readonly apart?: number } = {},
  ): DutyStatus | undefined => {
    const before = reading.once === undefined ? [] : [happeningOf(reading.once)];
    const events = [...before, ...happened].map(
      (each, at): CourseEvent => ({
        ...each,
        date: addDays(day0, at === 0 ? 0 : apart),
        ...(by === undefined ? {} : { by }),
      }),
    );
    const course = { people: { w1: status }, events, until: addDays(day0, until) };
    return evaluateDuties(duties, owner, course).find((each) => each.duty === id)?.status;
  };
  const known = happeningOf(reading.known[0] ?? '');
  const done = happeningOf(reading.done.find((name) => !reading.doneLater?.includes(name)) ?? '');
  const both = [end('phase.ended'), end('case.ended')];
  const named = (wanted: DutyStatus, course: (each: Happening) => readonly Happening[], apart = 0) =>
    everyHappening
      .filter((each) => statusAfter(course(each), { apart, until: apart }) === wanted)
      .map(nameOf);
  /** What does it on the day it became known. */
  const doneAtOnce = reading.done.filter((name) => !reading.doneLater?.includes(name));

  it('is owed by its owners and by nobody else', () => {
    const everybody = [...officers, ...around, 'centre', 'hospital', 'person'];
    const owners = everybody.filter((seat) =>
      evaluateDuties(duties, seat, { people: { w1: status }, events: [], until: day0 }).some(
        (each) => each.duty === id,
      ),
    );
    expect(owners.sort()).toEqual([...reading.owners].sort());
  });

  it('is owed for these people and for nobody else', () => {
    const people = Object.fromEntries([...adults, ...minors].map((each) => [each, each]));
    const owed = evaluateDuties(duties, owner, { people, events: [], until: day0 });
    expect(owed.filter((each) => each.duty === id).map(({ person }) => person)).toEqual(reading.statuses);
  });

  it('is known by these events and by no other', () => {
    const silent = everyHappening.filter((each) => statusAfter([each]) === 'notKnown').map(nameOf);
    const speaking = everyHappening.map(nameOf).filter((name) => !silent.includes(name));
    expect(speaking.sort()).toEqual([...reading.known].sort());
  });

  if (reading.once)
    it('is known by nothing before what must be known as well', () => {
      const names = [known, ...everyHappening].filter((each) => nameOf(each) !== reading.once);
      const course = {
        people: { w1: status },
        events: names.map((each) => ({ ...each, date: day0 })),
        until: day0,
      };
      const found = evaluateDuties(duties, owner, course).find((each) => each.duty === id);
      expect(found?.status).toBe('notKnown');
    });

  it.each(reading.known)('is known by %s unless one of the events read here came before', (name) => {
    const silencing = everyHappening
      .filter((before) => !reading.known.includes(nameOf(before)))
      .filter((before) => statusAfter([before, happeningOf(name)]) === 'notKnown')
      .map(nameOf);
    expect(silencing.sort()).toEqual([...(reading.silentAfter?.[name] ?? [])].sort());
  });

  it('is owed anew after these events and no other, though it was done before', () => {
    const anew = everyHappening
      .filter((each) => statusAfter([known, done, each, known, ...both]) === 'missed')
      .map(nameOf);
    expect(anew.sort()).toEqual([...(reading.renewedAfter ?? [])].sort());
  });

  it('is done by these events and by no other', () => {
    expect(named('done', (each) => [known, each, ...both]).sort()).toEqual([...doneAtOnce].sort());
    if (reading.due === 'case')
      expect(named('done', (each) => [known, each, ...both], 1).sort()).toEqual([...reading.done].sort());
  });

  /** What counts on a later day only is asked for on a later day only. */
  const apart = reading.doneLater ? 1 : 0;

  it('can no longer be done after these events and no other', () => {
    expect(named('couldNot', (each) => [known, each, ...both], apart).sort()).toEqual(
      [...reading.ended].sort(),
    );
  });

  it('may be done by these people and by nobody else', () => {
    const everybody = [...officers, ...around, 'centre', 'hospital', 'person', 'employer'];
    const doers = everybody.filter((by) => statusAfter([known, done, ...both], { by }) === 'done');
    expect(doers.sort()).toEqual([...reading.doers].sort());
  });

  it('is done by the person with these events and no other', () => {
    const own = everyHappening.filter(
      (each) => statusAfter([known, each, ...both], { by: 'person' }) === 'done',
    );
    const whole = reading.doers.includes('person') ? doneAtOnce : (reading.byPerson ?? []);
    expect(own.map(nameOf).sort()).toEqual([...whole].sort());
  });

  if (reading.doneLater)
    it('is not missed on the day on which it became known: nobody could do it', () => {
      expect([statusAfter([known, end('phase.ended')]), statusAfter([known, end('case.ended')])]).toEqual([
        'owed',
        'couldNot',
      ]);
    });

  it('is missed at its moment, and not before', () => {
    const phaseOver = statusAfter([known, end('phase.ended')], { apart, until: apart });
    const caseOver = statusAfter([known, end('case.ended')], { apart, until: apart });
    const dayOver = statusAfter([known], { until: 1 });
    expect([phaseOver, caseOver, dayOver]).toEqual([
      reading.due === 'phase' ? 'missed' : 'owed',
      'missed',
      reading.due === 'day' ? 'missed' : 'owed',
    ]);
  });
});

it('reads every duty of the register', () => {
  expect(readings.map(({ duty }) => duty)).toEqual(duties.map(({ id }) => id));
});

it.each([
  ['inform-person', 'E-06'],
  ['refer-person', 'E-07'],
  ['inform-magistrate', 'E-08'],
  ['pass-indications', 'E-04'],
  ['tell-immigration', 'E-35'],
  ['offer-again', 'E-24'],
  ['request-document', 'E-07'],
  ['secure-wages', 'E-18'],
  ['secure-belongings', 'E-18'],
  ['report-minor', 'E-09'],
  ['shelter-child', 'E-31'],
  // The adult centres are not for children (5.1): not E-07.
  ['secure-support', 'E-36'],
])(
  'shows for %s, when it is missed, error %s of domain.md section 10 or of the list that goes on from it',
  (id, error) => {
    expect(duties.find((duty) => duty.id === id)?.error).toBe(error);
  },
);
