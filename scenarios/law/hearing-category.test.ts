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
  const present = [...new Set(questions.map(({ payload }) => payload.present ?? ''))];
  const withGuardian = minorIds.filter(
    (id) =>
      !['met', 'reported', 'identification', 'seen-accompanied', 'seen-belgian'].includes(id) &&
      !['youth-services', 'belgian-minor'].includes(id),
  );
  const errorsOf = (kind: string, about: string, stages: readonly string[]) =>
    stages.flatMap((stage) =>
      present.map((each) => [each, shown(minor, stage, talk(kind, about, each))?.[1]]),
    );
  const expected = (stages: readonly string[], error: (present: string) => string) =>
    stages.flatMap(() => present.map((each) => [each, each.startsWith('exploiter') ? 'E-01' : error(each)]));

  it.each([
    ['medical', 'own-offence', 'fact.minor.safety-questions'],
    ['safety', 'own-offence', 'fact.minor.safety-questions'],
    ['victim', 'own-offence', 'fact.minor.suspect-hearing'],
  ])(
    'questions held as %s and about %s are E-10, whoever is beside, but for an exploiter',
    (kind, about, fact) => {
      expect(errorsOf(kind, about, minorIds)).toEqual(expected(minorIds, () => 'E-10'));
      expect(shown(minor, 'met', talk(kind, about))?.[2]).toBe(fact);
    },
  );

  it.each(['medical', 'safety'])(
    'questions held as %s and about the exploitation are a hearing: E-27 without who must be beside, E-34 with',
    (kind) => {
      const early = minorIds.filter((id) => !withGuardian.includes(id));
      const alone = ['nobody-else', 'interpreter', 'co-worker', 'lawyer'];
      const others = ['support-person', 'parent'];
      const without = (absent: readonly string[]) => (each: string) =>
        absent.includes(each) ? 'E-27' : 'E-34';
      expect(errorsOf(kind, 'exploitation', early)).toEqual(expected(early, without(alone)));
      expect(errorsOf(kind, 'exploitation', withGuardian)).toEqual(
        expected(withGuardian, without([...alone, ...others])),
      );
      expect(shown(minor, 'met', talk(kind, 'exploitation'))).toEqual([
        'talk-turned-into-hearing',
        'E-34',
        'fact.minor.safety-questions',
      ]);
    },
  );

  it.each([
    ['victim', 'safety'],
    ['suspect', 'safety'],
    // The question that may save the child; whether the hearing has to stop there domain.md does not say.
    ['suspect', 'exploitation'],
    ['medical', 'safety'],
  ])('questions held as %s and about %s are judged by nothing', (kind, about) => {
    expect(minorIds.map((stage) => shown(minor, stage, talk(kind, about)))).toEqual(
      minorIds.map(() => undefined),
    );
  });
});

it('frees no question about the exploitation from who is in the room by calling it medical', () => {
  const people = Object.values(drawable).filter(({ id }) => id !== 'wages');
  const asked = (present: string, interpreter: string) =>
    people.flatMap((procedure) =>
      procedure.stages.map(
        ({ id }) => shown(procedure, id, { ...talk('medical', 'exploitation', present), interpreter })?.[1],
      ),
    );
  expect(new Set(asked('exploiter', 'improper'))).toEqual(new Set(['E-01']));
  expect(new Set(asked('guardian', 'improper'))).toEqual(new Set(['E-02']));
  expect(asked('co-worker', 'professional').every((error) => error === 'E-17' || error === 'E-27')).toBe(
    true,
  );
});

describe('an adult', () => {
  const early = ['none', 'refused', 'referred', 'reflection'];
  const tooEarly = ['talk-turned-into-hearing', 'E-34', 'fact.practice.orienting-talk'];

  it.each(['exploitation', 'own-offence'])(
    'is heard too early when the first talk turns into questions about %s before a statement, and not later',
    (about) => {
      const found = adult?.stages.filter(({ id }) => shown(adult, id, talk('medical', about, 'interpreter')));
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
    ['medical', 'safety'],
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
