/** A fact of the register with its words in the language on screen. */
import { useCallback } from 'react';
import { factById } from '../../../scenarios/law/fact.ts';
import { useLawWords } from '../../i18n/use-language.ts';
import type { FactView } from '../../parts/fact-note.tsx';

export function useFact(): (id: string | undefined) => FactView | null {
  const law = useLawWords();
  return useCallback(
    (id) => {
      const fact = id === undefined ? undefined : factById(id);
      return fact ? { ...fact, text: law(fact.id) } : null;
    },
    [law],
  );
}
