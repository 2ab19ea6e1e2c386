/** What is checked of the texts: one function per rule, each giving the findings as lines a translator can act on. */
import { isStale } from '../../electron/store/stale-texts.ts';
import { factsOf, monthsOf, numbersOf, placeholdersOf } from '../../scenarios/case/text-marks.ts';
import {
  englishFor,
  type Locales,
  languages,
  pluralForms,
  source,
  splitPlural,
  type Texts,
  translations,
} from './locale-files.ts';

type Rule = (locales: Locales) => string[];

/** Files whose digits must be the same in every language: prose of cases and texts of law. */
const hasFacts = (file: string): boolean => file.startsWith('cases/') || file === 'law.json';
const isNamespace = (file: string): boolean => !file.startsWith('cases/');
const sorted = (items: Iterable<string>): string => [...items].sort().join(' ');
const bases = (texts: Texts): Set<string> => new Set(Object.keys(texts).map((key) => splitPlural(key).base));
const textsOf = (locales: Locales, language: string, file: string): Texts =>
  locales.texts[language]?.[file] ?? {};
const englishFiles = (locales: Locales): string[] => Object.keys(locales.texts[source] ?? {});

/** Each translated text with the English one it stands for. */
function* pairs(
  locales: Locales,
): Generator<{ language: string; file: string; key: string; text: string; english: string }> {
  for (const language of translations) {
    for (const file of englishFiles(locales)) {
      for (const [key, text] of Object.entries(textsOf(locales, language, file))) {
        const english = englishFor(textsOf(locales, source, file), key);
        if (english !== undefined) yield { language, file, key, text, english };
      }
    }
  }
}

/** Every text of every language. */
function* all(locales: Locales): Generator<{ language: string; file: string; key: string; text: string }> {
  for (const language of languages) {
    for (const [file, texts] of Object.entries(locales.texts[language] ?? {})) {
      for (const [key, text] of Object.entries(texts)) yield { language, file, key, text };
    }
  }
}

export const findMissingTexts: Rule = (locales) =>
  translations.flatMap((language) => {
    const extraFiles = Object.keys(locales.texts[language] ?? {}).filter(
      (file) => !englishFiles(locales).includes(file),
    );
    const perFile = englishFiles(locales).flatMap((file) => {
      const english = bases(textsOf(locales, source, file));
      const own = bases(textsOf(locales, language, file));
      const missing = [...english]
        .filter((base) => !own.has(base))
        .map((base) => `${language}/${file}#${base}: missing`);
      return [
        ...missing,
        ...[...own]
          .filter((base) => !english.has(base))
          .map((base) => `${language}/${file}#${base}: not in English`),
      ];
    });
    return [...extraFiles.map((file) => `${language}/${file}: no such file in English`), ...perFile];
  });

export const findPluralGaps: Rule = (locales) =>
  languages.flatMap((language) =>
    Object.entries(locales.texts[language] ?? {})
      .filter(([file]) => isNamespace(file))
      .flatMap(([file, texts]) => {
        const plurals = Object.keys(texts)
          .filter((key) => key.endsWith('_other'))
          .map((key) => splitPlural(key).base);
        return plurals.flatMap((base) =>
          pluralForms(language)
            .filter((form) => texts[`${base}_${form}`] === undefined)
            .map((form) => `${language}/${file}#${base}: plural form _${form} is missing`),
        );
      }),
  );

export const findPlaceholderGaps: Rule = (locales) =>
  [...pairs(locales)].flatMap(({ language, file, key, text, english }) => {
    const own = placeholdersOf(text);
    const wanted = placeholdersOf(english);
    // A plural form may leave the count out ("one day"), never name something else.
    const isSame = splitPlural(key).form
      ? own.every((name) => wanted.includes(name) || name === '{{count}}')
      : sorted(own) === sorted(wanted);
    return isSame
      ? []
      : [
          `${language}/${file}#${key}: placeholders are ${sorted(own) || 'none'}, in English ${sorted(wanted) || 'none'}`,
        ];
  });

export const findSingleBraces: Rule = (locales) =>
  [...all(locales)]
    .filter(({ text }) => /[{}]/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, '')))
    .map(
      ({ language, file, key }) =>
        `${language}/${file}#${key}: a single brace; a placeholder is written {{name}}`,
    );

export const findNumberDifferences: Rule = (locales) =>
  [...pairs(locales)].flatMap(({ language, file, key, text, english }) => {
    const own = sorted(numbersOf(text));
    const wanted = sorted(numbersOf(english));
    return !hasFacts(file) || own === wanted
      ? []
      : [`${language}/${file}#${key}: numbers are ${own || 'none'}, in English ${wanted || 'none'}`];
  });

export const findDateDifferences: Rule = (locales) =>
  [...pairs(locales)].flatMap(({ language, file, key, text, english }) => {
    const own = sorted(monthsOf(text, language));
    const wanted = sorted(monthsOf(english, source));
    return !hasFacts(file) || own === wanted
      ? []
      : [`${language}/${file}#${key}: months are ${own || 'none'}, in English ${wanted || 'none'}`];
  });

export const findFactDifferences: Rule = (locales) =>
  [...pairs(locales)].flatMap(({ language, file, key, text, english }) => {
    const own = sorted(factsOf(text));
    const wanted = sorted(factsOf(english));
    return own === wanted
      ? []
      : [`${language}/${file}#${key}: facts are ${own || 'none'}, in English ${wanted || 'none'}`];
  });

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\{[^{}]*\}\}|<[^>]*>/g, ''));

export const findUntranslated: Rule = (locales) => {
  const same = [...pairs(locales)].filter(({ text, english }) => text === english && hasWords(text));
  const names = same.flatMap(({ language, file, key }) => [`${file}#${key}`, `${language}/${file}#${key}`]);
  const untranslated = same.filter(
    ({ language, file, key }) =>
      !locales.sameAsEnglish[`${file}#${key}`] && !locales.sameAsEnglish[`${language}/${file}#${key}`],
  );
  const needless = Object.keys(locales.sameAsEnglish).filter((name) => !names.includes(name));
  return [
    ...untranslated.map(
      ({ language, file, key }) =>
        `${language}/${file}#${key}: same as English; translate it, or say why in _same-as-english.json`,
    ),
    ...needless.map((name) => `_same-as-english.json ${name}: no text is the same as English there any more`),
  ];
};

export const findBannedWords: Rule = (locales) =>
  [...all(locales)].flatMap(({ language, file, key, text }) =>
    Object.entries(locales.bannedWords[language] ?? {})
      .filter(([word]) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu').test(text))
      .map(([word, why]) => `${language}/${file}#${key}: "${word}" (${why})`),
  );

export const findMissingNotes: Rule = (locales) => {
  const keys = englishFiles(locales)
    .filter(isNamespace)
    .flatMap((file) =>
      [...bases(textsOf(locales, source, file))].map((key) => `${file.replace(/\.json$/, '')}:${key}`),
    );
  const covers = (note: string, key: string): boolean => key === note || key.startsWith(`${note}.`);
  const notes = Object.keys(locales.notes);
  return [
    ...keys
      .filter((key) => !notes.some((note) => covers(note, key)))
      .map((key) => `_notes.json: no note for translators on ${key}`),
    ...notes
      .filter((note) => !keys.some((key) => covers(note, key)))
      .map((note) => `_notes.json ${note}: no such key`),
  ];
};

export const findStale: Rule = (locales) =>
  [...pairs(locales)].flatMap(({ language, file, key, english }) => {
    const madeFrom = locales.translatedFrom[language]?.[`${file}#${key}`];
    if (!isStale(english, madeFrom)) return [];
    const state = madeFrom ? 'stale: the English changed after this translation' : 'never accepted';
    return [
      `${language}/${file}#${key}: ${state}; reread it, then "npm run locales -- accept ${language} ${file}"`,
    ];
  });
