/** PROOF-10: every text exists in the languages declared, with the placeholders and digits of the first; staleness is kept by the locale check. */
import { textIdsIn } from '../case/text-ids.ts';
import { numbersOf, placeholdersOf } from '../case/text-marks.ts';
import { type Claim, plainClaim } from './finding.ts';
import type { Verifying } from './verify-case.ts';

/** Words by language, then by text id. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Words = Readonly<Record<string, string>>;

const sorted = (items: readonly string[]): string => items.toSorted().join(' ');

const claimOn = (what: string, wrong: readonly string[]): Claim =>
  plainClaim(
    'PROOF-10',
    wrong.length === 0 ? what : `${what}: ${wrong.length} texts, first ${wrong[0]}`,
    wrong.length === 0,
  );

/** Texts of which these marks are not those of the source. */
const differing = (
  ids: readonly string[],
  [own, source]: readonly [Words, Words],
  marksOf: (text: string) => readonly string[],
): readonly string[] =>
  ids.filter((id) => {
    const [text, from] = [own[id], source[id]];
    return text !== undefined && from !== undefined && sorted(marksOf(text)) !== sorted(marksOf(from));
  });

/** For each language: nothing is missing; beside English (or the first language there is), the same placeholders and digits. */
export function* proveTexts({ subject }: Pick<Verifying, 'subject'>, texts: Texts): Generator<Claim> {
  const needed = textIdsIn(subject.document, subject.compiled.variant);
  const source = 'en' in texts ? 'en' : Object.keys(texts)[0];
  const from = texts[source ?? ''] ?? {};
  for (const [language, words] of Object.entries(texts)) {
    yield claimOn(
      `texts in ${language}`,
      needed.filter((id) => !(words[id] ?? '').trim()),
    );
    if (language === source) continue;
    yield claimOn(`placeholders in ${language}`, differing(needed, [words, from], placeholdersOf));
    yield claimOn(`digits in ${language}`, differing(needed, [words, from], numbersOf));
  }
}
