/** All problems at once: while one part has the wrong shape, the others are still looked at, and nothing is blamed for what only the mending did. */
import { describe, expect, it } from 'vitest';
import { parseCase } from './parse-case.ts';
import { placeholderOf } from './placeholder.ts';
import { caseDocument } from './schema.ts';
import { smallDocument } from './small-case.fixture.ts';

/** A document in which anything may stand anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a document that is wrong has no type
type Loose = any;
type Change = (document: Loose) => void;

const found = (...changes: readonly Change[]): string[] => {
  const document = smallDocument();
  for (const change of changes) change(document);
  const parsed = parseCase(document);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.join('/')}`);
};

/** Where the values of a document stand, of its lists and records too. */
const everyPlace = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Array.isArray(value)
    ? value.flatMap((each, at) => everyPlace(each, [...path, at]))
    : Object.entries(value).flatMap(([key, each]) => everyPlace(each, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
};
const put =
  (path: readonly (string | number)[], change: (parent: Loose, last: string | number) => void): Change =>
  (document) => {
    const parent = path.slice(0, -1).reduce<Loose>((part, key) => part[key], document);
    change(parent, path.at(-1) ?? '');
  };
const meaningless = (issues: readonly string[]): string[] =>
  issues.filter((each) => !each.startsWith('case.shape') && !each.startsWith('case.format'));

const wrongTarget: Change = (d) => {
  d.scenes[1].choices[0].to = [{ scene: 'dekk' }];
};
const wrongFact: Change = (d) => {
  d.criteria[0].fact = 'fact.practice.seperate';
};
const told = ['case.reference.unknown scenes/1/choices/0/to/0/scene', 'case.fact.unknown criteria/0/fact'];

describe('a document with faults of shape and of meaning', () => {
  it.each<[string, Change, string]>([
    [
      'an age that is a text',
      (d) => {
        d.people[0].age = { years: '41' };
      },
      'case.shape people/0/age/years',
    ],
    [
      'a person that is none',
      (d) => {
        d.people[0] = 'w1';
      },
      'case.shape people/0',
    ],
    [
      'a misspelt key that may be left out',
      (d) => {
        d.belt[0].persns = d.belt[0].persons;
        delete d.belt[0].persons;
      },
      'case.shape belt/0',
    ],
    [
      'a list that is missing',
      (d) => {
        delete d.papers;
      },
      'case.shape papers',
    ],
    [
      'seats that are missing from a criterion',
      (d) => {
        delete d.criteria[1].seats;
      },
      'case.shape criteria/1/seats',
    ],
    [
      'a question of a criterion that is none',
      (d) => {
        d.criteria[1].asks = { all: [5] };
      },
      'case.shape criteria/1/asks/all/0',
    ],
    [
      'choices of another scene that are none',
      (d) => {
        d.scenes[4].choices = 'done';
      },
      'case.shape scenes/4/choices',
    ],
    [
      'a tone in the same choice',
      (d) => {
        d.scenes[1].choices[0].tone = 'nice';
      },
      'case.shape scenes/1/choices/0/tone',
    ],
  ])('is told both at once, bad shapes first: %s', (_what, change, expected) => {
    expect(found(change, wrongTarget, wrongFact)).toEqual([expected, ...told]);
  });

  it('is told what a misspelt key holds, under the key as it is written', () => {
    expect(
      found((d) => {
        d.belt[0].persns = ['w9'];
        delete d.belt[0].persons;
      }),
    ).toEqual(['case.shape belt/0', 'case.reference.unknown belt/0/persns/0']);
  });

  it('is told what a variant makes of it', () => {
    expect(
      found(
        (d) => {
          d.people[0].age = { years: '41' };
        },
        (d) => d.variants.push({ id: 'b', overlay: { phases: { visit: { timeUp: 'nowhere' } } } }),
      ),
    ).toEqual([
      'case.shape people/0/age/years',
      'case.reference.unknown variants/1/overlay/phases/visit/timeUp',
    ]);
  });

  it('is told both of a variant that has both', () => {
    const overlay = { people: { w1: { age: 41 } }, phases: { visit: { timeUp: 'nowhere' } } };
    expect(found((d) => d.variants.push({ id: 'b', overlay }))).toEqual([
      'case.shape variants/1/overlay/people/w1/age',
      'case.reference.unknown variants/1/overlay/phases/visit/timeUp',
    ]);
  });

  it('is read when hardly anything is there', () => {
    for (const json of [{}, { format: 1 }, [], 'case', null, { format: 1, people: [null], scenes: [{}] }])
      expect(() => parseCase(json)).not.toThrow();
  });
});

describe('a placeholder', () => {
  it('fits its schema on both sides, whatever it stands for', () => {
    for (const [key, field] of Object.entries(caseDocument.shape))
      for (const side of ['low', 'high'] as const) {
        const value = placeholderOf(field, side);
        expect([key, side, field.safeParse(value).success]).toEqual([key, side, true]);
      }
  });
});

describe('a part whose shape is wrong', () => {
  // One place of each kind: what holds of one entry of a list holds of the next.
  const places = [
    ...new Map(
      everyPlace(smallDocument()).map((path) => [
        path.map((part) => (typeof part === 'number' ? '*' : part)).join('/'),
        path,
      ]),
    ).values(),
  ].filter(([head]) => head !== 'format');

  it.each<[string, (parent: Loose, last: string | number) => void]>([
    [
      'is of another kind',
      (parent, last) => {
        parent[last] = { none: 'none' };
      },
    ],
    [
      'is missing',
      (parent, last) => {
        if (Array.isArray(parent)) parent[Number(last)] = undefined;
        else delete parent[last];
      },
    ],
    [
      'has a misspelt key',
      (parent, last) => {
        if (Array.isArray(parent)) return;
        parent[`${last}x`] = parent[last];
        delete parent[last];
      },
    ],
  ])('makes nothing else look wrong where one place %s', (_what, change) => {
    const alarms = places.flatMap((path) => {
      const issues = found(put(path, change));
      const isOfShape = issues.some((each) => each.startsWith('case.shape'));
      return isOfShape && meaningless(issues).length > 0 ? [`${path.join('/')}: ${meaningless(issues)}`] : [];
    });
    expect(alarms).toEqual([]);
  });
});
