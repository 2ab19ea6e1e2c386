/** The check of drawings finds what it is there for, and the shipped drawings pass it. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseIds, readCase, readProse } from './case-files.ts';
import { mostBytes, pictureFindings, readPictures } from './pictures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = path.join(root, 'scenarios/library');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 1h4"/></svg>';
const words = new Map([['en', { 'place.yard.alt': 'A yard with a wall.' }]]);
const yard = { places: [{ id: 'yard', picture: 'yard.svg' }, { id: 'desk' }] };
const findings = (files: Readonly<Record<string, string>>, document = yard, prose = words) =>
  pictureFindings(document, new Map(Object.entries(files)), prose);

describe('a case that names its drawings', () => {
  it('passes with the drawing, its words and the object of the case', () => {
    expect(findings({ 'yard.svg': svg, 'case.svg': svg })).toEqual([]);
  });

  it('is told which drawing is missing and which nobody names', () => {
    expect(findings({ 'desk.svg': svg })).toEqual([
      'picture yard.svg is not there',
      'picture desk.svg belongs to no place',
    ]);
  });

  it('is told that a drawing is too large, or holds what a drawing may not', () => {
    const large = svg.replace('M0 1h4', `M0 1${'h4'.repeat(mostBytes / 2)}`);
    expect(findings({ 'yard.svg': large })).toEqual([
      `picture yard.svg has ${Buffer.byteLength(large)} bytes, at most ${mostBytes}`,
    ]);
    expect(findings({ 'yard.svg': svg.replace('<path', '<path style="color:red"') })).toEqual([
      'picture yard.svg: style="color:red" on <path> is not allowed',
    ]);
  });

  it.each([
    [{}, 'en: the picture of yard has no words'],
    [{ 'place.yard.alt': '  ' }, 'en: the picture of yard has no words'],
    [
      { 'place.yard.alt': 'wall '.repeat(60).trim() },
      'en: the words for the picture of yard have 299 signs, at most 240',
    ],
  ])('is told when its words are missing or too many: %j', (texts, finding) => {
    expect(findings({ 'yard.svg': svg }, yard, new Map([['en', texts as never]]))).toEqual([finding]);
  });
});

describe('a case that names no drawing yet', () => {
  const bare = { places: [{ id: 'yard', picture: undefined as never }, { id: 'desk' }] };

  it('may have drawings called after its places, and no other', () => {
    expect(findings({ 'yard.svg': svg, 'attic.svg': svg }, bare)).toEqual([
      'picture attic.svg belongs to no place',
    ]);
  });
});

it.each(caseIds(library))('the drawings of %s pass', (id) => {
  const folder = path.join(library, id);
  const document = readCase(path.join(folder, 'case.json'));
  if (!document.ok) throw new Error(JSON.stringify(document.issues.slice(0, 5)));
  expect(
    pictureFindings(document.value, readPictures(folder), readProse(path.join(root, 'locales'), id)),
  ).toEqual([]);
});
