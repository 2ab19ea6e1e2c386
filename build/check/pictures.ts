/** Checks the drawings of a case: each one a place names is there, each that is there is named, small and drawn in ink alone, and can be told in words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { readPicture } from '../../scenarios/case/read-picture.ts';

/** A drawing is read with the case and drawn as elements: a larger one has more strokes than a strip above a text can show. */
export const mostBytes = 12_000;
/** A description is heard before the scene: one or two sentences. */
const mostSigns = 240;
/** The object the case is about, for its card: named by its file and not by a place. */
export const casePicture = 'case.svg';

type Prose = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Files in `pictures/` of a case folder, as text by name; none when the folder is not there. */
export const readPictures = (caseFolder: string): ReadonlyMap<string, string> => {
  const folder = path.join(caseFolder, 'pictures');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
};

/** What is wrong with the drawings of a case, as lines to print. */
export const pictureFindings = (
  { places }: Pick<ValidCase, 'places'>,
  files: ReadonlyMap<string, string>,
  prose: Prose,
): readonly string[] => {
  const named = places.flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
  // A case under way may have its drawings before its places name them; then each is called after its place.
  const expected = named.length > 0 ? named : places.map(({ id }) => `${id}.svg`);
  return [
    ...named.filter((name) => !files.has(name)).map((name) => `picture ${name} is not there`),
    ...[...files.keys()]
      .filter((name) => name !== casePicture && !expected.includes(name))
      .map((name) => `picture ${name} belongs to no place`),
    ...[...files].flatMap(([name, text]) => fileFindings(name, text)),
    ...places.flatMap(({ id, picture }) => (picture === undefined ? [] : wordFindings(id, prose))),
  ];
};

const fileFindings = (name: string, text: string): readonly string[] => {
  const bytes = Buffer.byteLength(text);
  const { problem } = readPicture(text);
  return [
    ...(bytes > mostBytes ? [`picture ${name} has ${bytes} bytes, at most ${mostBytes}`] : []),
    ...(problem === null ? [] : [`picture ${name}: ${problem}`]),
  ];
};

const wordFindings = (place: string, prose: Prose): readonly string[] =>
  [...prose].flatMap(([language, texts]) => {
    const signs = (texts[`place.${place}.alt`] ?? '').trim().length;
    if (signs === 0) return [`${language}: the picture of ${place} has no words`];
    return signs > mostSigns
      ? [`${language}: the words for the picture of ${place} have ${signs} signs, at most ${mostSigns}`]
      : [];
  });
