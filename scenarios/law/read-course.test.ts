/** A course of events as people write it, and what is said about one that is wrong. */
import { describe, expect, it } from 'vitest';
import { conductKinds, eventKinds } from './events.ts';
import { everyHappening } from './every-happening.fixture.ts';
import { procedures } from './procedures.ts';
import { conductNames, conductOf, readCourse } from './read-course.ts';

const referred = { date: '2026-03-24', event: 'victim.referred', with: { to: 'recognised-centre' } };
const read = (...lines: unknown[]) => readCourse(procedures.adult, lines);
const issuesOf = (...lines: unknown[]) => {
  const found = read(...lines);
  return found.ok ? [] : found.issues.map(({ code, path, params }) => [code, path.join('/'), params]);
};

describe('a course', () => {
  it('is read with its payload, who did it and who saw it', () => {
    const seen = { date: '2026-03-25', event: 'case.ended', by: 'centre', seenBy: ['guardian'] };
    expect(read(referred, seen)).toStrictEqual({
      ok: true,
      value: [
        { date: '2026-03-24', event: 'victim.referred', payload: { to: 'recognised-centre' } },
        { date: '2026-03-25', event: 'case.ended', payload: {}, by: 'centre', seenBy: ['guardian'] },
      ],
    });
  });

  it('may be empty, and may mark days, phases and the end', () => {
    const marks = ['day.passed', 'phase.ended', 'case.ended'].map((event) => ({ date: '2026-03-24', event }));
    expect([read(), read(...marks)].map((each) => each.ok)).toEqual([true, true]);
  });

  it('declares conduct breaches, all of the closed list and no other', () => {
    expect(conductNames.map(conductOf)).toEqual([...conductKinds]);
    expect(['pressure', 'conduct.', 'conduct.rudeness'].map(conductOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(read(...conductNames.map((event) => ({ date: '2026-03-24', event }))).ok).toBe(true);
    expect(issuesOf({ date: '2026-03-24', event: 'conduct.rudeness' })).toHaveLength(1);
  });

  it('takes every event of the catalogue with every payload, each in its own procedure', () => {
    const faulty = everyHappening.filter(({ event, payload }) => {
      const only = eventKinds.find((kind) => kind.id === event)?.only ?? 'adult';
      const procedure = Object.values(procedures).find((each) => each.id === only) ?? procedures.none;
      return !readCourse(procedure, [{ date: '2026-03-24', event, with: payload }]).ok;
    });
    expect(faulty).toEqual([]);
  });

  it('needs no key that may be left out, and refuses a word of it that is none', () => {
    const asked = (rest: Readonly<Record<string, string>>) =>
      issuesOf({
        date: '2026-03-24',
        event: 'person.questioned',
        with: { kind: 'safety', present: 'interpreter', interpreter: 'professional', ...rest },
      });
    const allowed = 'safety, exploitation, own-offence';
    const wrong = [['law.event.unknown', 'events/0/with/about', { event: 'person.questioned', allowed }]];
    expect([asked({}), asked({ about: 'safety' }), asked({ about: 'wages' }), asked({ about: '' })]).toEqual([
      [],
      [],
      wrong,
      wrong,
    ]);
  });

  it('is refused with every place that is wrong, and with what would be right', () => {
    expect(
      issuesOf(
        { ...referred, with: { to: 'church', when: 'now' } },
        { ...referred, with: {} },
        { date: '2026-03-24', event: 'guardian.arrived' },
        'not json',
      ),
    ).toEqual([
      ['law.event.unknown', 'events/0/with/when', { event: 'victim.referred', allowed: 'to' }],
      [
        'law.event.unknown',
        'events/0/with/to',
        { event: 'victim.referred', allowed: 'recognised-centre, general-shelter' },
      ],
      [
        'law.event.unknown',
        'events/1/with/to',
        { event: 'victim.referred', allowed: 'recognised-centre, general-shelter' },
      ],
      ['law.event.unknown', 'events/2/event', expect.objectContaining({ event: 'guardian.arrived' })],
      ['request.malformed', 'events/3', { rule: 'invalid_type', expected: 'object' }],
    ]);
  });

  it.each(['constructor', 'toString', 'valueOf'])('is refused with a payload key named %s', (key) => {
    expect(issuesOf({ ...referred, with: { ...referred.with, [key]: 'x' } })).toEqual([
      ['law.event.unknown', `events/0/with/${key}`, { event: 'victim.referred', allowed: 'to' }],
    ]);
  });

  it('is refused with an event that only another procedure knows', () => {
    const [found] = issuesOf({ date: '2026-03-24', event: 'guardian.appointed' });
    expect(found?.slice(0, 2)).toEqual(['law.event.unknown', 'events/0/event']);
  });

  it('is told what could stand there: the events of its procedure, conduct breaches and marks', () => {
    const [found] = issuesOf({ date: '2026-03-24', event: 'guardian.arrived' });
    const params = found?.[2] as { readonly allowed: string } | undefined;
    const allowed = params?.allowed.split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining(['victim.referred', 'annex15.issued', 'conduct.pressure', 'day.passed']),
    );
    expect(allowed).not.toContain('guardian.appointed');
  });

  it('is looked at for its event and payload where its date is wrong, too', () => {
    const places = (...lines: unknown[]) => issuesOf(...lines).map(([code, path]) => `${code} ${path}`);
    expect(places({ ...referred, date: '30/02/2026', with: { to: 'church' } })).toEqual([
      'date.malformed events/0/date',
      'law.event.unknown events/0/with/to',
    ]);
    expect(places({ event: 'guardian.arrived' })).toEqual([
      'request.malformed events/0/date',
      'law.event.unknown events/0/event',
    ]);
  });

  it('is told of a strange key without being told that what it holds is missing', () => {
    const { with: payload, ...rest } = referred;
    expect(issuesOf({ ...rest, wth: payload })).toEqual([
      [
        'request.malformed',
        'events/0',
        { rule: 'unrecognized_keys', keys: 'wth', allowed: 'date, event, with, by, seenBy' },
      ],
    ]);
    expect(issuesOf({ ...rest, with: { to: 5 }, event: 'victim.refered' }).map(([, path]) => path)).toEqual([
      'events/0/with/to',
      'events/0/event',
    ]);
  });

  it('is refused with a day that does not exist, or one before the line above', () => {
    expect([
      issuesOf({ ...referred, date: '2026-02-30' }),
      issuesOf(referred, { ...referred, date: '2026-03-23' }),
      issuesOf(referred, referred),
      issuesOf(referred, { ...referred, date: '2026-03-26' }, { ...referred, date: '2026-03-25' }),
      issuesOf({ ...referred, date: 20260324 }),
    ]).toEqual([
      [['date.malformed', 'events/0/date', { text: '2026-02-30' }]],
      [['request.malformed', 'events/1/date', { rule: 'order' }]],
      [],
      [['request.malformed', 'events/2/date', { rule: 'order' }]],
      [['request.malformed', 'events/0/date', { rule: 'invalid_type', expected: 'string' }]],
    ]);
  });
});
