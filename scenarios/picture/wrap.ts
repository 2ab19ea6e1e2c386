/** Breaks a label into lines by an estimate of how wide its letters are: the same in a browser, in print and in a test. */

/** Widths in parts of the letter size, for the sans face. */
const widthOfLetter = (letter: string): number => {
  if (/[ijlt.,:;'’|!()]/.test(letter)) return 0.3;
  if (/[fr\- ]/.test(letter)) return 0.38;
  if (/[mwMW]/.test(letter)) return 0.88;
  if (/\p{Lu}/u.test(letter)) return 0.68;
  return 0.57;
};

/** The width of a text, in units of the picture (16 are one rem). */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** Lines no wider than `most`, broken at spaces; a word wider than that has a line of its own. */
export function wrap(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined, size) <= most) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
