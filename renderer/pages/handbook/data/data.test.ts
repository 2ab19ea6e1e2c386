/** The data of the handbook: every fact it names is in the register, every source has a title and words, words are told in four languages. */
import { describe, expect, it } from 'vitest';
import law from '../../../../locales/en/law.json';
import { factById } from '../../../../scenarios/law/fact.ts';
import { languages } from '../../../i18n/languages.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import { comparisons, definitionFacts } from './comparison.ts';
import { actors } from './directory.ts';
import { glossary } from './glossary.ts';
import { rulesAlways, rulesOn } from './law-rules.ts';
import { redFlags } from './red-flags.ts';

const unknownFacts = (ids: readonly string[]) => ids.filter((id) => factById(id) === undefined);

describe('the facts the handbook names', () => {
  it.each([
    ['directory', actors.flatMap((actor) => actor.facts ?? [])],
    ['comparison', [...comparisons.flatMap((each) => each.facts), ...definitionFacts]],
    ['law', [...Object.values(rulesOn).flat(), ...rulesAlways]],
  ])('are in the register: %s', (_section, ids) => {
    expect(unknownFacts(ids)).toEqual([]);
  });
});

describe('the sources the handbook names', () => {
  const named = [
    ...actors.flatMap((actor) => actor.sources ?? []),
    ...Object.values(redFlags).flatMap(({ source }) => source ?? []),
  ];

  it('have a title of their own', () => {
    expect(named.filter((key) => sourceTitles[key] === undefined)).toEqual([]);
  });

  it('and all others have words for what they are, and no words are left over', () => {
    expect(Object.keys(law.source).toSorted()).toEqual(Object.keys(sourceTitles).toSorted());
  });
});

describe('the directory', () => {
  it('gives a number to help lines and to the line for reports about minors, and to nobody else', () => {
    expect(actors.flatMap(({ id, phone }) => (phone ? [`${id} ${phone}`] : []))).toEqual([
      'emergency 112',
      'contact-point 078 055 800',
      'child-focus 116000',
      'guardianship-service 078 15 43 24',
    ]);
  });

  it('rests every service on a fact or a source', () => {
    expect(actors.filter(({ facts = [], sources = [] }) => facts.length + sources.length === 0)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has each term once, with words in four languages', () => {
    const ids = glossary.map((term) => term.id);
    expect(new Set(ids).size).toBe(ids.length);
    const gaps = glossary.filter(({ words }) => languages.some((language) => words[language].length === 0));
    expect(gaps).toEqual([]);
  });
});
