/** What an overlay makes wrong is told where it is written, by id, and what the document says by its own place there. */
import { describe, expect, it } from 'vitest';
import { parseCase } from './parse-case.ts';
import { smallDocument } from './small-case.fixture.ts';

const found = (
  overlay: object,
  change: (document: ReturnType<typeof smallDocument>) => void = () => undefined,
) => {
  const document = smallDocument();
  change(document);
  const variants = [...document.variants.filter(({ id }) => id === 'a'), { id: 'b', overlay }];
  const parsed = parseCase({ ...document, variants });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.join('/')}`);
};
const document = smallDocument();
const [yard] = document.scenes;
const [first] = document.criteria;

describe('a fault in an overlay', () => {
  it('of an entry that is changed is told under its id', () => {
    expect(found({ people: { w1: { age: 41 } } })).toEqual(['case.shape variants/1/overlay/people/w1/age']);
  });

  it('of a new entry is told under its id, what it leaves out too', () => {
    const told = found({ people: { w9: { age: 'x' } } });
    expect(told).toContain('case.shape variants/1/overlay/people/w9/age');
    expect(told.filter((each) => !each.startsWith('case.shape variants/1/overlay/people/w9/'))).toEqual([]);
  });

  it('of a list inside an entry is told under both ids', () => {
    expect(
      found({ scenes: { 'drive-off': { choices: { 'write-up': { to: [{ scene: 'nowhere' }] } } } } }),
    ).toEqual(['case.reference.unknown variants/1/overlay/scenes/drive-off/choices/write-up/to/0/scene']);
  });

  it('of a value that is replaced whole is told by its place in it', () => {
    const elements = [...(yard?.elements ?? []), { id: 'odd', kind: 'speech', speaker: 'nobody' }];
    expect(found({ scenes: { yard: { elements } } })).toEqual([
      `case.reference.unknown variants/1/overlay/scenes/yard/elements/${elements.length - 1}/speaker`,
    ]);
  });

  it('of a date is told under the date', () => {
    expect(found({ startsOn: '2026-02-30' })).toContain('date.malformed variants/1/overlay/startsOn');
  });

  it('that lies in the document is told by its place there, whatever the overlay leaves out before it', () => {
    // It holds when the case plays, and no longer when the variant does.
    const told = found({ factsTo: '2026-10-09', criteria: { [first?.id ?? '']: null } }, ({ criteria }) => {
      Object.assign(criteria[1] ?? {}, { severity: 'critical', fact: 'fact.identity.publication-ban' });
    });
    expect(told).toEqual(['case.fact.notValid variants/1/criteria/1/fact']);
  });

  it('of a text named twice is told at the second', () => {
    expect(found({ texts: ['case.question', 'case.note', 'case.question'] })).toEqual([
      'case.id.duplicate variants/1/overlay/texts/2',
    ]);
  });
});
