/** The reading copy of a case: every word of it is there, and words alone give nothing away. */
import { describe, expect, it } from 'vitest';
import { smallCase } from '../case/small-case.fixture.ts';
import { textIdsOf } from '../case/text-ids.ts';
import { readingCopy } from './reading-copy.ts';

const document = smallCase();
const words = Object.fromEntries(textIdsOf(document).map((id) => [id, `words of ${id}`]));

describe('the reading copy of a case', () => {
  it('holds the words of every text id', () => {
    const copy = readingCopy(document, { words, language: 'en', wordsOnly: false });
    const missing = textIdsOf(document).filter((id) => !copy.includes(`words of ${id}`));
    expect(missing).toEqual([]);
  });

  it('says where words are missing', () => {
    const copy = readingCopy(document, { words: {}, language: 'en', wordsOnly: false });
    expect(copy).toContain('(missing');
  });

  it('tells a reader of words alone no error, no criterion and no explanation', () => {
    const copy = readingCopy(document, { words, language: 'en', wordsOnly: true });
    expect(copy).not.toMatch(/E-\d\d/u);
    expect(copy).not.toMatch(/words of (?:wrong|criterion|story|ending)\./u);
    for (const scene of document.scenes)
      for (const { id } of scene.choices) expect(copy).toContain(`words of choice.${scene.id}.${id}`);
  });
});
