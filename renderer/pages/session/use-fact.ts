/** A fact of the register with its words in the language on screen. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { factById } from '../../../scenarios/law/fact.ts';
import { useLawWords } from '../../i18n/use-language.ts';
import type { FactView } from '../../parts/fact-note.tsx';
import { sourceTitles } from './source-titles.ts';

export function useFact(): (id: string | undefined) => FactView | null {
  const law = useLawWords();
  const { t } = useTranslation('common');
  return useCallback(
    (id) => {
      const fact = id === undefined ? undefined : factById(id);
      if (!fact) return null;
      const own = { background: t('fact.sourceBackground'), practice: t('fact.sourcePractice') };
      const titles: Readonly<Record<string, string>> = { ...sourceTitles, ...own };
      const source = fact.source.split('; ').map((key) => titles[key] ?? key);
      return { ...fact, text: law(fact.id), source: source.join('; ') };
    },
    [law, t],
  );
}
