/** The words of one case in the language on screen; while another language is read, the words at hand stay. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Issue } from '../../../scenarios/core/result.ts';
import { type Texts, type Words, wordsOf } from '../../i18n/case-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSession } from './session.ts';

export interface CaseWordsReading {
  /** Null until the first text has come. */
  readonly words: Words | null;
  readonly issues: readonly Issue[];
  readonly retry: () => void;
}

interface Read {
  readonly caseId: string;
  readonly texts: Texts;
}

export function useCaseWords(caseId: string | undefined, variant?: string): CaseWordsReading {
  const { caseWords } = useSession();
  const language = useLanguage();
  const [last, setLast] = useState<Read | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const load = useCallback(async () => {
    if (caseId === undefined) return;
    const reply = await caseWords.load(caseId, language);
    setIssues(reply.ok ? [] : reply.issues);
    if (reply.ok) setLast({ caseId, texts: reply.value });
  }, [caseWords, caseId, language]);
  useEffect(() => {
    void load();
  }, [load]);
  const atHand = caseId === undefined ? undefined : caseWords.get(caseId, language);
  const texts = atHand ?? (last?.caseId === caseId ? last?.texts : undefined);
  const words = useMemo(() => (texts ? wordsOf(texts, variant) : null), [texts, variant]);
  return { words, issues, retry: load };
}
