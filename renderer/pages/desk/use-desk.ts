/** What lies on the desk of the learner: attempts and cases, and what can be done with them. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AttemptSummary, CaseCard, Learner } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { Session } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';

export function useDesk(session: Session, learner: Learner) {
  const [, go] = useLocation();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const cases = useReply(session.client, 'cases.list', {});
  const attempts = useReply(session.client, 'attempts.list', { learnerId: learner.id });
  const leave = async (attemptId: string) => {
    const reply = await session.client.call('attempts.leave', { attemptId });
    setIssues(reply.ok ? [] : reply.issues);
    attempts.reload();
  };
  const update = async (change: { pseudonym?: string; seat?: string }): Promise<readonly Issue[]> => {
    const reply = await session.client.call('learners.update', { learnerId: learner.id, ...change });
    if (!reply.ok) return reply.issues;
    await session.refreshLearners();
    return [];
  };
  const rename = (pseudonym: string) => update({ pseudonym });
  const changeSeat = async (seat: string) => setIssues(await update({ seat }));
  const switchLearner = async () => {
    await session.enter(null);
    go('/welcome');
  };
  const erase = async () => {
    const reply = await session.client.call('learners.erase', { learnerId: learner.id });
    if (!reply.ok) return setIssues(reply.issues);
    await session.enter(null);
    await session.refreshLearners();
    go('/welcome');
  };
  return { cases, attempts, issues, leave, rename, changeSeat, switchLearner, erase };
}

/** Newest first by the time of the last entry; the stamps sort as text. */
export const newestFirst = (attempts: readonly AttemptSummary[]): readonly AttemptSummary[] =>
  [...attempts].sort((left, right) => right.lastAt.localeCompare(left.lastAt));

/** The attempt whose state a case shows, newest first given: one that is open, else one that was passed from its beginning, else the last. */
export function attemptShown(
  attempts: readonly AttemptSummary[],
  caseId: string,
): AttemptSummary | undefined {
  const own = attempts.filter(({ header }) => header.caseId === caseId);
  return (
    own.find(({ state }) => state === 'open') ??
    own.find(({ state, header }) => state === 'passed' && !header.replayOf) ??
    own[0]
  );
}

/** Cases that can be played from a seat. */
export const casesFor = (cases: readonly CaseCard[], seat: string): readonly CaseCard[] =>
  cases.filter((each) => each.seats.some((one) => one.id === seat && one.playable));
