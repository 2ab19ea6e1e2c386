/** Marking what fits: whole words, without accents, joined words by a part. */
import { describe, expect, it } from 'vitest';
import { piecesOf } from './highlight.ts';
import { queryWords } from './search-index.ts';

const marked = (text: string, query: string) =>
  piecesOf(text, queryWords(query))
    .filter((piece) => piece.fits)
    .map((piece) => piece.text);

describe('marked pieces', () => {
  it('are whole words, whatever their accents', () => {
    expect(marked('Sürya, à Liège', 'surya liege')).toEqual(['Sürya', 'Liège']);
    expect(marked('Die Bedenkzeit dauert 45 Tage.', 'zeit')).toEqual(['Bedenkzeit']);
  });

  it('leave short words inside longer ones alone', () => {
    expect(marked('The reader of a card', 'ea')).toEqual([]);
  });

  it('give the text back when put together', () => {
    const text = 'L’Office des étrangers, « titre »: 61/2';
    expect(
      piecesOf(text, ['office', '61'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(piecesOf('', ['a'])).toEqual([]);
  });
});
