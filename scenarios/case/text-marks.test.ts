/** What a text names that must be the same in every language. */
import { describe, expect, it } from 'vitest';
import { factsOf, monthsOf } from './text-marks.ts';

describe('months of dates', () => {
  it.each([
    ['en', 'On 3 March, the 4th of May and March 2026', ['3', '5']],
    ['nl', 'Op 3 maart, 4 mei en in maart 2026', ['3', '5']],
    ['fr', 'Le 1er mars, le 4\u00a0mai et en mars 2026', ['3', '5']],
    ['de', 'Am 3. März, am 4. Mai und im März 2026', ['3', '5']],
  ])('are found in %s, each once', (language, text, months) => {
    expect(monthsOf(text, language)).toEqual(months);
  });

  it.each([
    ['en', 'She may wait for 3 marches'],
    ['nl', 'Zij wacht 3 meisjes op'],
    ['fr', 'Il marche 3 marsouins'],
    ['de', 'Seit dem Mai, 3 Maibäume'],
  ])('are none in %s where no date is named', (language, text) => {
    expect(monthsOf(text, language)).toEqual([]);
  });
});

it('finds the ids of facts, each once, with no full stop behind them', () => {
  expect(
    factsOf('As fact.reflection.entry, fact.reflection and fact.reflection.entry. An artefact.x is none.'),
  ).toEqual(['fact.reflection.entry', 'fact.reflection']);
  expect(factsOf('In fact. And then.')).toEqual([]);
});
