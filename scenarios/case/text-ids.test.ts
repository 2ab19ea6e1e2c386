/** Which texts a case needs, and where a variant has its own. */
import { describe, expect, it } from 'vitest';
import { smallDocument } from './small-case.fixture.ts';
import { textIdsOf, textIdsOfAll } from './text-ids.ts';

describe('the texts of a case', () => {
  it('are those of the document while there is one variant', () => {
    expect(textIdsOfAll(smallDocument())).toEqual(textIdsOf(smallDocument()));
  });

  it('hold what a variant words anew under its own id, beside the first words, and what only it adds', () => {
    const document = smallDocument();
    document.variants.push({
      id: 'b',
      overlay: {
        texts: ['scene.yard.arrive'],
        scenes: { desk: { elements: { late: { kind: 'narrative' } } } },
      },
    });
    const ids = textIdsOfAll(document);
    expect(
      ['scene.yard.arrive', 'scene.yard.arrive@b', 'scene.desk.late'].filter((id) => !ids.includes(id)),
    ).toEqual([]);
    expect(ids).toHaveLength(textIdsOf(smallDocument()).length + 2);
  });
});
