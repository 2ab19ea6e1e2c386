/** Questions that are not of the category they were held in, against a second reading of domain.md 3.3, 5.4 N1 and N4, 14.1 row 13. */
import { describe, expect, it } from 'vitest';
import { payloadFaults } from './events.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import { minorIds } from './minor-course.fixture.ts';
import { rowFor, type Payload, type Procedure } from './procedure.ts';
import { drawable } from './procedures.ts';

const questions = happeningsOf('minor').filter(({ event }) => event === 'person.questioned');
const shown = (procedure: Procedure | undefined, stage: string, payload: Payload) => {
  const breach = procedure && rowFor(procedure, stage, 'person.questioned', payload)?.breach;
  return breach && [breach.id, breach.error, breach.fact];
};
const talk = (kind: string, about: string, present = 'guardian-and-lawyer'): Payload => ({
  kind,
  about,
  present,
  interpreter: 'professional',
});
const { minor, adult, belgian, smuggled } = drawable;

describe('what was asked', () => {
  it('may be left out, and is one of three words', () => {
    const { about: _left, ...without } = talk('safety', 'exploitation');
    expect([
      payloadFaults('person.questioned', without),
      payloadFaults('person.questioned', talk('safety', 'own-offence')),
      payloadFaults('person.questioned', talk('safety', 'weather')),
      payloadFaults('person.questioned', { ...talk('safety', 'safety'), tone: 'calm' }),
    ]).toEqual([[], [], ['about=weather'], ['tone']]);
  });

  it('changes nothing where it is what the category says', () => {
    const own: Readonly<Record<string, string>> = {
      safety: 'safety',
      victim: 'exploitation',
      suspect: 'own-offence',
      medical: 'safety',
    };
    const unlike = Object.values(drawable).flatMap((procedure) =>
      procedure.stages.flatMap(({ id }) =>
        questions
          .filter(({ payload }) => payload.about === undefined)
          .filter(({ payload }) => {
            const plain = rowFor(procedure, id, 'person.questioned', payload);
            const about = own[payload.kind ?? ''] ?? '';
            return plain !== rowFor(procedure, id, 'person.questioned', { ...payload, about });
          }),
      ),
    );
    expect(unlike).toEqual([]);
  });
});

describe('a child in every stage', () => {
  it.each([
    ['safety', 'exploitation', 'fact.minor.safety-questions'],
    ['safety', 'own-offence', 'fact.minor.safety-questions'],
    ['victim', 'own-offence', 'fact.minor.suspect-hearing'],
    ['suspect', 'exploitation', 'fact.minor.not-only-offender'],
  ])(
    'questions held as %s and about %s are E-10, whoever is beside, but for an exploiter',
    (kind, about, fact) => {
      const present = [...new Set(questions.map(({ payload }) => payload.present ?? ''))];
      const found = minorIds.flatMap((stage) =>
        present.map((each) => [each, shown(minor, stage, talk(kind, about, each))?.slice(1)]),
      );
      const expected = minorIds.flatMap(() =>
        present.map((each) => [
          each,
          each.startsWith('exploiter') ? ['E-01', 'fact.practice.separate'] : ['E-10', fact],
        ]),
      );
      expect([...new Set(found.map((each) => JSON.stringify(each)))].sort()).toEqual(
        [...new Set(expected.map((each) => JSON.stringify(each)))].sort(),
      );
      expect(found).toEqual(expected);
    },
  );

  it.each([
    ['victim', 'safety'],
    ['suspect', 'safety'],
    ['medical', 'exploitation'],
    ['medical', 'own-offence'],
  ])(
    'questions held as %s and about %s are no wrong category: safety and medical need are free',
    (kind, about) => {
      expect(minorIds.map((stage) => shown(minor, stage, talk(kind, about)))).toEqual(
        minorIds.map(() => undefined),
      );
    },
  );
});

describe('an adult', () => {
  const early = ['none', 'heard', 'check-over', 'refused', 'refused-heard', 'referred', 'reflection'];
  const tooEarly = ['talk-turned-into-hearing', 'E-34', 'fact.practice.orienting-talk'];

  it.each(['exploitation', 'own-offence'])(
    'is heard too early when the first talk turns into questions about %s before the way to a card opens, and not later',
    (about) => {
      const found = adult?.stages.filter(({ id }) => shown(adult, id, talk('safety', about, 'interpreter')));
      expect(found?.map(({ id }) => id).sort()).toEqual([...early].sort());
      expect(early.map((id) => shown(adult, id, talk('safety', about, 'interpreter')))).toEqual(
        early.map(() => tooEarly),
      );
    },
  );

  it('is a Belgian, too, or somebody smuggled in whom no sign was seen', () => {
    const about = talk('safety', 'exploitation', 'interpreter');
    expect(belgian?.stages.map(({ id }) => shown(belgian, id, about))).toEqual([
      tooEarly,
      tooEarly,
      tooEarly,
    ]);
    expect(['signs-seen', 'smuggled-only'].map((id) => shown(smuggled, id, about))).toEqual([
      tooEarly,
      tooEarly,
    ]);
  });

  it.each([
    ['victim', 'own-offence'],
    ['suspect', 'exploitation'],
    ['suspect', 'safety'],
    ['medical', 'exploitation'],
  ])(
    'is judged by nothing for questions held as %s and about %s: domain.md names no such rule',
    (kind, about) => {
      const people = Object.values(drawable).filter(({ id }) => id !== 'minor');
      const found = people.flatMap((procedure) =>
        procedure.stages.map(({ id }) => shown(procedure, id, talk(kind, about, 'interpreter'))),
      );
      expect(found.filter((each) => each !== undefined)).toEqual([]);
    },
  );
});
