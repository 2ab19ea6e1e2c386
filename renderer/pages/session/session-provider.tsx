/** Reads host, settings and learners once, keeps them in step with what is saved, and gives them to the pages. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, Input } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import { createCaseWords } from '../../i18n/case-words.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { learnerOf, readStart, type Start } from './read-start.ts';
import { SessionContext, type Session } from './session.ts';
import { useAppearance } from './use-appearance.ts';

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  | { readonly status: 'ready'; readonly start: Start; readonly issues: readonly Issue[] };

export interface SessionProviderProps {
  readonly client: Client;
  readonly children: ReactNode;
}

export function SessionProvider({ client, children }: SessionProviderProps) {
  const { i18n } = useTranslation();
  const [state, setState] = useState<State>({ status: 'loading' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    readStart(client).then(async (reply) => {
      if (!reply.ok) {
        if (wanted) setState({ status: 'failed', issues: reply.issues });
        return;
      }
      await i18n.changeLanguage(reply.value.settings.language ?? reply.value.abilities.systemLanguage);
      if (wanted) setState({ status: 'ready', start: reply.value, issues: [] });
    });
    return () => {
      wanted = false;
    };
  }, [client, i18n, turn]);

  const shared = useMemo(() => {
    const caseWords = createCaseWords((caseId, language) => client.call('cases.text', { caseId, language }));
    const update = (change: Partial<Start>, issues: readonly Issue[]) =>
      setState((before) =>
        before.status === 'ready' ? { ...before, start: { ...before.start, ...change }, issues } : before,
      );
    const changeSettings = async (patch: Input<'settings.set'>) => {
      const reply = await client.call('settings.set', patch);
      update(reply.ok ? { settings: reply.value } : {}, reply.ok ? [] : reply.issues);
    };
    const refreshLearners = async () => {
      const reply = await client.call('learners.list', {});
      update(reply.ok ? { learners: reply.value } : {}, reply.ok ? [] : reply.issues);
    };
    const changeLanguage: Session['changeLanguage'] = async (language) => {
      await caseWords.loadAll(language);
      await i18n.changeLanguage(language);
      await changeSettings({ language });
    };
    const enter: Session['enter'] = (learnerId) => changeSettings({ currentLearner: learnerId });
    return { client, caseWords, changeSettings, refreshLearners, changeLanguage, enter };
  }, [client, i18n]);

  useAppearance(state.status === 'ready' ? state.start.settings : null);
  const session = useMemo<Session | null>(
    () =>
      state.status === 'ready'
        ? { ...shared, ...state.start, issues: state.issues, learner: learnerOf(state.start) }
        : null,
    [shared, state],
  );

  if (state.status === 'failed') {
    return (
      <main id="main" className="page page-narrow">
        <FailureNote issues={state.issues} onRetry={() => setTurn((before) => before + 1)} />
      </main>
    );
  }
  return session ? <SessionContext value={session}>{children}</SessionContext> : null;
}
