/** The words of one case in the language on screen; while another language is read, the words at hand stay. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../../scenarios/core/result.ts';
import { wordsOf, type Texts, type Words } from '../../i18n/case-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSession } from './session.ts';

export interface CaseWordsReading {
  /** Null until the first text has come. */
  readonly words: Words | null;
  readonly issues: readonly Issue[];
  readonly retry: () => void;
}

const noIssues: readonly Issue[] = [];

export function useCaseWords(caseId: string | undefined, variant?: string): CaseWordsReading {
  const { caseWords } = useSession();
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const [issues, setIssues] = useState(noIssues);
  const last = useRef<Texts>(undefined);
  const texts = caseId === undefined ? undefined : (caseWords.get(caseId, language) ?? last.current);
  last.current = texts;
  useEffect(() => {
    if (caseId === undefined || caseWords.get(caseId, language)) return;
    let wanted = true;
    caseWords.load(caseId, language).then((reply) => {
      if (!wanted) return;
      setIssues(reply.ok ? noIssues : reply.issues);
      if (reply.ok) setTurn((before) => before + 1);
    });
    return () => {
      wanted = false;
    };
  }, [caseWords, caseId, language, turn]);
  const words = useMemo(() => (texts ? wordsOf(texts, variant) : null), [texts, variant]);
  return { words, issues, retry: () => setTurn((before) => before + 1) };
}
