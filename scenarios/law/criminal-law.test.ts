/** Criminal law as data, against the concordance of domain.md 7.2 read a second time. */
import { expect, it } from 'vitest';
import words from '../../locales/en/law.json' with { type: 'json' };
import type { LocalDate } from '../core/local-date.ts';
import {
  actions,
  circumstances,
  means,
  newCodeFrom,
  purposes,
  regimes,
  type Regime,
} from './criminal-law.ts';
import { factById, isValidOn } from './fact.ts';

const both = regimes(newCodeFrom);
const rows = (regime: Regime | undefined) =>
  regime?.tiers.map(({ article, level, fine }) => [article, level, fine.min, fine.max]);

it('gives the tiers and fines of both Codes', () => {
  expect(both.map(rows)).toEqual([
    [
      ['433quinquies', null, 500, 50_000],
      ['433sexies', null, 750, 75_000],
      ['433septies', null, 1_000, 100_000],
      ['433octies', null, 1_000, 150_000],
    ],
    [
      ['258', 3, 200, 10_000],
      ['260 §1', 4, 200, 15_000],
      ['260 §2', 5, 200, 20_000],
    ],
  ]);
});

it('gives the years of the old Code, and those of the new as unconfirmed', () => {
  const years = both.map((regime) => regime.tiers.map(({ prison }) => Object.values(prison)));
  expect(years).toEqual([
    [
      [1, 5, 'LAW'],
      [5, 10, 'LAW'],
      [10, 15, 'LAW'],
      [15, 20, 'LAW'],
    ],
    [
      [3, 5, 'UNC'],
      [5, 10, 'UNC'],
      [10, 15, 'UNC'],
    ],
  ]);
});

it('knows five purposes, and seven in the new Code', () => {
  expect(both.map((regime) => regime.purposes.length)).toEqual([5, 7]);
  expect(both.map((regime) => regime.purposes.includes('P6'))).toEqual([false, true]);
});

it('makes a position of authority a tier of the old Code and a factor in sentencing of the new', () => {
  const tierOf = (ground: string) =>
    both.map(
      (regime) => regime.tiers.find(({ grounds }) => grounds.some((each) => each === ground))?.article,
    );
  expect([tierOf('authority-position'), tierOf('public-official'), tierOf('authority-abused')]).toEqual([
    ['433sexies', undefined],
    ['433sexies', undefined],
    ['433sexies', '260 §1'],
  ]);
  expect(both.map((regime) => [regime.sentencingArticle, regime.sentencingFactors])).toEqual([
    [null, []],
    ['261', ['authority-position', 'public-official']],
  ]);
});

it('adds the discriminatory motive in the new Code only', () => {
  expect(
    both.map((regime) => regime.tiers.some(({ grounds }) => grounds.includes('discriminatory-motive'))),
  ).toEqual([false, true]);
});

it.each([
  [newCodeFrom, '2026-08-31'],
  ['2027-03-01' as LocalDate, '2027-02-28'],
])('leaves no day between the Codes and none to both when the new one begins on %s', (from, lastDay) => {
  const [old, recent] = regimes(from);
  expect([old.validFrom, old.validTo]).toEqual([undefined, lastDay]);
  expect([recent.validFrom, recent.validTo]).toEqual([from, undefined]);
  expect([old, recent].map((each) => each.nonPunishment.validFrom)).toEqual(['2019-07-01', '2019-07-01']);
});

it('rests on facts of the register that hold when the Code does, and calls the new Code unconfirmed', () => {
  const dated = both.map((regime) => ({
    regime,
    date: regime.validTo ?? newCodeFrom,
    ids: [
      ...regime.facts,
      regime.smuggling.fact,
      ...regime.nonPunishment.facts,
      ...regime.tiers.map(({ fact }) => fact),
    ],
  }));
  const faulty = dated.flatMap(({ date, ids }) =>
    ids.filter((id) => {
      const fact = factById(id);
      return !fact || !isValidOn(fact, date);
    }),
  );
  expect(faulty).toEqual([]);
  expect(both.map((regime) => regime.class)).toEqual(['LAW', 'UNC']);
  expect(both.map((regime) => [...new Set(regime.tiers.map(({ fact }) => factById(fact)?.class))])).toEqual([
    ['LAW'],
    ['UNC'],
  ]);
});

it('has a name for every action, purpose, ground, tier and Code, and no other', () => {
  expect([words.action, words.purpose, words.ground, words.tier, words.regime].map(Object.keys)).toEqual([
    [...actions],
    [...purposes],
    expect.arrayContaining(['minor', ...means, ...circumstances]),
    ['base', 'authority', 'aggravated', 'gravest'],
    ['old', 'new'],
  ]);
  expect(Object.keys(words.ground)).toHaveLength(1 + means.length + circumstances.length);
});
