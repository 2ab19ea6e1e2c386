/** Full-text search over the entries of all sections in one language, in memory: parts of words, without accents, compounds too. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Language } from '../../../../scenarios/attempt/event.ts';
import type { SectionId } from '../sections.ts';
import { endsOf, fold, formsOf, splitsOf } from './fold.ts';

/** One place of the handbook that can be found. */
export interface Entry {
  /** Its address, which is its id. */
  readonly link: string;
  readonly section: SectionId;
  readonly title: string;
  readonly text: string;
  /** Found by, and not shown: ids, a number without its spaces. */
  readonly keywords?: string;
  /** German and Dutch words in an entry of another language. */
  readonly compounds?: string;
}

export interface FoundSection {
  readonly section: SectionId;
  readonly entries: readonly Entry[];
}

export interface Found {
  /** The section with the best entry first. */
  readonly sections: readonly FoundSection[];
  readonly count: number;
  /** No entry has all of the words as written; these come close. */
  readonly near: boolean;
  /** What to mark in them, folded. */
  readonly marks: readonly string[];
}

export type Search = (query: string) => Found;

const fields = ['title', 'text', 'keywords', 'ends'];
const joining: readonly Language[] = ['de', 'nl'];
const isNumber = (term: string) => /^\d+$/.test(term);
/** One letter alone says nothing: the l of "l'office", the a of "A card". */
const isWord = (term: string) => term.length > 1 || isNumber(term);

const base: SearchOptions = {
  boost: { title: 3, keywords: 2, text: 1, ends: 0.4 },
  weights: { prefix: 0.7, fuzzy: 0.3 },
  prefix: (term) => !isNumber(term) || term.length > 2,
  processTerm: (term) => (isWord(fold(term)) ? fold(term) : null),
};
const fuzzy: SearchOptions = { ...base, fuzzy: (term) => (term.length > 4 ? 0.2 : false), maxFuzzy: 2 };

/** The words of a query as the search compares them. */
export const queryWords = (query: string): readonly string[] =>
  fold(query)
    .split(/[\p{Z}\p{P}\p{C}]+/u)
    .filter((word) => word !== '' && isWord(word));

export function createSearch(entries: readonly Entry[], language: Language): Search {
  const index = indexOf(entries, language);
  const known = new Set(entries.flatMap((each) => queryWords(`${each.title} ${each.text}`)));
  const byLink = new Map(entries.map((each) => [each.link, each]));
  const find = (query: Query, options: SearchOptions, near: boolean): Found => {
    const results = index.search(query, options);
    const found = results.flatMap(({ id }) => byLink.get(String(id)) ?? []);
    return foundOf(found, near, near ? results.flatMap((result) => result.terms) : wordsOf(query));
  };
  return (query) => {
    const words = queryWords(query);
    const all = words.join(' ');
    const ways: readonly (() => Found)[] = [
      () => find(all, { ...base, combineWith: 'AND' }, false),
      () => (joining.includes(language) ? find(apartQuery(words, known), base, false) : nothing),
      () => find(all, { ...fuzzy, combineWith: 'AND' }, true),
      () => find(all, { ...fuzzy, combineWith: 'OR' }, true),
    ];
    if (words.length === 0) return nothing;
    return ways.reduce((found, way) => (found.count > 0 ? found : way()), nothing);
  };
}

const nothing: Found = { sections: [], count: 0, near: false, marks: [] };

/** The words of a query and of all its parts. */
const wordsOf = (query: Query): readonly string[] => {
  if (typeof query === 'string') return queryWords(query);
  return typeof query === 'symbol' ? [] : query.queries.flatMap(wordsOf);
};

function indexOf(entries: readonly Entry[], language: Language): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'link',
    fields,
    extractField: (entry, field) => {
      const { title, text, keywords = '', compounds = '' } = entry;
      // A fact is its own title: a whole sentence must not weigh as much as a name.
      const isSentence = entry.section === 'facts';
      if (field === 'title') return isSentence ? '' : title;
      if (field === 'text') return isSentence ? `${title} ${text}` : text;
      if (field === 'keywords') return keywords;
      if (field === 'ends') return joining.includes(language) ? `${title} ${text}` : compounds;
      return entry.link;
    },
    processTerm: (term, field) => {
      const forms = formsOf(term).filter(isWord);
      return field === 'ends' ? forms.flatMap(endsOf) : [...forms];
    },
  });
  index.addAll(entries);
  return index;
}

/** A joined word may stand apart in the text: each word as written, or both of its parts. */
function apartQuery(words: readonly string[], known: ReadonlySet<string>): Query {
  const queries = words.map((word): Query => {
    const splits = splitsOf(word, (each) => known.has(each));
    const apart = splits.map((parts): Query => ({ combineWith: 'AND', queries: [...parts] }));
    return { combineWith: 'OR', queries: [word, ...apart] };
  });
  return { combineWith: 'AND', queries };
}

function foundOf(entries: readonly Entry[], near: boolean, marks: readonly string[]): Found {
  const sections = [...new Set(entries.map((each) => each.section))];
  return {
    near,
    marks: [...new Set(marks)],
    count: entries.length,
    sections: sections.map((section) => ({
      section,
      entries: entries.filter((each) => each.section === section),
    })),
  };
}
