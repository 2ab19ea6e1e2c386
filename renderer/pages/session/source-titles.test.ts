/** Proves that every source a fact cites can be named. */
import { expect, it } from 'vitest';
import { facts } from '../../../scenarios/law/facts.ts';
import { sourceTitles } from './source-titles.ts';

it('names every source of the register by its title, but for knowledge without one', () => {
  const cited = new Set(facts.flatMap((fact) => fact.source.split('; ')));
  const unnamed = [...cited].filter((key) => sourceTitles[key] === undefined);
  expect(unnamed.toSorted()).toEqual(['background', 'practice']);
});
