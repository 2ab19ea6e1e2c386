/** The words a reader of one language sees: of the screens, of the law, and of the case, read from `locales/`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkReading } from '../../../scenarios/case/decision.ts';
import { root } from '../fixtures/host-process.ts';
import { caseId } from './library.ts';

export const languages = ['en', 'de', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];
export const languageNames = { en: 'English', de: 'Deutsch', fr: 'Français', nl: 'Nederlands' } as const;

type Params = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  /** `ui('room', 'bar.pause')`; a `count` picks the plural form. @throws when there is no such text. */
  ui(namespace: string, key: string, params?: Params): string;
  /** Prose of the case by text id. @throws when there is no such text. */
  story(textId: string): string;
  /** A mark as a line shows it. */
  mark(reading: MarkReading): string;
}

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, 'locales', file), 'utf8'));

const fill = (text: string, params: Params): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));

const find = (tree: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], tree);

function createWords(language: Language, ofCase: string): Words {
  const files = new Map<string, Record<string, unknown>>();
  const file = (name: string) => {
    const known = files.get(name) ?? read(`${language}/${name}.json`);
    files.set(name, known);
    return known;
  };
  const plural = new Intl.PluralRules(language);
  const ui: Words['ui'] = (namespace, key, params = {}) => {
    const form = typeof params.count === 'number' ? `${key}_${plural.select(params.count)}` : key;
    const text = find(file(namespace), form) ?? find(file(namespace), key);
    if (typeof text !== 'string') throw new Error(`no words: ${language}/${namespace} ${key}`);
    return fill(text, params);
  };
  const story: Words['story'] = (textId) => {
    const text = file(`cases/${ofCase}`)[textId];
    if (typeof text !== 'string') throw new Error(`no words: ${language}/${ofCase} ${textId}`);
    return text;
  };
  const mark: Words['mark'] = (reading) =>
    reading.as === 'ask'
      ? ui('room', 'paper.ask')
      : ui('room', 'paper.sign', {
          indicator: ui('law', `indicator.${reading.indicator}`),
          person: story(`person.${reading.person}.name`),
        });
  return { language, ui, story, mark };
}

const made = new Map<string, Words>();

/** The words of a language, with the prose of a case; files are read once, when first asked for. */
export function wordsOf(language: Language, ofCase = caseId): Words {
  const words = made.get(`${language}/${ofCase}`) ?? createWords(language, ofCase);
  made.set(`${language}/${ofCase}`, words);
  return words;
}

export const english = wordsOf('en');
