/** The closest word to one that does not exist: what an author most likely meant. */

import { oncePer } from '../core/once-per.ts';

/** Edits between two words: a letter added, left out, changed, or two neighbours swapped. */
export const editDistance = (one: string, other: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_each, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
};

/** Which letters a word has, a bit each: words of few edits differ in few of them, and most are told apart by that alone. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const bitsOf = (number: number): number => {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
};

interface Spelt {
  readonly word: string;
  readonly letters: number;
}

/** A large case is compared with thousands of words for each that is misspelt: how they are spelt is looked at once. */
const speltOf: (words: Iterable<string>) => readonly Spelt[] = oncePer((words: Iterable<string>) =>
  Array.from(words, (word) => ({ word, letters: lettersOf(word) })),
);

/** Asks of each word how far it is, as long as it is closer than `beyond`; undefined where it is not, and most are told apart without counting edits. */
const comparer = (word: string) => {
  const letters = lettersOf(word);
  return (each: Spelt, beyond: number): number | undefined => {
    // An edit changes the length by one at most, and takes or brings one letter each at most.
    if (Math.abs(each.word.length - word.length) >= beyond) return undefined;
    if (bitsOf(each.letters ^ letters) > 2 * (beyond - 1)) return undefined;
    const distance = editDistance(word, each.word);
    return distance < beyond ? distance : undefined;
  };
};

/** An edit for every three letters is close, one at least. */
const tooFar = (word: string): number => Math.max(1, Math.floor(word.length / 3)) + 1;

/** The closest of the words, the first of several; undefined when none is close. */
export const nearestOf = (word: string, words: Iterable<string>): string | undefined => {
  const distanceTo = comparer(word);
  let nearest: string | undefined;
  let beyond = tooFar(word);
  for (const each of speltOf(words)) {
    const distance = distanceTo(each, beyond);
    if (distance === undefined) continue;
    nearest = each.word;
    beyond = distance;
  }
  return nearest;
};

/** The closest of the words, `most` at most, the nearest first; none when none is close. */
export const nearestFew = (word: string, words: Iterable<string>, most: number): readonly string[] => {
  const distanceTo = comparer(word);
  return speltOf(words)
    .flatMap((each) => {
      const distance = distanceTo(each, tooFar(word));
      return distance === undefined ? [] : [{ word: each.word, distance }];
    })
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map((each) => each.word);
};
