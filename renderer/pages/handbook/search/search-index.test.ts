/** The search over the words of the product in four languages: accents, parts of words, joined words, near misses, and links that lead somewhere. */
import { createInstance, type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import deHandbook from '../../../../locales/de/handbook.json';
import deLaw from '../../../../locales/de/law.json';
import enHandbook from '../../../../locales/en/handbook.json';
import enLaw from '../../../../locales/en/law.json';
import frHandbook from '../../../../locales/fr/handbook.json';
import frLaw from '../../../../locales/fr/law.json';
import nlHandbook from '../../../../locales/nl/handbook.json';
import nlLaw from '../../../../locales/nl/law.json';
import type { Language } from '../../../../scenarios/attempt/event.ts';
import { readAddress } from '../address.ts';
import { isKnownEntry } from '../known-entry.ts';
import { sectionIds } from '../sections.ts';
import { entriesOf } from './entries.ts';
import { createSearch, type Entry, type Search } from './search-index.ts';

const resources = {
  en: { handbook: enHandbook, law: enLaw },
  nl: { handbook: nlHandbook, law: nlLaw },
  fr: { handbook: frHandbook, law: frLaw },
  de: { handbook: deHandbook, law: deLaw },
};
const i18n = createInstance();
await i18n.init({
  resources,
  fallbackLng: false,
  ns: ['handbook', 'law'],
  interpolation: { escapeValue: false },
});

function entriesIn(language: Language): readonly Entry[] {
  const t = i18n.getFixedT(language, 'handbook') as TFunction<'handbook'>;
  const law = i18n.getFixedT(language, 'law' as never);
  return entriesOf({ language, t, law: (key) => String(law(key as never)) });
}

const entries = Object.fromEntries(
  (['en', 'nl', 'fr', 'de'] as const).map((language) => [language, entriesIn(language)]),
) as Record<Language, readonly Entry[]>;
const searches = Object.fromEntries(
  (['en', 'nl', 'fr', 'de'] as const).map((language) => [
    language,
    createSearch(entries[language], language),
  ]),
) as Record<Language, Search>;

const linksFor = (language: Language, query: string) =>
  searches[language](query).sections.flatMap((each) => each.entries.map((entry) => entry.link));

describe.each(['en', 'nl', 'fr', 'de'] as const)('the entries in %s', (language) => {
  it('lead to something that is there, each to its own', () => {
    const links = entries[language].map((entry) => entry.link);
    expect(new Set(links).size).toBe(links.length);
    const lost = links.filter((link) => !isKnownEntry(readAddress(link.replace('#/handbook/', ''))));
    expect(lost).toEqual([]);
  });

  it('come from every section, with words', () => {
    expect(new Set(entries[language].map((entry) => entry.section))).toEqual(new Set(sectionIds));
    const nameless = entries[language].filter(
      ({ section, title }) => title === '' || (section !== 'sources' && /^[\w-]+\.[\w.-]+$/.test(title)),
    );
    expect(nameless).toEqual([]);
  });

  it('are found by their own title', () => {
    const missed = entries[language].filter(({ title, link }) => !linksFor(language, title).includes(link));
    expect(missed.map((entry) => entry.title)).toEqual([]);
  });
});

describe('accents', () => {
  it.each([
    ['en', 'surya', '#/handbook/directory/surya'],
    ['fr', 'periode de reflexion', '#/handbook/glossary/reflection-period'],
    ['fr', 'Période de RÉFLEXION', '#/handbook/glossary/reflection-period'],
    ['fr', 'l’office des etrangers', '#/handbook/glossary/immigration-office'],
    ['fr', "l'auditeur", '#/handbook/directory/labour-auditor'],
    ['de', 'auslanderamt', '#/handbook/glossary/immigration-office'],
    ['de', 'auslaenderamt', '#/handbook/glossary/immigration-office'],
    ['de', 'mutmassliches opfer', '#/handbook/glossary/presumed-victim'],
  ] as const)('do not matter in %s: %s', (language, query, link) => {
    expect(linksFor(language, query)).toContain(link);
  });
});

describe('joined words', () => {
  it.each([
    ['de', 'zeit', '#/handbook/glossary/reflection-period'],
    ['de', 'dienst', '#/handbook/glossary/guardianship-service'],
    ['de', 'bescheinigung', '#/handbook/glossary/certificate'],
    ['de', 'gesetzbuch', '#/handbook/glossary/criminal-code'],
    ['nl', 'statuut', '#/handbook/glossary/victim-status'],
    ['nl', 'zaken', '#/handbook/glossary/immigration-office'],
    ['nl', 'centrum', '#/handbook/glossary/recognised-centre'],
    ['en', 'zeit', '#/handbook/glossary/reflection-period'],
  ] as const)('are found in %s by a part: %s', (language, query, link) => {
    expect(linksFor(language, query)).toContain(link);
  });

  it.each([
    ['de', 'Opferzentrum'],
    ['de', 'Behördenmisstrauen'],
    ['nl', 'slachtofferfolder'],
  ] as const)('lead in %s to texts that write the parts of %s apart', (language, query) => {
    const { near, count, marks } = searches[language](query);
    expect({ near, found: count > 0 }).toEqual({ near: false, found: true });
    expect(marks.length).toBeGreaterThan(1);
  });

  it('do not make English words match in their middle', () => {
    expect(linksFor('en', 'king')).toEqual([]);
  });
});

describe('what is found', () => {
  it('puts a title that says it before a text that mentions it', () => {
    expect(linksFor('de', 'Bedenkzeit').slice(0, 2)).toContain('#/handbook/procedure/adult/reflection');
  });

  it('has all of the words', () => {
    const found = searches.en('orange card months').sections.flatMap((each) => each.entries);
    expect(found.length).toBeGreaterThan(0);
    for (const { title, text, keywords = '' } of found)
      expect(`${title} ${text} ${keywords}`).toMatch(/months?/i);
  });

  it('knows ids, articles and numbers', () => {
    expect(linksFor('en', 'fact.reflection.term45')).toContain('#/handbook/facts/fact.reflection.term45');
    expect(linksFor('en', '433septies')).toContain('#/handbook/law/aggravated');
    expect(linksFor('en', 'I3')[0]).toBe('#/handbook/indicators/I3');
    expect(linksFor('en', '078055800')).toEqual(['#/handbook/directory/contact-point']);
    expect(linksFor('en', 'E-05')).toContain('#/handbook/procedure/adult/statement-pressed-in-reflection');
  });

  it('finds a term of another language in the glossary', () => {
    expect(linksFor('fr', 'Bedenkzeit')).toContain('#/handbook/glossary/reflection-period');
    expect(linksFor('en', 'bijlage')).toContain('#/handbook/glossary/annex15');
  });

  it('is said to be near when letters are wrong or not all words are there', () => {
    expect(searches.en('refection periode')).toMatchObject({ near: true });
    expect(linksFor('en', 'reflektion')).toContain('#/handbook/procedure/adult/reflection');
    expect(searches.en('how long is the reflection period')).toMatchObject({ near: true });
  });

  it('is nothing for nothing, and for what is nowhere', () => {
    expect(searches.en('  ')).toMatchObject({ sections: [], count: 0 });
    expect(searches.en('qqqqq').count).toBe(0);
  });
});
