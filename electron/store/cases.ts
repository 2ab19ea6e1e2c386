/** The case library on disk: `<dir>/<case-id>/case.json` and `text/<language>.json`, read by id and never by a path. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { id as idShape } from '../../scenarios/core/id.ts';
import { type Language, languages } from '../../scenarios/attempt/event.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { parseJson } from './parse-json.ts';
import { guarded } from './storage-issue.ts';

export type CaseLibrary = ReturnType<typeof openCases>;

/** Ids are those found when the library is opened; whatever else is asked for is `case.unknown`. */
export const openCases = (dir: string) => {
  const ids = caseIdsIn(dir);
  const fileOf = (caseId: string, ...parts: string[]): Result<string> =>
    ids.includes(caseId)
      ? ok(path.join(dir, caseId, ...parts))
      : fail(issue('case.unknown', ['caseId'], { caseId }));
  const textFile = (caseId: string, language: Language): string =>
    path.join(dir, caseId, 'text', `${language}.json`);

  return {
    ids: (): readonly string[] => ids,

    /** Languages in which the prose of the case lies there. */
    languages: (caseId: string): Language[] =>
      ids.includes(caseId) ? languages.filter((language) => isFile(textFile(caseId, language))) : [],

    /** The exact bytes of the case document. Issues `case.unknown`, `store.unavailable`. */
    document: (caseId: string): Result<Uint8Array> =>
      guarded(() => {
        const file = fileOf(caseId, 'case.json');
        return file.ok ? ok(new Uint8Array(readFileSync(file.value))) : file;
      }),

    /** The words of the case by text id. Issues `case.unknown`, `case.text.missing`, `case.json.malformed`. */
    text: (caseId: string, language: Language): Result<Record<string, string>> =>
      guarded(() => {
        const file = fileOf(caseId, 'text', `${language}.json`);
        if (!file.ok) return file;
        if (!isFile(file.value)) return fail(issue('case.text.missing', [caseId], { language }));
        return parseText(readFileSync(file.value, 'utf8'), [caseId, language]);
      }),
  };
};

/** No folder, no cases: the desk says so. */
const caseIdsIn = (dir: string): readonly string[] =>
  isFolder(dir)
    ? readdirSync(dir)
        .filter((name) => idShape.safeParse(name).success && isFile(path.join(dir, name, 'case.json')))
        .sort()
    : [];

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
