/** The search over the handbook in the language on screen; its index is made when the field is entered, so that no letter waits for it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLawWords } from '../../../i18n/use-language.ts';
import { entriesOf } from './entries.ts';
import { createSearch, type Found } from './search-index.ts';

export interface HandbookSearch {
  /** Null while nothing is asked for. */
  readonly found: Found | null;
  /** Makes the index, before anything is asked. */
  readonly prepare: () => void;
}

export function useSearch(query: string): HandbookSearch {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const language = useLanguage();
  const [isPrepared, setPrepared] = useState(false);
  const isAsked = query.trim() !== '';
  const isNeeded = isPrepared || isAsked;
  const search = useMemo(
    () => (isNeeded ? createSearch(entriesOf({ t, law, language }), language) : null),
    [isNeeded, t, law, language],
  );
  const found = useMemo(() => (isAsked ? (search?.(query) ?? null) : null), [search, isAsked, query]);
  return { found, prepare: () => setPrepared(true) };
}
