/** Finding facts: by parts of words, without accents, by class, grouped by area. */
import { describe, expect, it } from 'vitest';
import type { FactView } from '../../parts/fact-note.tsx';
import words from '../../../locales/en/handbook.json';
import { facts } from '../../../scenarios/law/facts.ts';
import { areaOf, findFacts } from './find-facts.ts';

const fact = (id: string, text: string, factClass: FactView['class'] = 'LAW'): FactView => ({
  id,
  text,
  class: factClass,
  source: 'seed EC page',
  asOf: '2026-11-22',
  reviewer: 'open',
});

const centre = fact('fact.referral.centres', 'Sürya is one of three recognised centres.');
const term = fact('fact.reflection.term45', 'The reflection period lasts 45 days.');
const talk = fact('fact.practice.separate', 'Each person is spoken to apart.', 'PRACTICE');
const all = [centre, term, talk];

describe('finding facts', () => {
  it('shows everything by area when nothing is asked for', () => {
    expect(findFacts(all, '', 'all').map((each) => each.area)).toEqual([
      'referral',
      'reflection',
      'practice',
    ]);
  });

  it('finds a name without its accent', () => {
    expect(findFacts(all, 'surya', 'all')).toEqual([{ area: 'referral', facts: [centre] }]);
  });

  it('asks for every part of a search', () => {
    expect(findFacts(all, '45 reflec', 'all')).toEqual([{ area: 'reflection', facts: [term] }]);
    expect(findFacts(all, '45 centre', 'all')).toEqual([]);
  });

  it('keeps to one class', () => {
    expect(findFacts(all, '', 'PRACTICE')).toEqual([{ area: 'practice', facts: [talk] }]);
  });
});

describe('the areas of the register', () => {
  it('have a heading each, and no heading stands empty', () => {
    const areas = new Set(facts.map((each) => areaOf(each.id)));
    expect([...areas].toSorted()).toEqual(Object.keys(words.area).toSorted());
  });
});
