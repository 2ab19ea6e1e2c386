/** Reads host, settings and learners once, keeps them in step with what is saved, and gives them to the pages. */
import { Fragment, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { i18n as I18n } from 'i18next';
import type { Input, Reply } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { PageClient } from '../../client/answered-client.ts';
import { createCaseWords } from '../../i18n/case-words.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { languageOf, learnerOf, readStart, type Start, startAtHand } from './read-start.ts';
import { RestoredNote } from './restored-note.tsx';
import { type Restored, SessionContext, type Session } from './session.ts';
import { useAppearance } from './use-appearance.ts';
import { useRead } from './use-read.ts';
import { useRestores } from './use-restores.ts';

export interface SessionProviderProps {
  readonly client: PageClient;
  /** The instance itself: what `useTranslation` gives is another object in each language, and would read all of this again. */
  readonly i18n: I18n;
  /** Host, settings and learners, asked for while the words were still on their way; left out, they are asked for here. */
  readonly started?: Promise<Reply<Start>> | undefined;
  readonly children: ReactNode;
}

/** What was changed since the window read everything, and behind which restore. */
interface Changed extends Partial<Start> {
  readonly behind: number;
  readonly issues: readonly Issue[];
}

export function SessionProvider({ client, i18n, started, children }: SessionProviderProps) {
  const early = useRef(started);
  const read = useCallback(async () => {
    const reply = await (early.current ?? readStart(client));
    early.current = undefined;
    if (reply.ok) await i18n.changeLanguage(languageOf(reply.value));
    return reply;
  }, [client, i18n]);
  const opening = useRead(read, () => startAtHand(client));
  const [changed, setChanged] = useState<Changed>({ behind: 0, issues: [] });
  const [restored, setRestored] = useState<Restored | null>(null);
  const opened = opening.status === 'ready' ? opening.value : null;
  const { reload } = opening;
  const reopen = useCallback(
    async (found: Restored) => {
      await reload();
      setRestored(found);
    },
    [reload],
  );
  const noticed = useCallback(() => void reopen({ kind: 'elsewhere' }), [reopen]);
  useRestores(client, opened?.abilities.restores ?? null, noticed);
  const behind = opened?.abilities.restores ?? 0;

  const shared = useMemo(() => {
    const caseWords = createCaseWords(
      (caseId, language) => client.call('cases.text', { caseId, language }),
      (caseId, language) => client.atHand?.('cases.text', { caseId, language }),
    );
    const update = (change: Partial<Start>, issues: readonly Issue[]) =>
      setChanged((before) => ({ ...(before.behind === behind ? before : {}), ...change, behind, issues }));
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
    return { client, caseWords, changeSettings, refreshLearners, changeLanguage, enter, reopen };
  }, [client, i18n, reopen, behind]);

  const session = useMemo<Session | null>(() => {
    if (!opened) return null;
    // What was changed before a restore was changed in data that are no longer there.
    const start = { ...opened, issues: [], ...(changed.behind === behind ? changed : {}) };
    return { ...shared, ...start, learner: learnerOf(start) };
  }, [shared, opened, changed, behind]);
  useAppearance(session?.settings ?? null);

  if (opening.status === 'failed') {
    return (
      <main id="main" className="page page-narrow">
        <FailureNote issues={opening.issues} onRetry={opening.reload} />
      </main>
    );
  }
  return session ? (
    <SessionContext value={session}>
      {restored && <RestoredNote restored={restored} onClose={() => setRestored(null)} />}
      <Fragment key={behind}>{children}</Fragment>
    </SessionContext>
  ) : null;
}
