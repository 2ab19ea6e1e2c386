/** PROOF-10: every text exists in the languages declared, with the same digits; staleness is kept by the locale check. */
import { textIdsOf } from '../case/text-ids.ts';
import { type Claim, plainClaim } from './finding.ts';
import type { Verifying } from './verify-case.ts';

/** Words by language, then by text id. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One claim per language: nothing is missing. */
export function* proveTexts({ subject }: Verifying, texts: Texts): Generator<Claim> {
  const needed = textIdsOf(subject.document);
  for (const [language, words] of Object.entries(texts)) {
    const missing = needed.filter((id) => !(words[id] ?? '').trim());
    const what =
      missing.length === 0 ? language : `${language}: ${missing.length} texts, first ${missing[0]}`;
    yield plainClaim('PROOF-10', `texts in ${what}`, missing.length === 0);
  }
}
