/** Which translations were not made from the English as it is now: `locales/<language>/_translated-from.json` keeps a hash of what each was made from. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../scenarios/attempt/event.ts';
import { parseJson } from './parse-json.ts';

/** Short hash of the English text a translation was made from. */
export const hashOfSource = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);

/** Where a language keeps its hashes, by `<file>#<key>`. */
export const madeFromPath = (root: string, language: string): string =>
  path.join(root, 'locales', language, '_translated-from.json');

/** Whether a translation has to be reread: the English changed since, or nobody ever accepted it. */
export const isStale = (english: string, madeFrom: unknown): boolean => madeFrom !== hashOfSource(english);

/** Texts of a case by language that are stale, by their ids; a language without words of the case is left out. */
export const readStaleTexts = (root: string, caseId: string): Readonly<Record<string, readonly string[]>> => {
  const file = `cases/${caseId}.json`;
  const wordsIn = (language: string) => mapIn(path.join(root, 'locales', language, file));
  const english = Object.entries(wordsIn(source) ?? {});
  return Object.fromEntries(
    languages.flatMap((language) => {
      const own = language === source ? undefined : wordsIn(language);
      if (own === undefined) return [];
      const madeFrom = mapIn(madeFromPath(root, language)) ?? {};
      const old = english.filter(
        ([id, text]) => id in own && isStale(String(text), madeFrom[`${file}#${id}`]),
      );
      return [[language, old.map(([id]) => id)]];
    }),
  );
};

const source = 'en';

/** What stands under each key of a file; undefined when it is not there, or no JSON object. */
const mapIn = (file: string): Readonly<Record<string, unknown>> | undefined => {
  const value = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
};
