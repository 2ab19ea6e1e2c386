/** The texts of all languages as one value, read from locales/ and from the sources that use them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { madeFromPath } from '../../electron/store/stale-texts.ts';
import { repeatedKeys } from '../../scenarios/case/repeated-keys.ts';

export const source = 'en';
export const translations = ['nl', 'fr', 'de'] as const;
export const languages: readonly string[] = [source, ...translations];

/** Texts of one file by key: `part.element` in a namespace, the text id in a case. */
export type Texts = Readonly<Record<string, string>>;

export interface Locales {
  /** By language, then by file: `desk.json`, `cases/carwash-raid.json`. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  /** By `namespace:key` or `namespace:prefix`. */
  readonly notes: Readonly<Record<string, string>>;
  /** Why a text may equal the English one, by `file#key` or `language/file#key`. */
  readonly sameAsEnglish: Readonly<Record<string, string>>;
  /** By language: words that do not belong here, and why. */
  readonly bannedWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By language: hash of the English text each translation was made from, by `file#key`. */
  readonly translatedFrom: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sources in which keys are looked for. */
  readonly sources: readonly { readonly path: string; readonly source: string }[];
  /** What could not be read as texts, in words. */
  readonly unreadable: readonly string[];
}

/** Every text of a file by dotted key; what is neither text nor group is named in `wrong`. */
export function flatten(value: unknown, isFlat: boolean): { texts: Texts; wrong: string[] } {
  const texts: Record<string, string> = {};
  const wrong: string[] = [];
  const visit = (at: string, child: unknown): void => {
    if (typeof child === 'string') texts[at] = child;
    else if (typeof child !== 'object' || child === null || Array.isArray(child) || (isFlat && at !== ''))
      wrong.push(at);
    else for (const [name, below] of Object.entries(child)) visit(at === '' ? name : `${at}.${name}`, below);
  };
  visit('', value);
  return { texts, wrong };
}

/** The plural categories of a language, as i18next names them in its suffixes. */
export const pluralForms = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The key without its plural suffix, and the suffix if there is one. */
export function splitPlural(key: string): { readonly base: string; readonly form?: string } {
  const match = /^(.*)_(zero|one|two|few|many|other)$/.exec(key);
  return match ? { base: match[1] ?? key, form: match[2] ?? '' } : { base: key };
}

/** The English text a translation of `key` is made from: a form English lacks is made from `other`. */
export const englishFor = (english: Texts, key: string): string | undefined =>
  english[key] ?? english[`${splitPlural(key).base}_other`];

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
const readMap = <Value>(file: string): Record<string, Value> => readJson(file) as Record<string, Value>;

export function readLocales(root: string): Locales {
  const folder = path.join(root, 'locales');
  const unreadable: string[] = [];
  const filesOf = (language: string): Record<string, Texts> => {
    const names = globSync('{*.json,cases/*.json}', { cwd: path.join(folder, language) });
    const files = names.map((name) => name.split(path.sep).join('/')).filter((name) => !name.startsWith('_'));
    return Object.fromEntries(
      files.sort().map((file) => {
        const json = readFileSync(path.join(folder, language, file), 'utf8');
        const { texts, wrong } = flatten(JSON.parse(json), file.startsWith('cases/'));
        const twice = repeatedKeys(json).map((each) => each.path.join('.'));
        unreadable.push(
          ...wrong.map((key) => `${language}/${file}#${key}: not a text`),
          ...twice.map(
            (key) => `${language}/${file}#${key}: there more than once; only the last would count`,
          ),
        );
        return [file, texts];
      }),
    );
  };
  const sources = globSync('{renderer,electron}/**/*.{ts,tsx}', { cwd: root })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !/\.(test|fixture|d)\.tsx?$|^renderer\/e2e\//.test(name));
  return {
    texts: Object.fromEntries(languages.map((language) => [language, filesOf(language)])),
    notes: readMap(path.join(folder, '_notes.json')),
    sameAsEnglish: readMap(path.join(folder, '_same-as-english.json')),
    bannedWords: readMap(path.join(folder, '_banned-words.json')),
    translatedFrom: Object.fromEntries(translations.map((each) => [each, readMap(madeFromPath(root, each))])),
    sources: sources.map((name) => ({ path: name, source: readFileSync(path.join(root, name), 'utf8') })),
    unreadable,
  };
}
