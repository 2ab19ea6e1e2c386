/** PROOF-10 over the small case: what is missing, what differs between languages, and what is stale. */
import { describe, expect, it } from 'vitest';
import { parseCase, variantOf } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { textIdsOf } from '../case/text-ids.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { subjectOf } from './corpus.ts';
import { proveTexts, type Texts, type TextsAsked } from './text-proofs.ts';

interface Asked extends Omit<TextsAsked, 'texts'> {
  readonly variant?: string;
  readonly change?: (document: CaseDocument) => void;
}

const claims = (
  texts: Texts,
  { variant = 'a', change = () => undefined, ...asked }: Asked = {},
): readonly (readonly [string, string, boolean | null])[] => {
  const document = smallDocument();
  change(document);
  const parsed = parseCase(document);
  const played = parsed.ok ? variantOf(parsed.value, variant) : parsed;
  if (!played.ok) throw new Error(JSON.stringify(played.issues));
  const compiled = compileCase(toPlayCase(played.value), 'police-officer', variant);
  return [...proveTexts({ subject: subjectOf(played.value, compiled) }, { texts, ...asked })].map(
    ({ proof, what, holds }) => [proof, what, holds],
  );
};

const words = (of: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(textIdsOf(smallDocument()).map((id) => [id, 'words'])),
  ...of,
});

describe('the proof of texts', () => {
  it('holds where every language has every text with the same placeholders and digits', () => {
    const en = words({ 'case.note': 'On 3 March {{name}} had 1,100 euro.' });
    const fr = words({ 'case.note': 'Le 3 mars, {{ name }} avait 1 100 euros.' });
    expect(claims({ en, fr })).toEqual([
      ['PROOF-10', 'texts in en', true],
      ['PROOF-10', 'texts in fr', true],
      ['PROOF-10', 'placeholders in fr', true],
      ['PROOF-10', 'digits in fr', true],
      ['PROOF-10', 'dates in fr', true],
      ['PROOF-10', 'fact ids in fr', true],
    ]);
  });

  it('fails on a text that is not there or empty, and names the first', () => {
    const { 'case.title': _title, ...fr } = words({ 'case.note': ' ' });
    expect(claims({ en: words(), fr })).toContainEqual([
      'PROOF-10',
      'texts in fr: 2 texts, first case.title',
      false,
    ]);
  });

  it('fails on a placeholder, a digit, a month and a fact id that is another', () => {
    const en = words({ 'case.note': '{{name}}, day 45, 3 March (fact.reflection.entry).' });
    const nl = words({ 'case.note': '{{naam}}, dag 46, 3 mei (fact.reflection.day-zero).' });
    expect(claims({ en, nl }).slice(2)).toEqual([
      ['PROOF-10', 'placeholders in nl: 1 texts, first case.note', false],
      ['PROOF-10', 'digits in nl: 1 texts, first case.note', false],
      ['PROOF-10', 'dates in nl: 1 texts, first case.note', false],
      ['PROOF-10', 'fact ids in nl: 1 texts, first case.note', false],
    ]);
  });

  it('fails on a language of which there is no word, and compares the others all the same', () => {
    const nl = words({ 'case.note': 'dag 46' });
    const fr = words({ 'case.note': 'jour 45' });
    const found = claims({ nl, fr }, { languages: ['en', 'nl', 'fr'] });
    expect(found.filter(([, , holds]) => !holds)).toEqual([
      ['PROOF-10', 'texts in en: there are none in this language', false],
      ['PROOF-10', 'digits in fr: 1 texts, first case.note', false],
    ]);
  });

  it('does not look at a language that is not declared', () => {
    const found = claims({ nl: words(), fr: {} }, { languages: ['nl'] });
    expect(found).toEqual([['PROOF-10', 'texts in nl', true]]);
  });

  it('fails on a text that is stale, and on none the case does not ask for', () => {
    const texts = { en: words(), nl: words(), fr: words(), de: words() };
    const stale = { en: ['case.note'], nl: ['case.gone'], fr: ['case.gone', 'case.note'] };
    expect(claims(texts, { stale }).filter(([, what]) => what.startsWith('nothing stale'))).toEqual([
      ['PROOF-10', 'nothing stale in nl', true],
      ['PROOF-10', 'nothing stale in fr: 1 texts, first case.note', false],
    ]);
  });

  it('asks a variant for the words it has of its own', () => {
    const asked = {
      variant: 'b',
      change: (document: CaseDocument) =>
        void document.variants.push({ id: 'b', overlay: { texts: ['case.note'] } }),
    };
    expect(claims({ en: words() }, asked)).toEqual([
      ['PROOF-10', 'texts in en: 1 texts, first case.note@b', false],
    ]);
    expect(claims({ en: words({ 'case.note@b': 'other words' }) }, asked)).toEqual([
      ['PROOF-10', 'texts in en', true],
    ]);
  });
});
