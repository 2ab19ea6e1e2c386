/** Cuts a text into what fits a query and what does not, whole words at a time, to be marked on screen. */
import { fold } from './fold.ts';

export interface Piece {
  readonly text: string;
  readonly fits: boolean;
}

const leastInside = 4;

const fits = (word: string, wanted: readonly string[]): boolean =>
  wanted.some((each) => word.startsWith(each) || (each.length >= leastInside && word.includes(each)));

/** @param wanted folded words. Neighbours of one kind are joined. */
export function piecesOf(text: string, wanted: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}\u00AD]+)/u)) {
    if (part === '') continue;
    const isFit = fits(fold(part), wanted);
    const last = pieces.at(-1);
    if (last && last.fits === isFit) pieces[pieces.length - 1] = { text: last.text + part, fits: isFit };
    else pieces.push({ text: part, fits: isFit });
  }
  return pieces;
}
