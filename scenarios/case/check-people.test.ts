/** What is said of one person has to fit together, and a refuser is somebody who could have spoken. */
import { expect, it } from 'vitest';
import { type Change, found } from './refused.fixture.ts';
import { parseCase } from './parse-case.ts';
import { smallDocument } from './small-case.fixture.ts';

/** The second person of the small case, whom no event befalls, with other words. */
const second =
  (words: object): Change =>
  (d) =>
    Object.assign(d.people[1], words);
const minor = { status: 'minor', procedure: 'minor' };

it.each<[string, object]>([
  ['somebody from outside the EU', { status: 'third-country', procedure: 'adult' }],
  ['somebody smuggled', { status: 'third-country', procedure: 'smuggled' }],
  ['a citizen of the EU', { status: 'eu', procedure: 'eu' }],
  ['a Belgian', { status: 'belgian', procedure: 'belgian' }],
  ['somebody with a special card', { status: 'special-card', procedure: 'special-card' }],
  ['a minor', { ...minor, age: { years: 17 } }],
  ['a minor whose age is in doubt', { ...minor, age: { doubt: [17, 18] } }],
  ['an adult of the first day', { age: { years: 18 } }],
  ['a child who passes by', { status: 'minor', procedure: 'none', age: { years: 10 } }],
])('takes %s', (_what, words) => {
  expect(found(second(words))).toEqual([]);
});

it.each<[string, object, string[]]>([
  ['a procedure of another status', { status: 'eu', procedure: 'adult' }, ['case.shape people/1/procedure']],
  [
    'a citizen of the EU as smuggled',
    { status: 'eu', procedure: 'smuggled' },
    ['case.shape people/1/procedure'],
  ],
  [
    'a minor in the procedure of adults',
    { status: 'minor', procedure: 'adult', age: { years: 15 } },
    ['case.shape people/1/procedure'],
  ],
  ['a minor of age', { ...minor, age: { years: 18 } }, ['case.shape people/1/age/years']],
  ['an adult who is not', { age: { years: 17 } }, ['case.shape people/1/age/years']],
  [
    'a doubt the wrong way round',
    { ...minor, age: { doubt: [19, 15] } },
    ['case.shape people/1/age/doubt/0', 'case.shape people/1/age/doubt/1'],
  ],
  ['a doubt among children', { ...minor, age: { doubt: [12, 17] } }, ['case.shape people/1/age/doubt/1']],
  ['a doubt among adults', { ...minor, age: { doubt: [18, 25] } }, ['case.shape people/1/age/doubt/0']],
  [
    'years nobody has',
    { ...minor, age: { doubt: [-5, 300] } },
    ['case.shape people/1/age/doubt/0', 'case.shape people/1/age/doubt/1'],
  ],
  ['an adult whose age is in doubt', { age: { doubt: [16, 19] } }, ['case.shape people/1/status']],
  ['somebody who controls himself', { controlledBy: ['boss'] }, ['case.shape people/1/controlledBy/0']],
  [
    'somebody controlled twice by the same',
    { controlledBy: ['w1', 'w1'] },
    ['case.id.duplicate people/1/controlledBy/1'],
  ],
])('refuses %s', (_what, words, expected) => {
  expect(found(second(words))).toEqual(expected);
});

const issuesOfSecond = (words: object) => {
  const document = smallDocument();
  second(words)(document);
  const parsed = parseCase(document);
  return parsed.ok ? [] : parsed.issues.map(({ params }) => params);
};

it('says what would fit beside what', () => {
  expect(issuesOfSecond({ status: 'eu', procedure: 'adult' })).toEqual([
    { reason: 'invalid_value', allowed: 'eu, none', found: '"adult"', beside: 'status eu' },
  ]);
  expect(issuesOfSecond({ ...minor, age: { years: 41 } })).toEqual([
    { reason: 'too_big', most: 17, found: 41, beside: 'status minor' },
  ]);
  expect(issuesOfSecond({ age: { doubt: [16, 19] } })).toEqual([
    { reason: 'invalid_value', allowed: 'minor', found: '"belgian"', beside: 'age in doubt' },
  ]);
  expect(issuesOfSecond({ controlledBy: ['boss'] })).toEqual([
    { reason: 'invalid_value', allowed: 'w1', found: '"boss"', beside: 'id boss' },
  ]);
});

it('blames nobody for a status that is only misspelt', () => {
  expect(found(second({ status: 'mnior', procedure: 'minor', age: { years: 15 } }))).toEqual([
    'case.shape people/1/status minor',
  ]);
});

it('finds in the variant that makes it so what does not fit', () => {
  const change: Change = (d) =>
    d.variants.push({ id: 'b', overlay: { people: { boss: { status: 'eu', procedure: 'belgian' } } } });
  expect(found(change)).toEqual(['case.shape variants/1/overlay/people/boss/procedure']);
});

it.each<[string, string, string[]]>([
  ['somebody without a procedure', 'boss', ['case.reference.unknown seats/0/refuser']],
  ['somebody with one', 'w1', []],
  ['nobody', 'none', []],
])('asks for a refuser who could make a statement: %s', (_what, id, expected) => {
  expect(found((d) => (d.seats[0].refuser = id))).toEqual(expected);
});
