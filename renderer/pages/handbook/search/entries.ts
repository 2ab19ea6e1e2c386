/** Every place of the handbook that can be found, with the words of one language. */
import type { TFunction } from 'i18next';
import type { Language } from '../../../../scenarios/attempt/event.ts';
import { actions, purposes } from '../../../../scenarios/law/criminal-law.ts';
import { facts } from '../../../../scenarios/law/facts.ts';
import { coreIndicators, financialIndicators } from '../../../../scenarios/law/indicators.ts';
import { drawable } from '../../../../scenarios/law/procedures.ts';
import type { Stage } from '../../../../scenarios/law/procedure.ts';
import { languages } from '../../../i18n/languages.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import { linkTo } from '../address.ts';
import { comparisons } from '../data/comparison.ts';
import { actors } from '../data/directory.ts';
import { glossary } from '../data/glossary.ts';
import { areaOf } from '../facts-by-area.ts';
import { type LawCell, lawRows } from '../law-rows.ts';
import { sourceSlug } from '../source-slug.ts';
import { roleKey } from '../words.ts';
import type { Entry } from './search-index.ts';

export interface EntryWords {
  readonly language: Language;
  readonly t: TFunction<'handbook'>;
  /** Words of the law by register id. */
  readonly law: (key: string) => string;
}

type Write = (words: EntryWords) => readonly Entry[];

const joined = (texts: readonly (string | null | undefined)[]) =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' · ');

const indicatorEntries: Write = ({ t, law }) => {
  const entry = (id: string, text: string): Entry => ({
    link: linkTo('indicators', [id]),
    section: 'indicators',
    title: law(`indicator.${id}`),
    text,
    keywords: id,
  });
  return [
    ...coreIndicators.map((id) => entry(id, t('indicators.core'))),
    ...financialIndicators.map((id) => entry(id, t('indicators.bank'))),
  ];
};

const actorEntries: Write = ({ t }) =>
  actors.map(({ id, group, phone = '', sites = [] }) => ({
    link: linkTo('directory', [id]),
    section: 'directory',
    title: t(`directory.name.${id}` as 'directory.name.police'),
    text: joined([t(roleKey(id)), phone]),
    keywords: [t(`directory.group.${group}`), phone.replaceAll(' ', ''), ...sites].join(' '),
  }));

/** A stage or breach that several procedures share is found in the first that has it. */
const procedureEntries: Write = (words) => {
  const entries = Object.entries(drawable).flatMap(([name, { stages, rows }]) => [
    ...stages.map((stage): [string, Entry] => [stage.id, stageEntry(words, name, stage)]),
    ...rows.flatMap(({ breach }): [string, Entry][] =>
      breach ? [[breach.id, breachEntry(words, name, breach)]] : [],
    ),
  ]);
  return [...new Map(entries.toReversed()).values()].toReversed();
};

const nameOfProcedure = ({ t }: EntryWords, name: string) =>
  t(`procedure.name.${name}` as 'procedure.name.adult');

function stageEntry(words: EntryWords, name: string, { id, code, document, decider }: Stage): Entry {
  const { law } = words;
  return {
    link: linkTo('procedure', [name, id]),
    section: 'procedure',
    title: law(`stage.${id}.name`),
    text: joined([
      nameOfProcedure(words, name),
      document && law(`document.${document}`),
      law(`decider.${decider}`),
    ]),
    keywords: `${code} ${id}`,
  };
}

function breachEntry(
  words: EntryWords,
  name: string,
  { id, error }: { readonly id: string; readonly error: string },
): Entry {
  return {
    link: linkTo('procedure', [name, id]),
    section: 'procedure',
    title: words.law(`breach.${id}`),
    text: joined([nameOfProcedure(words, name), words.t('procedure.breach'), error]),
    keywords: id,
  };
}

const lawEntries: Write = ({ t, law }) => {
  const cellText = ({ article, purposes: named, factors, fact }: LawCell) => [
    article && t('law.article', { article }),
    ...named.map((id) => law(`purpose.${id}`)),
    ...factors.map((id) => law(`ground.${id}`)),
    law(fact),
  ];
  const shownText = ({ article, factOnly, fact }: LawCell) =>
    factOnly ? law(fact) : article && t('law.article', { article });
  return lawRows.map(({ id, cells }) => ({
    link: linkTo('law', [id]),
    section: 'law',
    title: t(`law.name.${id}`),
    text: joined([shownText(cells.old), shownText(cells.new)]),
    keywords: [...cellText(cells.old), ...cellText(cells.new)].filter(Boolean).join(' '),
  }));
};

const smugglingEntries: Write = ({ t, law }) => [
  ...comparisons.map(({ id }) => ({
    link: linkTo('smuggling', [id]),
    section: 'smuggling' as const,
    title: t(`compare.name.${id}`),
    text:
      id === 'article'
        ? joined([law('fact.smuggling.articles-old'), law('fact.smuggling.articles-new')])
        : joined([t(`compare.is.${id}.trafficking`), t(`compare.is.${id}.smuggling`)]),
  })),
  ...[...actions, ...purposes].map((id) => ({
    link: linkTo('smuggling', [id]),
    section: 'smuggling' as const,
    title: law(`${id.startsWith('A') ? 'action' : 'purpose'}.${id}`),
    text: t(id.startsWith('A') ? 'compare.actions' : 'compare.purposes'),
    keywords: id,
  })),
];

const factEntries: Write = ({ t, law }) =>
  facts.map(({ id, source }) => ({
    link: linkTo('facts', [id]),
    section: 'facts',
    title: law(id),
    text: t(`area.${areaOf(id)}` as 'area.code'),
    keywords: [id, ...source.split('; ').map((key) => sourceTitles[key] ?? '')].join(' '),
  }));

const glossaryEntries: Write = ({ language }) =>
  glossary.map(({ id, words }) => {
    const own = words[language].map((word) => word.text);
    const others = languages.filter((each) => each !== language);
    const textIn = (each: Language) => words[each].map((word) => word.text).join(', ');
    return {
      link: linkTo('glossary', [id]),
      section: 'glossary',
      title: own.join(', '),
      text: joined(others.map(textIn)),
      compounds: joined([textIn('nl'), textIn('de')]),
    };
  });

const sourceEntries: Write = ({ law }) =>
  Object.entries(sourceTitles).map(([key, title]) => ({
    link: linkTo('sources', [sourceSlug(key)]),
    section: 'sources',
    title,
    text: law(`source.${key}`),
    keywords: key,
  }));

const writers: readonly Write[] = [
  indicatorEntries,
  actorEntries,
  procedureEntries,
  lawEntries,
  smugglingEntries,
  factEntries,
  glossaryEntries,
  sourceEntries,
];

export const entriesOf = (words: EntryWords): readonly Entry[] => writers.flatMap((write) => write(words));
