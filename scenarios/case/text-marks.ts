/** What of a text must be the same in every language: its placeholders and tags, its digits, the months of its dates, and the facts it names. */

/** Placeholders and tags of a text, each once. */
export const placeholdersOf = (text: string): readonly string[] => [
  ...new Set([
    ...[...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]}}}`),
    ...[...text.matchAll(/<\/?[\w]+\s*\/?>/g)].map((match) => match[0]),
  ]),
];

/** Digits of a text: thousands joined, leading zeros dropped, decimal comma and point alike, placeholders left out. */
export const numbersOf = (text: string): readonly string[] => {
  const bare = text.replaceAll(/\{\{[^{}]*\}\}/g, ' ');
  const joined = bare.replaceAll(/(?<![\d.,])\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)/g, (number) =>
    number.replaceAll(/\D/g, ''),
  );
  return (joined.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, ''));
};

/** Fact ids a text names (`fact.reflection.start`), each once. */
export const factsOf = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![\w.-])fact(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+/g)),
];

/** A moment in each month of 1970, the first of them in January. */
const aDayIn = (month: number): number => month * 31 * 24 * 60 * 60 * 1000;

/** Names of the months in a language, January first, in small letters. */
const monthNames = (language: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_each, month) => format.format(aDayIn(month)).toLowerCase());
};

interface Months {
  readonly names: readonly string[];
  /** A name behind a day (`3 March`, `1er mars`, `3rd of March`, `3. März`) or before a number (`March 2026`). */
  readonly beside: RegExp;
}

const known = new Map<string, Months>();

const monthsIn = (language: string): Months => {
  const before = known.get(language);
  if (before) return before;
  const names = monthNames(language);
  const name = `(?:${names.join('|')})(?!\\p{L})`;
  const beside = new RegExp(
    `(?<=\\d(?:er|e|st|nd|rd|th|\\.)?\\s(?:of\\s)?)${name}|(?<!\\p{L})${name}(?=\\s\\d)`,
    'giu',
  );
  const found = { names, beside };
  known.set(language, found);
  return found;
};

/** Months of the dates a text names, by number (`March` is 3), each once. @param language a BCP 47 tag. @throws RangeError when it is none. */
export const monthsOf = (text: string, language: string): readonly string[] => {
  const { names, beside } = monthsIn(language);
  const found = text.match(beside) ?? [];
  return [...new Set(found.map((name) => String(names.indexOf(name.toLowerCase()) + 1)))];
};
