/** Renames and erases anybody who was here before, from the welcome. */
import { useState } from 'react';
import type { Learner } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { Session } from '../session/session.ts';

export function useLearners(session: Session) {
  const { client } = session;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [erased, setErased] = useState<string | null>(null);
  const rename = async (learnerId: string, pseudonym: string): Promise<readonly Issue[]> => {
    const reply = await client.call('learners.update', { learnerId, pseudonym });
    if (!reply.ok) return reply.issues;
    await session.refreshLearners();
    return [];
  };
  const erase = async ({ id, pseudonym }: Learner) => {
    const reply = await client.call('learners.erase', { learnerId: id });
    setIssues(reply.ok ? [] : reply.issues);
    setErased(reply.ok ? pseudonym : null);
    if (!reply.ok) return;
    if (session.settings.currentLearner === id) await session.enter(null);
    await session.refreshLearners();
  };
  return { issues, erased, rename, erase };
}
