/** Starts an attempt in the chosen mode and opens the case room; safe against a double click. */
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Mode, VerdictTime } from '../../../scenarios/attempt/event.ts';
import type { AttemptSummary, Learner } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { lastVerdictTime } from './last-choice.ts';

/** `attempts`: those of the learner; none while they are read. */
export function useStart(
  caseId: string,
  variant: string,
  learner: Learner,
  attempts: readonly AttemptSummary[],
) {
  const { client } = useSession();
  const language = useLanguage();
  const [, go] = useLocation();
  const busy = useRef(false);
  const [starting, setStarting] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [mode, setMode] = useState<Mode>('practice');
  const [picked, setVerdictAt] = useState<VerdictTime | null>(null);
  const verdictAt = picked ?? lastVerdictTime(attempts);
  const start = async () => {
    if (busy.current) return;
    busy.current = true;
    setStarting(true);
    setIssues([]);
    const reply = await client.call('attempts.start', {
      learnerId: learner.id,
      caseId,
      seat: learner.seat,
      variant,
      mode,
      language,
      ...(mode === 'practice' ? { verdictAt } : {}),
    });
    if (reply.ok) return go(`/attempt/${reply.value.summary.id}`);
    busy.current = false;
    setStarting(false);
    setIssues(reply.issues);
  };
  return { start, starting, issues, mode, setMode, verdictAt, setVerdictAt };
}
