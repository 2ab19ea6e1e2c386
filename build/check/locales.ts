/** Locale check: `npm run locales` prints what is wrong; `npm run locales -- accept <language> [file]` renews what translations were made from. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOfSource, madeFromPath } from '../../electron/store/stale-texts.ts';
import { englishFor, type Locales, readLocales, source, translations } from './locale-files.ts';
import * as rules from './locale-rules.ts';
import { findUnusedKeys } from './used-keys.ts';

/** Every finding on the texts, one line each. */
export const checkLocales = (locales: Locales): string[] => [
  ...locales.unreadable,
  ...[
    rules.findMissingTexts,
    rules.findPluralGaps,
    rules.findPlaceholderGaps,
    rules.findSingleBraces,
    rules.findNumberDifferences,
    rules.findDateDifferences,
    rules.findFactDifferences,
    rules.findUntranslated,
    rules.findBannedWords,
    rules.findMissingNotes,
    rules.findStale,
    findUnusedKeys,
  ].flatMap((rule) => rule(locales)),
];

/** The sidecar of one language after accepting its translations, of one file or of all; what is gone is dropped. */
export function accept(locales: Locales, language: string, file?: string): Record<string, string> {
  const before = locales.translatedFrom[language] ?? {};
  const entries = Object.entries(locales.texts[language] ?? {}).flatMap(([name, texts]) =>
    Object.keys(texts).flatMap((key): [string, string][] => {
      const english = englishFor(locales.texts[source]?.[name] ?? {}, key);
      const id = `${name}#${key}`;
      const hash = file && name !== file ? before[id] : english && hashOfSource(english);
      return hash ? [[id, hash]] : [];
    }),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One language at a time: accepting says that somebody has reread its texts. */
function renew(root: string, language: string, file: string | undefined): void {
  const sidecar = accept(readLocales(root), language, file);
  writeFileSync(madeFromPath(root, language), `${JSON.stringify(sidecar, null, 2)}\n`);
  console.log(
    `${language}: ${Object.keys(sidecar).length} translations accepted${file ? ` (${file} renewed)` : ''}`,
  );
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  const [command, language, file] = process.argv.slice(2);
  if (command === 'accept' && language && (translations as readonly string[]).includes(language)) {
    renew(root, language, file);
  } else if (command !== undefined) {
    console.error(`usage: npm run locales [-- accept <${translations.join('|')}> [file]]`);
    process.exitCode = 1;
  } else {
    const findings = checkLocales(readLocales(root));
    for (const finding of findings) console.log(finding);
    console.log(`locales: ${findings.length} findings`);
    process.exitCode = findings.length > 0 ? 1 : 0;
  }
}
