/** What can be done with the record: export, back up, erase; each says what came of it. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Learner, Output, Reply } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { Session } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';
import { saveFile } from './save-file.ts';

type Exported = Omit<Output<'record.export'>, 'text'>;

export function useRecord(session: Session, learner: Learner) {
  const { client } = session;
  const [, go] = useLocation();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [exported, setExported] = useState<Exported | null>(null);
  const [backup, setBackup] = useState<string | null>(null);
  const record = useReply(client, 'record.read', { learnerId: learner.id });

  const exportFile = async (attemptId?: string) => {
    const input = { learnerId: learner.id, ...(attemptId === undefined ? {} : { attemptId }) };
    const reply = await client.call('record.export', input);
    setIssues(reply.ok ? [] : reply.issues);
    if (!reply.ok) return setExported(null);
    const { text, ...told } = reply.value;
    saveFile(told.fileName, text);
    setExported(told);
  };
  const backUp = async () => {
    const reply = await client.call('store.backUp', {});
    setIssues(reply.ok ? [] : reply.issues);
    setBackup(reply.ok ? reply.value.fileName : null);
  };
  const forget = async (reply: Reply<unknown>) => {
    if (!reply.ok) return setIssues(reply.issues);
    await session.enter(null);
    await session.refreshLearners();
    go('/welcome');
  };
  const erase = async () => forget(await client.call('learners.erase', { learnerId: learner.id }));
  const eraseAll = async () => forget(await client.call('store.eraseAll', {}));
  return { record, issues, exported, backup, exportFile, backUp, erase, eraseAll };
}
