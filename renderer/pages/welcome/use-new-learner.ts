/** Makes a learner and sits them down at the desk; a refusal stays beside the form. */
import { useRef, useState } from 'react';
import type { Issue } from '../../../scenarios/core/result.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Session } from '../session/session.ts';

export function useNewLearner(session: Session, onEntered: () => void) {
  const language = useLanguage();
  const busy = useRef(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const create = async (pseudonym: string, seat: string) => {
    if (busy.current) return;
    busy.current = true;
    const reply = await session.client.call('learners.create', { pseudonym, seat, language });
    busy.current = false;
    if (!reply.ok) return setIssues(reply.issues);
    await session.refreshLearners();
    await session.enter(reply.value.id);
    onEntered();
  };
  return { create, issues };
}
