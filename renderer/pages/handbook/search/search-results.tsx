/** What a search found, by section; the count is announced, arrow keys go from one place to the next. */
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedText } from '../../../parts/marked-text.tsx';
import { Block } from '../sections/block.tsx';
import { piecesOf } from './highlight.ts';
import type { Entry, Found, FoundSection } from './search-index.ts';

interface SearchResultsProps {
  readonly query: string;
  readonly found: Found | null;
}

export function SearchResults({ query, found }: SearchResultsProps) {
  const { t } = useTranslation('handbook');
  return (
    <div className="results">
      <p role="status" className="results-count">
        {found === null
          ? t('search.start')
          : found.count === 0
            ? t('none')
            : t('search.count', { count: found.count })}
      </p>
      {found?.near && found.count > 0 && <p className="note">{t('search.near')}</p>}
      {found?.sections.map((each) => (
        <SectionResults key={`${each.section} ${query}`} found={each} words={found.marks} />
      ))}
    </div>
  );
}

interface SectionResultsProps {
  readonly found: FoundSection;
  readonly words: readonly string[];
}

/** A section with much to show begins with its best places. */
const firstShown = 6;

function SectionResults({ found: { section, entries }, words }: SectionResultsProps) {
  const { t } = useTranslation('handbook');
  const [isWhole, setWhole] = useState(entries.length <= firstShown + 1);
  const shown = isWhole ? entries : entries.slice(0, firstShown);
  return (
    <Block title={t(`section.${section}`)} count={entries.length}>
      <ul className="result-list">
        {shown.map((entry) => (
          <Result key={entry.link} entry={entry} words={words} />
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button button-small more-results" onClick={() => setWhole(true)}>
          {t('search.more', { count: entries.length - firstShown })}
        </button>
      )}
    </Block>
  );
}

interface ResultProps {
  readonly entry: Entry;
  readonly words: readonly string[];
}

function Result({ entry: { link, title, text }, words }: ResultProps) {
  return (
    <li className="result">
      <a href={link} data-result="" onKeyDown={goAmongResults}>
        <MarkedText pieces={piecesOf(title, words)} />
      </a>
      <p className="small soft">
        <MarkedText pieces={piecesOf(text, words)} />
      </p>
    </li>
  );
}

const resultLinks = () => [...document.querySelectorAll<HTMLElement>('[data-result]')];

export const goToFirstResult = (): void => resultLinks()[0]?.focus();

function goAmongResults(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = resultLinks();
  const next = links.indexOf(event.currentTarget) + step;
  const field = document.querySelector<HTMLElement>('[data-handbook-search]');
  (next < 0 ? field : links[next])?.focus();
}
