/** The case library on disk: `<dir>/<case-id>/case.json`, `text/<language>.json`, `pictures/` and good runs, read by id and never by a path. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type GoodRun, goodRunFile } from '../../scenarios/case/walk.ts';
import { id as idShape } from '../../scenarios/core/id.ts';
import { type Language, languages } from '../../scenarios/attempt/event.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { parseJson } from './parse-json.ts';
import { readStaleTexts } from './stale-texts.ts';
import { guarded } from './storage-issue.ts';

export type CaseLibrary = ReturnType<typeof openCases>;

/** Where the files of a library lie. */
interface Layout {
  /** The folder with one folder per case. */
  readonly dir: string;
  readonly textFile: (caseId: string, language: Language) => string;
  /** Left out where nothing says what a translation was made from. */
  readonly stale?: (caseId: string) => Readonly<Record<string, readonly string[]>>;
}

/** The gathered library of a build. Ids are those found when it is opened; whatever else is asked for is `case.unknown`. */
export const openCases = (dir: string) =>
  openLayout({ dir, textFile: (caseId, language) => path.join(dir, caseId, 'text', `${language}.json`) });

/** The same library as it lies in the repository, prose beside structure: for the terminal, which needs no build. */
export const openSourceCases = (root: string) =>
  openLayout({
    dir: path.join(root, 'scenarios', 'library'),
    textFile: (caseId, language) => path.join(root, 'locales', language, 'cases', `${caseId}.json`),
    stale: (caseId) => readStaleTexts(root, caseId),
  });

const openLayout = ({ dir, textFile, stale }: Layout) => {
  const ids = caseIdsIn(dir);
  const read = <T>(caseId: string, work: () => Result<T>): Result<T> =>
    ids.includes(caseId) ? guarded(work) : fail(issue('case.unknown', ['caseId'], { caseId }));

  const sealedFile = (name: string): string | null => {
    if (!sealedNames.test(name)) return null;
    for (const caseId of ids) {
      const file = path.join(dir, caseId, 'sealed', name);
      if (isFile(file)) return file;
    }
    return null;
  };

  return {
    ids: (): readonly string[] => ids,

    /** Languages in which the prose of the case lies there. */
    languages: (caseId: string): Language[] =>
      ids.includes(caseId) ? languages.filter((language) => isFile(textFile(caseId, language))) : [],

    /** The exact bytes of the case document. Issues `case.unknown`, `store.unavailable`. */
    document: (caseId: string): Result<Uint8Array> =>
      read(caseId, () => ok(bytesOf(path.join(dir, caseId, 'case.json')))),

    /** Files that were sealed with one of the cases; what cannot be read was not sealed. */
    sealed: {
      has: (name: string): boolean => sealedFile(name) !== null,
      read: (name: string): Uint8Array | null => {
        const file = sealedFile(name);
        const bytes = file === null ? null : guarded(() => ok(bytesOf(file)));
        return bytes?.ok ? bytes.value : null;
      },
    },

    /** The words of the case by text id. Issues `case.unknown`, `case.text.missing`, `case.json.malformed`. */
    text: (caseId: string, language: Language): Result<Record<string, string>> =>
      read(caseId, () => {
        const file = textFile(caseId, language);
        if (!isFile(file)) return fail(issue('case.text.missing', [caseId], { language }));
        return parseText(readFileSync(file, 'utf8'), [caseId, language]);
      }),

    /** Texts to be reread, by language. In a build nobody rereads: empty. */
    stale: (caseId: string): Readonly<Record<string, readonly string[]>> =>
      (ids.includes(caseId) ? stale?.(caseId) : undefined) ?? {},

    /** The drawings of the case by file name; none is no failure. Issues `case.unknown`, `store.unavailable`. */
    pictures: (caseId: string): Result<Record<string, string>> =>
      read(caseId, () => {
        const folder = path.join(dir, caseId, 'pictures');
        const names = isFolder(folder)
          ? readdirSync(folder)
              .filter((name) => name.endsWith('.svg'))
              .sort()
          : [];
        return ok(
          Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
        );
      }),

    /** Runs known to be good, to compare others with; none is no failure. Issues `case.unknown`, `case.json.malformed`, `store.unavailable`. */
    goodRuns: (caseId: string): Result<readonly GoodRun[]> =>
      read(caseId, () => {
        const file = path.join(dir, caseId, 'good-runs.json');
        if (!isFile(file)) return ok([]);
        const runs = goodRunFile.safeParse(parseJson(readFileSync(file, 'utf8')));
        return runs.success ? ok(runs.data.runs) : fail(issue('case.json.malformed', [caseId, 'good-runs']));
      }),
  };
};

/** A hash, a number, and ids: never a path. */
const sealedNames = /^[0-9a-f]{64}(_[a-z0-9-]+)+\.txt$/;

/** No folder, no cases: the desk says so. */
const caseIdsIn = (dir: string): readonly string[] =>
  isFolder(dir)
    ? readdirSync(dir)
        .filter((name) => idShape.safeParse(name).success && isFile(path.join(dir, name, 'case.json')))
        .sort()
    : [];

/** The bytes of a file, as they were read. */
const bytesOf = (file: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return new Uint8Array(buffer, byteOffset, byteLength);
};

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

const parseText = (json: string, place: readonly string[]): Result<Record<string, string>> => {
  const value = parseJson(json);
  const isText =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((words) => typeof words === 'string');
  return isText ? ok(value as Record<string, string>) : fail(issue('case.json.malformed', place));
};
