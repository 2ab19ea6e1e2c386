/** The debrief of a closed attempt, in its order, one quiet page a step; or all of it on one page, for paper. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import { useRead } from '../session/use-read.ts';
import { DebriefStep } from './debrief-step.tsx';
import { openDebrief } from './open-debrief.ts';
import { isStep, wholeStep } from './steps.ts';
import { WholeDebrief } from './whole-debrief.tsx';
import '../../styles/debrief.css';
import '../../styles/debrief-map.css';
import '../../styles/debrief-time.css';
import '../../styles/handbook-diagram.css';

export interface DebriefPageProps {
  readonly attemptId: string;
  readonly step: string;
}

export function DebriefPage({ attemptId, step }: DebriefPageProps) {
  const { t } = useTranslation('debrief');
  const { client, learner } = useSession();
  const learnerId = learner?.id ?? '';
  const read = useCallback(() => openDebrief(client, attemptId, learnerId), [client, attemptId, learnerId]);
  const file = useRead(read);
  const header = file.status === 'ready' ? file.value.debrief.header : undefined;
  const { words, issues, retry } = useCaseWords(header?.caseId, header?.variant);
  if (!isStep(step) && step !== wholeStep)
    return <Redirect to={`/attempt/${attemptId}/debrief/acts`} replace />;
  if (file.status === 'ready' && words) {
    const shown = { file: file.value, words, attemptId };
    return isStep(step) ? <DebriefStep key={step} {...shown} step={step} /> : <WholeDebrief {...shown} />;
  }
  const failed = file.status === 'failed' ? file.issues : issues;
  return (
    <Page title={t('title')} narrow>
      {failed.length > 0 ? (
        <FailureNote issues={failed} onRetry={file.status === 'failed' ? file.reload : retry} kept />
      ) : (
        <LoadingNote />
      )}
    </Page>
  );
}
