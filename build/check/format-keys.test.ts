/** The page of the case format and its schema name the same: every form, key and word, each in the part where it belongs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decision } from '../../scenarios/case/decision.ts';
import { formatShape } from '../../scenarios/case/format-shape.fixture.ts';
import { codeIn, formsIn, partsOfPage } from './page-forms.fixture.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../scenarios/case/FORMAT.md'), 'utf8');
const parts = partsOfPage(page);
const { forms, words } = formatShape();

/** The part of the page that tells of a place in the schema: the first of these the place begins with. */
const told: readonly (readonly [place: string, part: string])[] = [
  ['case.header', 'header'],
  ['case.facts', 'header'],
  ['case.implies', 'header'],
  ['case.proofs', 'header'],
  ['case.percentages', 'criterion'],
  ['case.seats', 'seat'],
  ['case.variants', 'variant'],
  ['case.people', 'people'],
  ['case.places', 'places'],
  ['case.plan', 'plan'],
  ['case.phases', 'phase'],
  ['case.scenes[].elements', 'element'],
  ['case.scenes[].choices', 'choice'],
  ['case.scenes', 'scene'],
  ['case.belt[].outcomes[].', 'choice'],
  ['case.belt[].outcomes', 'outcome'],
  ['case.belt', 'belt act'],
  ['case.arrivals', 'arrival'],
  ['case.papers[].columns', 'column'],
  ['case.papers[].lines[].truth', 'truth'],
  ['case.papers[].lines', 'line'],
  ['case.papers', 'paper'],
  ['case.criteria', 'criterion'],
  ['case.endings', 'ending'],
  ['case', 'document'],
  ['condition{person,place}.place', 'people'],
  ['effect{person,place}.place', 'people'],
  ...['effect{person,place}', 'effect{event,person}', 'effect{conduct,person}'].map(
    (place) => [`${place}.person`, 'outcome'] as const,
  ),
  ...['condition', 'effect', 'happening', 'predicate', 'walks', 'decision'].map(
    (name) => [name, name] as const,
  ),
];
const partFor = (place: string): string => told.find(([start]) => place.startsWith(start))?.[1] ?? place;
const textFor = (place: string): string => parts.get(partFor(place)) ?? '';

/** Decisions stand on the page as lines of a log. */
const isLogged = (place: string): boolean => place.startsWith('decision');
const written = (keys: readonly string[]): string => `{ ${keys.toSorted().join(', ')} }`;
const writtenIn = (text: string): readonly string[] =>
  codeIn(text).flatMap((code) => formsIn(code).map(written));

describe('the page of the case format', () => {
  it('has a part for everything in the schema', () => {
    const places = [...forms.map(({ at }) => at), ...words.map(([at]) => at)];
    expect([...new Set(places.map(partFor))].filter((name) => !parts.has(name))).toEqual([]);
    expect(forms.length).toBeGreaterThan(80);
  });

  it('writes every form of the schema in its part, with what may be left out', () => {
    const missing = forms.filter(
      ({ at, keys }) => !isLogged(at) && !writtenIn(textFor(at)).includes(written(keys)),
    );
    expect(missing.map(({ at, keys }) => `${partFor(at)}: ${written(keys)}`)).toEqual([]);
  });

  it('writes no form that is not in the schema', () => {
    const known = new Set(forms.map(({ keys }) => written(keys)));
    const strange = writtenIn(page.replaceAll(/\{\{.*?\}\}/g, '')).filter((form) => !known.has(form));
    expect(strange).toEqual([]);
  });

  it('names in its table of keys every key of the document and its header, and no other', () => {
    const table = page.split('| Key | Meaning |')[1]?.split('\n\n')[0] ?? '';
    const named = table
      .split('\n')
      .flatMap((row) => codeIn(row.split('|')[1] ?? ''))
      .map((code) => code.replace('header.', ''));
    const keys = forms.flatMap(({ at, keys: own }) => (at === 'case' || at === 'case.header' ? own : []));
    const expected = keys.map((key) => key.replace('?', '')).filter((key) => key !== 'header');
    expect(named.toSorted()).toEqual(expected.toSorted());
  });

  it('names every word of the format in its part', () => {
    const unnamed = words.flatMap(([at, listed]) => {
      const named = new Set(
        isLogged(at)
          ? textFor(at).match(/[\w.-]+/g)
          : codeIn(textFor(at)).flatMap((code) => code.match(/@?[\w-]+/g) ?? []),
      );
      return listed.filter((word) => !named.has(word)).map((word) => `${partFor(at)}: ${word}`);
    });
    expect(unnamed).toEqual([]);
  });

  it('shows a decision of each form, as it is logged', () => {
    const lines = textFor('decision').match(/^\{ "type".*$/gm) ?? [];
    const read = lines.map((line) => decision.parse(JSON.parse(line)));
    const logged = decision.options.map(({ shape }) => shape.type.value);
    expect([...new Set(read.map(({ type }) => type))].toSorted()).toEqual(logged.toSorted());
  });
});

describe('forms written on a page', () => {
  it.each([
    ['{ id, when?, to: [{ scene }] }', [['scene'], ['id', 'when?', 'to']]],
    [
      '{ fact, is / atLeast }',
      [
        ['fact', 'is'],
        ['fact', 'atLeast'],
      ],
    ],
    ['{ years } or { doubt: [low, high] }', [['years'], ['doubt']]],
    ['{ choice: "scene/choice" }', [['choice']]],
    ['{ "w3": { "side": "ordinary" } }', []],
    ['costs', []],
  ])('are read from %s', (code, found) => {
    expect(formsIn(code)).toEqual(found);
  });
});
