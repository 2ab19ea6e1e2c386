/** Each rule of the locale check finds its fault in a tiny set of texts and lets a right set pass. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hashOfSource } from '../../electron/store/stale-texts.ts';
import { flatten, type Locales, readLocales, splitPlural, translations } from './locale-files.ts';
import * as rules from './locale-rules.ts';
import { accept, checkLocales } from './locales.ts';
import { findUnusedKeys } from './used-keys.ts';

type Files = Record<string, Record<string, string>>;

/** Locales in which Dutch stands for every translation unless a language is given. */
function locales(
  en: Files,
  nl: Files,
  others: Partial<Omit<Locales, 'texts'>> & { fr?: Files; de?: Files } = {},
): Locales {
  const { fr = nl, de = nl, ...rest } = others;
  return {
    texts: { en, nl, fr, de },
    notes: {},
    sameAsEnglish: {},
    bannedWords: {},
    translatedFrom: {},
    sources: [],
    unreadable: [],
    ...rest,
  };
}

const inDutch = (findings: readonly string[]): string[] => findings.filter((line) => line.startsWith('nl/'));

describe('keys', () => {
  it('finds a text that is missing, one too many and a file too many', () => {
    const set = locales(
      { 'desk.json': { open: 'Open', close: 'Close' } },
      { 'desk.json': { open: 'Open', extra: 'x' }, 'old.json': {} },
    );
    expect(inDutch(rules.findMissingTexts(set))).toEqual([
      'nl/old.json: no such file in English',
      'nl/desk.json#close: missing',
      'nl/desk.json#extra: not in English',
    ]);
  });

  it('takes plural forms of one text as one key', () => {
    const en = { 'desk.json': { days_one: '{{count}} day', days_other: '{{count}} days' } };
    const fr = { 'desk.json': { days_one: 'a', days_many: 'b', days_other: 'c' } };
    expect(rules.findMissingTexts(locales(en, fr))).toEqual([]);
  });

  it('finds what is neither text nor group', () => {
    expect(flatten({ a: { b: 'x' }, c: 4 }, false)).toEqual({ texts: { 'a.b': 'x' }, wrong: ['c'] });
  });

  it('finds a key that stands twice in a file', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'dossier-locales-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(path.join(root, 'locales/en'), { recursive: true });
    writeFileSync(path.join(root, 'locales/en/desk.json'), '{"open": {"now": "Open", "now": "Close"}}');
    expect(readLocales(root).unreadable).toEqual([
      'en/desk.json#open.now: there more than once; only the last would count',
    ]);
  });

  it('refuses a group in the flat file of a case', () => {
    expect(flatten({ 'scene.yard': 'x', scene: { yard: 'y' } }, true)).toEqual({
      texts: { 'scene.yard': 'x' },
      wrong: ['scene'],
    });
  });
});

describe('plural forms', () => {
  const two = { 'desk.json': { days_one: 'a', days_other: 'b' } };

  it('asks French for one, many and other, the rest for one and other', () => {
    expect(rules.findPluralGaps(locales(two, two))).toEqual([
      'fr/desk.json#days: plural form _many is missing',
    ]);
  });

  it('finds a singular that is missing', () => {
    const lone = locales(two, { 'desk.json': { days_other: 'b' } });
    expect(inDutch(rules.findPluralGaps(lone))).toEqual(['nl/desk.json#days: plural form _one is missing']);
  });

  it('knows a suffix from a word', () => {
    expect([splitPlural('days_other'), splitPlural('another')]).toEqual([
      { base: 'days', form: 'other' },
      { base: 'another' },
    ]);
  });
});

describe('placeholders', () => {
  const one = (en: string, nl: string): Locales =>
    locales({ 'desk.json': { a: en } }, { 'desk.json': { a: nl } });

  it.each([
    ['renamed', 'Day {{day}}', 'Dag {{dag}}'],
    ['dropped', 'Day {{day}}', 'Dag'],
    ['a tag that is gone', 'See <1>the law</1>', 'Zie de wet'],
  ])('finds one %s', (_what, en, nl) => {
    expect(inDutch(rules.findPlaceholderGaps(one(en, nl)))).toHaveLength(1);
  });

  it('accepts another order', () => {
    expect(rules.findPlaceholderGaps(one('{{a}} of {{b}}', 'van {{b}}, {{a}}'))).toEqual([]);
  });

  it('lets a plural form leave the count out', () => {
    const en = { 'desk.json': { d_one: '{{count}} day', d_other: '{{count}} days' } };
    const nl = { 'desk.json': { d_one: 'één dag', d_other: '{{count}} dagen' } };
    expect(rules.findPlaceholderGaps(locales(en, nl))).toEqual([]);
  });

  it.each(['Day {day}', 'Day {{day}', 'Day }'])('finds a single brace in "%s"', (text) => {
    expect(inDutch(rules.findSingleBraces(one('Day {{day}}', text)))).toHaveLength(1);
  });
});

it('finds a date in another month', () => {
  const set = locales({ 'law.json': { a: 'From 3 May 2026' } }, { 'law.json': { a: 'Vanaf 3 maart 2026' } });
  expect(inDutch(rules.findDateDifferences(set))).toEqual(['nl/law.json#a: months are 3, in English 5']);
});

it('finds a fact that a translation names and the English does not', () => {
  const set = locales(
    { 'law.json': { a: 'See fact.reflection.entry.', b: 'As fact.reflection says, and fact.family-name.' } },
    { 'law.json': { a: 'Zie fact.reflection.', b: 'Volgens fact.family-name en fact.reflection.' } },
  );
  expect(inDutch(rules.findFactDifferences(set))).toEqual([
    'nl/law.json#a: facts are fact.reflection, in English fact.reflection.entry',
  ]);
});

describe('numbers', () => {
  const prose = (en: string, nl: string): Locales =>
    locales({ 'cases/x.json': { a: en } }, { 'cases/x.json': { a: nl } });

  it.each([
    ['a date', 'on 3 November 2026', 'op 4 november 2026'],
    ['an article', 'Article 433quinquies', 'Artikel 433sexies en 12'],
    ['an amount', '1,250.00 euro', '1.520,00 euro'],
  ])('finds %s that differs', (_what, en, nl) => {
    expect(inDutch(rules.findNumberDifferences(prose(en, nl)))).toHaveLength(1);
  });

  it.each([
    ['decimal comma and point', '1.5 hours', '1,5 uur'],
    ['thousands', '1,250.00 euro', '1.250,00 euro'],
    ['a narrow space between thousands', '20,000 euro', '20\u202f000 euro'],
    ['ways to write a time', 'at 14:30', 'om 14.30 uur'],
    ['leading zeros', '02/03', '2/3'],
    ['digits inside placeholders', 'of {{max1}}', 'van {{max2}}'],
  ])('accepts %s', (_what, en, nl) => {
    expect(rules.findNumberDifferences(prose(en, nl))).toEqual([]);
  });

  it('leaves labels of the screens alone', () => {
    const set = locales({ 'desk.json': { a: 'Day 1' } }, { 'desk.json': { a: 'Dag' } });
    expect(rules.findNumberDifferences(set)).toEqual([]);
  });
});

describe('texts left in English', () => {
  const same = { 'desk.json': { a: 'Dossier', b: '{{count}} / 45' } };

  it('finds words, not figures', () => {
    expect(inDutch(rules.findUntranslated(locales(same, same)))).toEqual([
      'nl/desk.json#a: same as English; translate it, or say why in _same-as-english.json',
    ]);
  });

  it('accepts one with a reason', () => {
    const sameAsEnglish = { 'desk.json#a': 'the same word in all four languages' };
    expect(rules.findUntranslated(locales(same, same, { sameAsEnglish }))).toEqual([]);
  });

  it('accepts a reason for one language only in that language', () => {
    const found = rules.findUntranslated(
      locales(same, same, { sameAsEnglish: { 'nl/desk.json#a': 'a Dutch word too' } }),
    );
    expect(found.map((line) => line.slice(0, 3))).toEqual(['fr/', 'de/']);
  });

  it('finds a reason that is no longer needed', () => {
    const set = locales(
      same,
      { 'desk.json': { a: 'Map', b: 'x' } },
      { sameAsEnglish: { 'desk.json#a': 'was the same' } },
    );
    expect(rules.findUntranslated(set)).toEqual([
      '_same-as-english.json desk.json#a: no text is the same as English there any more',
    ]);
  });
});

describe('banned words', () => {
  const bannedWords = { nl: { 'illega(?:al|len?)': 'zeg: persoon zonder verblijfsdocument' } };
  const withText = (text: string): Locales =>
    locales({ 'cases/x.json': { a: 'x' } }, { 'cases/x.json': { a: text } }, { bannedWords });

  it('finds a word whatever its case', () => {
    expect(rules.findBannedWords(withText('Illegalen op de werf'))).toHaveLength(1);
  });

  it('does not find it inside another word', () => {
    expect(rules.findBannedWords(withText('het illegaliteitsbegrip'))).toEqual([]);
  });
});

describe('notes for translators', () => {
  const texts = {
    'desk.json': { 'card.open': 'Open', 'card.close': 'Close', title: 'Desk', 'cards.a': 'A' },
  };

  it('lets a note on a group cover what is below it, and asks for the rest', () => {
    expect(
      rules.findMissingNotes(locales(texts, texts, { notes: { 'desk:card': 'buttons of a case' } })),
    ).toEqual([
      '_notes.json: no note for translators on desk:title',
      '_notes.json: no note for translators on desk:cards.a',
    ]);
  });

  it('finds a note on nothing', () => {
    const notes = { 'desk:card': 'a', 'desk:title': 'b', 'desk:cards': 'c', 'desk:gone': 'd' };
    expect(rules.findMissingNotes(locales(texts, texts, { notes }))).toEqual([
      '_notes.json desk:gone: no such key',
    ]);
  });
});

describe('stale translations', () => {
  const en = { 'desk.json': { a: 'Open it' }, 'room.json': { d_one: 'a day', d_other: 'days' } };
  const nl = { 'desk.json': { a: 'Open' }, 'room.json': { d_one: 'dag', d_many: 'dagen', d_other: 'dagen' } };
  const fresh = accept(locales(en, nl), 'nl');
  const sidecars = Object.fromEntries(translations.map((each) => [each, fresh]));

  it('passes after they were accepted', () => {
    expect(rules.findStale(locales(en, nl, { translatedFrom: sidecars }))).toEqual([]);
  });

  it('finds one whose English changed', () => {
    const changed = { ...en, 'desk.json': { a: 'Open it now' } };
    expect(inDutch(rules.findStale(locales(changed, nl, { translatedFrom: sidecars })))).toEqual([
      expect.stringContaining('nl/desk.json#a: stale'),
    ]);
  });

  it('finds one that nobody accepted', () => {
    expect(inDutch(rules.findStale(locales(en, nl)))).toHaveLength(4);
  });

  it('renews one file and leaves the others as they were', () => {
    const before = { nl: { 'desk.json#a': 'old', 'room.json#d_one': 'old', 'gone.json#x': 'old' } };
    expect(accept(locales(en, nl, { translatedFrom: before }), 'nl', 'desk.json')).toEqual({
      'desk.json#a': hashOfSource('Open it'),
      'room.json#d_one': 'old',
    });
  });
});

describe('keys no source names', () => {
  const texts = {
    'desk.json': { title: 'a', 'state.new': 'b', days_one: 'c', days_other: 'd', old: 'e' },
    'law.json': { 'fact.x': 'f' },
  };
  const used = (source: string): string[] =>
    findUnusedKeys(locales(texts, texts, { sources: [{ path: 'a.tsx', source }] }));

  it('finds them, and takes names, full names, plurals and templates as uses', () => {
    expect(used("t('title'); t('desk:days', { count }); t(`state.$" + '{state}`);')).toEqual([
      'desk:old: no source names this key',
    ]);
  });

  it('does not take a word in a comment as a use', () => {
    expect(used("t('title'); t('days'); t(`state.$" + "{s}`); // 'old'")).toEqual([
      'desk:old: no source names this key',
    ]);
  });
});

it('finds nothing in a right set', () => {
  const en = { 'desk.json': { title: 'Your desk' } };
  const nl = { 'desk.json': { title: 'Uw bureau' } };
  const translatedFrom = Object.fromEntries(
    translations.map((each) => [each, accept(locales(en, nl), each)]),
  );
  const sources = [{ path: 'a.tsx', source: "t('title')" }];
  expect(
    checkLocales(locales(en, nl, { notes: { 'desk:title': 'heading' }, sources, translatedFrom })),
  ).toEqual([]);
});
