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

  it('names what brings the effect back: an arrival, a later scene, or nothing where nothing is said', () => {
    const [first, ...others] = document.scenes;
    const choice = first?.choices[0];
    if (!first || !choice) throw new Error('the small case begins with a choice');
    const shown = { errors: ['E-03' as const], warning: 'yard/notice', fact: 'fact.reflection.entry' };
    const copyWith = (wrong: typeof choice.wrong): string =>
      readingCopy(
        { ...document, scenes: [{ ...first, choices: [{ ...choice, wrong }] }, ...others] },
        { words, language: 'en', wordsOnly: false },
      );
    expect(copyWith({ ...shown, arrival: 'letter' })).toContain('comes back with the arrival `letter`, fact');
    expect(copyWith({ ...shown, scene: 'desk' })).toContain('comes back in the scene `desk`, fact');
    expect(copyWith({ ...shown, arrival: 'letter', scene: 'desk' })).toContain(
      'comes back with the arrival `letter` and in the scene `desk`, fact',
    );
    expect(copyWith(shown)).toContain('warned of at `yard/notice`, fact.reflection.entry');
    for (const wrong of [{ ...shown, arrival: 'letter' }, shown])
      expect(copyWith(wrong)).not.toContain('undefined');
  });

  it('says of an omission where it was warned of and what brings it back', () => {
    const [first, ...others] = document.phases;
    if (!first) throw new Error('the small case has a phase');
    const omission = {
      ...{ id: 'nobody-asked', when: { day: { atLeast: 0 } }, errors: ['E-03' as const] },
      ...{ warning: 'yard/notice', arrival: 'letter', fact: 'fact.reflection.entry' },
    };
    const copy = readingCopy(
      { ...document, phases: [{ ...first, omissions: [omission] }, ...others] },
      { words, language: 'en', wordsOnly: false },
    );
    expect(copy).toContain(
      '- left undone, shows E-03; warned of at `yard/notice`, comes back with the arrival `letter`, fact.reflection.entry: `wrong.omission.',
    );
  });

  it('tells a reader of words alone no error, no criterion and no explanation', () => {
    const copy = readingCopy(document, { words, language: 'en', wordsOnly: true });
    expect(copy).not.toMatch(/E-\d\d/u);
    expect(copy).not.toMatch(/words of (?:wrong|criterion|story|ending)\./u);
    for (const scene of document.scenes)
      for (const { id } of scene.choices) expect(copy).toContain(`words of choice.${scene.id}.${id}`);
  });
});
