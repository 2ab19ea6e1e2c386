/** PROOF-10: every text exists in the languages declared, with the placeholders, digits, dates and fact ids of the first, and none is stale. */
import { textIdsIn } from '../case/text-ids.ts';
import { factsOf, monthsOf, numbersOf, placeholdersOf } from '../case/text-marks.ts';
import { type Claim, plainClaim } from './finding.ts';
import type { Verifying } from './verify-case.ts';

type Words = Readonly<Record<string, string>>;

/** Words by language, then by text id. */
export type Texts = Readonly<Record<string, Words>>;

/** What PROOF-10 is asked of. */
export interface TextsAsked {
  /** Words by language; left out: PROOF-10 and the longest choice of PROOF-12 are not looked at. */
  readonly texts?: Texts;
  /** Languages the words have to be there in; left out: those of `texts`. */
  readonly languages?: readonly string[];
  /** By language: ids of the texts that were not made from the source as it is now. A language left out is not looked at. */
  readonly stale?: Readonly<Record<string, readonly string[]>>;
}

const sorted = (items: readonly string[]): string => items.toSorted().join(' ');

const claimOn = (what: string, wrong: readonly string[]): Claim =>
  plainClaim(
    'PROOF-10',
    wrong.length === 0 ? what : `${what}: ${wrong.length} texts, first ${wrong[0]}`,
    wrong.length === 0,
  );

interface Translation {
  readonly language: string;
  readonly words: Words;
}

type MarksOf = (text: string, language: string) => readonly string[];

/** Texts of which these marks are not those of the source. */
const differing = (
  ids: readonly string[],
  [own, source]: readonly [Translation, Translation],
  marksOf: MarksOf,
): readonly string[] =>
  ids.filter((id) => {
    const [text, from] = [own.words[id], source.words[id]];
    return (
      text !== undefined &&
      from !== undefined &&
      sorted(marksOf(text, own.language)) !== sorted(marksOf(from, source.language))
    );
  });

/** What must be the same in every language. */
const marks: Readonly<Record<string, MarksOf>> = {
  placeholders: placeholdersOf,
  digits: numbersOf,
  dates: monthsOf,
  'fact ids': factsOf,
};

/** For each language: nothing is missing; beside English (or the first language there is), the same marks, and nothing stale. */
export function* proveTexts(
  { subject }: Pick<Verifying, 'subject'>,
  { texts = {}, languages = Object.keys(texts), stale = {} }: TextsAsked,
): Generator<Claim> {
  const needed = textIdsIn(subject.document, subject.compiled.variant);
  const there = languages.filter((language) => language in texts);
  const source = there.includes('en') ? 'en' : (there[0] ?? '');
  const from = { language: source, words: texts[source] ?? {} };
  for (const language of languages) {
    const words = texts[language];
    if (words === undefined) {
      yield plainClaim('PROOF-10', `texts in ${language}: there are none in this language`, false);
      continue;
    }
    yield claimOn(
      `texts in ${language}`,
      needed.filter((id) => !(words[id] ?? '').trim()),
    );
    if (language === source) continue;
    for (const [what, marksOf] of Object.entries(marks))
      yield claimOn(`${what} in ${language}`, differing(needed, [{ language, words }, from], marksOf));
    const old = stale[language];
    if (old) yield claimOn(`nothing stale in ${language}`, staleOf(needed, old));
  }
}

const staleOf = (needed: readonly string[], old: readonly string[]): readonly string[] => {
  const known = new Set(old);
  return needed.filter((id) => known.has(id));
};
