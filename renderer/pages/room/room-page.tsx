/** The case room of one attempt: loading, failed, already closed, or in play. */
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import { Room } from './room.tsx';
import { useAttempt } from './use-attempt.ts';
import '../../styles/room.css';
import '../../styles/scene.css';
import '../../styles/dossier.css';
import '../../styles/panel.css';
import '../../styles/verdict.css';
import '../../styles/papers.css';
import '../../styles/plan.css';

export function RoomPage({ attemptId }: { readonly attemptId: string }) {
  const { t } = useTranslation('room');
  const { client, learner } = useSession();
  const attempt = useAttempt(client, attemptId, learner?.id ?? '');
  const { state } = attempt;
  const header = state.status === 'ready' ? state.run.summary.header : undefined;
  const { words, issues, retry } = useCaseWords(header?.caseId, header?.variant);
  if (state.status === 'ready' && state.run.summary.state !== 'open') {
    return (
      <Redirect
        to={state.run.summary.state === 'left' ? '/desk' : `/attempt/${attemptId}/debrief/acts`}
        replace
      />
    );
  }
  if (state.status === 'ready' && words) {
    return (
      <Room
        attemptId={attemptId}
        state={state}
        words={words}
        perform={attempt.perform}
        rewind={attempt.rewind}
        reload={attempt.reload}
      />
    );
  }
  const failed = state.status === 'failed' ? state.issues : issues;
  // What is not on this computer, or is somebody else's, will not open at a second try.
  const isElsewhere = failed.some(({ code }) => code === 'attempt.unknown' || code === 'attempt.ofAnother');
  const tryAgain = state.status === 'failed' ? attempt.reload : retry;
  return (
    <Page title={t('title')} narrow>
      {failed.length > 0 ? (
        <FailureNote issues={failed} {...(isElsewhere ? {} : { onRetry: tryAgain, kept: true })} />
      ) : (
        <LoadingNote />
      )}
      {failed.length > 0 && (
        <p className="actions">
          <a className="button" href="#/desk">
            {t('pause.desk')}
          </a>
        </p>
      )}
    </Page>
  );
}
