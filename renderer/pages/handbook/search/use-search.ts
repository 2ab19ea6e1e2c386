/** The search over the handbook in the language on screen; its index is made with the first word that is typed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLawWords } from '../../../i18n/use-language.ts';
import { entriesOf } from './entries.ts';
import { createSearch, type Found } from './search-index.ts';

/** @returns null while nothing is asked for. */
export function useSearch(query: string): Found | null {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const language = useLanguage();
  const isAsked = query.trim() !== '';
  const search = useMemo(
    () => (isAsked ? createSearch(entriesOf({ t, law, language }), language) : null),
    [isAsked, t, law, language],
  );
  return useMemo(() => search?.(query) ?? null, [search, query]);
}
