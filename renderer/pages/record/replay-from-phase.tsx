/** Replaying a closed practice attempt from a phase: the phases met, and the question before the new attempt begins. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Issue } from '../../../scenarios/core/result.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useSession } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';
import '../../styles/replay.css';

export interface ReplayFromPhaseProps {
  readonly attemptId: string;
  /** Words of the case in the variant that was played. */
  readonly words: Words;
}

/** Nothing at all for an attempt that cannot be replayed: an assessment, or one that is not closed. */
export function ReplayFromPhase({ attemptId, words }: ReplayFromPhaseProps) {
  const { t } = useTranslation('common');
  const { client } = useSession();
  const read = useReply(client, 'attempts.phases', { attemptId });
  const { replay, issues } = useReplay(attemptId);
  const faults = read.status === 'failed' ? read.issues : issues;
  const phases = read.status === 'ready' ? read.value.phases : [];
  if (phases.length === 0 && faults.length === 0) return null;
  return (
    <section className="block" aria-labelledby="replay-title" data-replay="">
      <h2 id="replay-title" className="block-title">
        {t('replay.title')}
      </h2>
      <p className="replay-text">{t('replay.text')}</p>
      {faults.length > 0 && <FailureNote issues={faults} />}
      <ul className="replay-list">
        {phases.map(({ phase, kept, day }) => {
          const named = { phase: words(`phase.${phase}.title`), day };
          return (
            <li key={`${phase}/${kept}`} data-phase={phase}>
              <ConfirmDialog
                open={t('replay.open', named)}
                className="button"
                tone="main"
                title={t('replay.ask', named)}
                text={kept === 0 ? t('replay.whole') : t('replay.kept', { count: kept })}
                confirm={t('replay.confirm')}
                onConfirm={() => replay(phase)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Begins the new attempt once, however often it is asked for, and opens the case room on it. */
function useReplay(attemptId: string) {
  const { client } = useSession();
  const language = useLanguage();
  const [, go] = useLocation();
  const busy = useRef(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const replay = async (fromPhase: string) => {
    if (busy.current) return;
    busy.current = true;
    const reply = await client.call('attempts.replay', { attemptId, fromPhase, language });
    busy.current = false;
    if (reply.ok) return go(`/attempt/${reply.value.summary.id}`);
    setIssues(reply.issues);
  };
  return { replay, issues };
}
