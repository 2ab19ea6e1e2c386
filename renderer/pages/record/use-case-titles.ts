/** Titles of several cases in the language on screen; a case whose words cannot be had is named by its id. */
import { useEffect, useState } from 'react';
import { wordsOf } from '../../i18n/case-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

export function useCaseTitles(caseIds: readonly string[]): (caseId: string, variant: string) => string {
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
    return texts ? wordsOf(texts, variant)('case.title') : caseId;
  };
}
