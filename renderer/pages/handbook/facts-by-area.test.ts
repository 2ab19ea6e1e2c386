/** Facts by area and class. */
import { describe, expect, it } from 'vitest';
import { facts } from '../../../scenarios/law/facts.ts';
import words from '../../../locales/en/handbook.json';
import { areaOf, factsByArea } from './facts-by-area.ts';

const centre = { id: 'fact.referral.centres', class: 'LAW' } as const;
const term = { id: 'fact.reflection.term45', class: 'LAW' } as const;
const talk = { id: 'fact.practice.separate', class: 'PRACTICE' } as const;
const late = { id: 'fact.referral.late', class: 'UNC' } as const;

describe('facts by area', () => {
  it('stand together, in the order of the register', () => {
    expect(factsByArea([centre, term, talk, late], null)).toEqual([
      { area: 'referral', facts: [centre, late] },
      { area: 'reflection', facts: [term] },
      { area: 'practice', facts: [talk] },
    ]);
  });

  it('can be kept to one class, without areas that have none of it', () => {
    expect(factsByArea([centre, term, talk, late], 'PRACTICE')).toEqual([
      { area: 'practice', facts: [talk] },
    ]);
  });

  it('have a heading for each area, and no heading stands empty', () => {
    const areas = new Set(facts.map((each) => areaOf(each.id)));
    expect([...areas].toSorted()).toEqual(Object.keys(words.area).toSorted());
  });
});
