/** Words of several cases in the language on screen, and their titles; a case whose words cannot be had is named by its id. */
import { useEffect, useState } from 'react';
import { type Words, wordsOf } from '../../i18n/case-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

export function useCaseTitles(caseIds: readonly string[]): (caseId: string, variant: string) => string {
  const wordsFor = useWordsOfCases(caseIds);
  return (caseId, variant) => wordsFor(caseId, variant)?.('case.title') ?? caseId;
}

/** Words of each case, undefined until they are read and when they cannot be. */
export function useWordsOfCases(
  caseIds: readonly string[],
): (caseId: string, variant: string) => Words | undefined {
  const { caseWords } = useSession();
  const language = useLanguage();
  const [, setRead] = useState(0);
  const wanted = [...new Set(caseIds)].toSorted().join(' ');
  useEffect(() => {
    let isHere = true;
    const read = wanted.split(' ').filter((each) => each !== '' && !caseWords.get(each, language));
    void Promise.all(read.map((each) => caseWords.load(each, language))).then(() => {
      if (isHere && read.length > 0) setRead((before) => before + 1);
    });
    return () => {
      isHere = false;
    };
  }, [caseWords, language, wanted]);
  return (caseId, variant) => {
    const texts = caseWords.get(caseId, language);
    return texts ? wordsOf(texts, variant) : undefined;
  };
}
