/** The handbook: one search over all sections, the list of sections, and the section or the places found; every citation lands here. */
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { type HandbookAddress, readAddress } from './address.ts';
import { Contents } from './contents.tsx';
import { HandbookNav } from './handbook-nav.tsx';
import { isKnownEntry } from './known-entry.ts';
import { PrintFoot, PrintSection } from './print.tsx';
import { SearchField } from './search/search-field.tsx';
import { SearchResults } from './search/search-results.tsx';
import { useSearch } from './search/use-search.ts';
import { DirectorySection } from './sections/directory-section.tsx';
import { FactsSection } from './sections/facts-section.tsx';
import { GlossarySection } from './sections/glossary-section.tsx';
import { IndicatorsSection } from './sections/indicators-section.tsx';
import { LawSection } from './sections/law-section.tsx';
import { SmugglingSection } from './sections/smuggling-section.tsx';
import { SourcesSection } from './sections/sources-section.tsx';
import { useTyped } from './use-typed.ts';
import '../../styles/handbook.css';
import '../../styles/handbook-law.css';
import '../../styles/handbook-diagram.css';
import '../../styles/print.css';
import '../../styles/handbook-print.css';

/** With the library that places the pictures. */
const ProcedureSection = lazy(async () => {
  const section = await import('./procedure/procedure-section.tsx');
  return { default: section.ProcedureSection };
});

/** @param at what stands behind `#/handbook/` in the address. */
export function HandbookPage({ at }: { readonly at: string }) {
  const { t } = useTranslation('handbook');
  const address = useMemo(() => readAddress(at), [at]);
  const { letters, type } = useTyped(at);
  const { found, prepare } = useSearch(letters);
  const { view } = address;
  useFocusOnArrival(`${view}/${address.path.join('/')}`);
  const isSection = view !== 'contents' && view !== 'search' && view !== 'nowhere';
  const heading = isSection
    ? { title: t(`section.${view}`), over: t('title'), lead: t(`about.${view}`) }
    : view === 'search'
      ? { title: t('search.title'), over: t('title') }
      : { title: t('title'), lead: t('lead') };
  return (
    <Page {...heading} keepsFocus>
      <div className="handbook" data-view={view}>
        <div className="handbook-tools">
          <SearchField letters={letters} onType={type} onFocus={prepare} />
          {isSection && <PrintSection />}
        </div>
        {view !== 'contents' && view !== 'nowhere' && <HandbookNav view={view} />}
        <div className="handbook-section stack-wide">
          {!isKnownEntry(address) && <p className="note">{t('unknown', { id: address.path.join('/') })}</p>}
          {view === 'search' && <SearchResults query={letters} found={found} />}
          {(view === 'contents' || view === 'nowhere') && <Contents isLost={view === 'nowhere'} />}
          {isSection && (
            <Suspense fallback={<LoadingNote />}>
              <Section address={address} />
            </Suspense>
          )}
          {isSection && <PrintFoot />}
        </div>
      </div>
    </Page>
  );
}

function Section({ address: { view, path, params } }: { readonly address: HandbookAddress }) {
  const wanted = path[0] ?? null;
  switch (view) {
    case 'indicators':
      return <IndicatorsSection wanted={wanted} />;
    case 'directory':
      return <DirectorySection wanted={wanted} />;
    case 'procedure':
      return <ProcedureSection name={wanted} wanted={path[1] ?? null} stage={params.get('stage')} />;
    case 'law':
      return <LawSection wanted={wanted} params={params} />;
    case 'smuggling':
      return <SmugglingSection wanted={wanted} />;
    case 'facts':
      return <FactsSection wanted={wanted} />;
    case 'glossary':
      return <GlossarySection wanted={wanted} />;
    case 'sources':
      return <SourcesSection wanted={wanted} />;
    default:
      return null;
  }
}

/** Another section or entry begins at its heading, unless the entry itself has taken the focus, or somebody is typing. */
function useFocusOnArrival(place: string): void {
  const last = useRef('');
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (document.activeElement?.closest('[data-wanted="true"], [data-handbook-search]')) return;
    document.querySelector<HTMLElement>('#main h1')?.focus();
  }, [place]);
}
