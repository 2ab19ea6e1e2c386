/** Reads host, settings and learners once, keeps them in step with what is saved, and gives them to the pages. */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { i18n as I18n } from 'i18next';
import type { Client, Input } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import { createCaseWords } from '../../i18n/case-words.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { learnerOf, readStart, type Start } from './read-start.ts';
import { SessionContext, type Session } from './session.ts';
import { useAppearance } from './use-appearance.ts';
import { useRead } from './use-read.ts';

export interface SessionProviderProps {
  readonly client: Client;
  /** The instance itself: what `useTranslation` gives is another object in each language, and would read all of this again. */
  readonly i18n: I18n;
  readonly children: ReactNode;
}

export function SessionProvider({ client, i18n, children }: SessionProviderProps) {
  const read = useCallback(async () => {
    const reply = await readStart(client);
    if (reply.ok)
      await i18n.changeLanguage(reply.value.settings.language ?? reply.value.abilities.systemLanguage);
    return reply;
  }, [client, i18n]);
  const opening = useRead(read);
  const [changed, setChanged] = useState<Partial<Start> & { readonly issues: readonly Issue[] }>({
    issues: [],
  });

  const shared = useMemo(() => {
    const caseWords = createCaseWords((caseId, language) => client.call('cases.text', { caseId, language }));
    const update = (change: Partial<Start>, issues: readonly Issue[]) =>
      setChanged((before) => ({ ...before, ...change, issues }));
    const changeSettings = async (patch: Input<'settings.set'>) => {
      const reply = await client.call('settings.set', patch);
      update(reply.ok ? { settings: reply.value } : {}, reply.ok ? [] : reply.issues);
    };
    const refreshLearners = async () => {
      const reply = await client.call('learners.list', {});
      update(reply.ok ? { learners: reply.value } : {}, reply.ok ? [] : reply.issues);
    };
    let wanted: string | null = null;
    const changeLanguage: Session['changeLanguage'] = async (language) => {
      wanted = language;
      await caseWords.loadAll(language);
      // Words of an earlier choice may come later than those of the last one.
      if (wanted === language) await i18n.changeLanguage(language);
      if (wanted === language) await changeSettings({ language });
    };
    const enter: Session['enter'] = (learnerId) => changeSettings({ currentLearner: learnerId });
    return { client, caseWords, changeSettings, refreshLearners, changeLanguage, enter };
  }, [client, i18n]);

  const opened = opening.status === 'ready' ? opening.value : null;
  const session = useMemo<Session | null>(() => {
    if (!opened) return null;
    const start = { ...opened, ...changed };
    return { ...shared, ...start, learner: learnerOf(start) };
  }, [shared, opened, changed]);
  useAppearance(session?.settings ?? null);

  if (opening.status === 'failed') {
    return (
      <main id="main" className="page page-narrow">
        <FailureNote issues={opening.issues} onRetry={opening.reload} />
      </main>
    );
  }
  return session ? <SessionContext value={session}>{children}</SessionContext> : null;
}
