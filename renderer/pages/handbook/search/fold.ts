/** Words as the search compares them: lower case, without accents; and the forms under which a word can be looked for. */

const ligatures: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', '\u00AD': '' };

/** "Sürya" as "surya", "Straße" as "strasse"; soft hyphens are gone. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßœæ\u00AD]/gu, (sign) => ligatures[sign] ?? sign);

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A word as it is indexed: folded, and with umlauts written out, as on a keyboard without them. */
export function formsOf(word: string): readonly string[] {
  const whole = word.normalize('NFC').toLowerCase();
  const spelled = whole.replace(/[äöü]/g, (sign) => umlauts[sign] ?? sign);
  return [...new Set([fold(whole), fold(spelled)])];
}

const leastBefore = 3;
const leastPart = 4;

/** The ends of a long word, from each place where another word could have been joined on: "bedenkzeit" gives "enkzeit" to "zeit". */
export const endsOf = (folded: string): readonly string[] =>
  Array.from({ length: Math.max(0, folded.length - leastPart - leastBefore + 1) }, (_, at) =>
    folded.slice(at + leastBefore),
  );

const joints = ['', 's', 'es', 'n', 'en'];

/** Ways to cut a long word into two known ones, the joint of German and Dutch between them left out. */
export function splitsOf(
  folded: string,
  isKnown: (word: string) => boolean,
): readonly (readonly [string, string])[] {
  const splits: (readonly [string, string])[] = [];
  for (let at = leastPart; at <= folded.length - leastPart; at += 1) {
    const [first, second] = [folded.slice(0, at), folded.slice(at)];
    if (!isKnown(second)) continue;
    const joint = joints.find((each) => first.endsWith(each) && isKnown(first.slice(0, at - each.length)));
    if (joint !== undefined) splits.push([first.slice(0, at - joint.length), second]);
  }
  return splits;
}
