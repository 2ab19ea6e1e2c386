/** What of a text must be the same in every language: its placeholders and tags, its digits, and the facts it names. */

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
