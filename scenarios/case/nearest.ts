/** The closest word to one that does not exist: what an author most likely meant. */

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

/** The closest of the words, the first of several; undefined when none is close: an edit for every three letters, one at least. */
export const nearestOf = (word: string, words: Iterable<string>): string | undefined => {
  let found: { readonly word: string; readonly distance: number } | undefined;
  for (const each of words) {
    const distance = editDistance(word, each);
    if (distance < (found?.distance ?? Math.max(1, Math.floor(word.length / 3)) + 1))
      found = { word: each, distance };
  }
  return found?.word;
};
