/** Case files of the library, read and parsed for the checks: structure, prose by language, walks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { parseCaseText } from '../../scenarios/case/parse-case-text.ts';
import { type Walk, walk, walkFile } from '../../scenarios/case/walk.ts';
import { scoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { Result } from '../../scenarios/core/result.ts';

export type { Walk } from '../../scenarios/case/walk.ts';

/** Runs recorded with their whole sheets on one version of a case; kept for ever as golden tests. */
export const recordedRuns = z.strictObject({
  versions: z.strictObject({ format: z.int(), engine: z.int(), law: z.int(), rubric: z.int() }),
  runs: z.array(walk.omit({ expects: true, what: true }).extend({ sheet: scoreSheet })),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Ids of the cases in a library folder. */
export const caseIds = (library: string): readonly string[] =>
  readdirSync(library, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(library, entry.name, 'case.json')))
    .map((entry) => entry.name)
    .sort();

/** Reads and parses a case file. @returns the case, or its issues. @throws when it cannot be read. */
export const readCase = (file: string): Result<ValidCase> => parseCaseText(readFileSync(file, 'utf8'));

/** Walks of a case; an empty list when it has none yet. @throws when the file is not of the right shape. */
export const readWalks = (folder: string): readonly Walk[] => {
  const file = path.join(folder, 'walks.json');
  return existsSync(file) ? walkFile.parse(readJson(file)).walks : [];
};

/** `trails.json`: trails of random runs by seat and variant, one a seed. */
export const trailFile = z.record(z.string(), z.array(z.string()));
export type Trails = z.infer<typeof trailFile>;

/** Trails of random runs of a case; empty when none are kept yet. @throws when the file is not of the right shape. */
export const readTrails = (folder: string): Trails => {
  const file = path.join(folder, 'trails.json');
  return existsSync(file) ? trailFile.parse(readJson(file)) : {};
};

/** Prose of a case by language, for the languages that have it. */
export const readProse = (
  locales: string,
  caseId: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(
    ['en', 'nl', 'fr', 'de'].flatMap((language) => {
      const file = path.join(locales, language, 'cases', `${caseId}.json`);
      return existsSync(file)
        ? [[language, z.record(z.string(), z.string()).parse(readJson(file))] as const]
        : [];
    }),
  );

/** Folders of recorded runs of a case, one per case version. */
export const recordedVersions = (folder: string): readonly string[] => {
  const recorded = path.join(folder, 'recorded');
  return existsSync(recorded) ? readdirSync(recorded).sort() : [];
};
