/** Briefing: who you are in this case, the date, the mandate, and how you want to work. */
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import { useReply } from '../session/use-reply.ts';
import { Briefing } from './briefing.tsx';
import '../../styles/briefing.css';

export function BriefingPage({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('briefing');
  const { client, learner } = useSession();
  const cases = useReply(client, 'cases.list', {});
  const { words, issues, retry } = useCaseWords(caseId);
  const card = cases.status === 'ready' ? cases.value.find((each) => each.id === caseId) : undefined;
  const faults = cases.status === 'failed' ? cases.issues : issues;
  const retryBoth = () => {
    cases.reload();
    retry();
  };
  const unknown =
    cases.status === 'ready' && !card?.seats.some((each) => each.id === learner?.seat && each.playable);
  if (unknown || faults.length > 0 || !card || !words || !learner) {
    return (
      <Page title={t('title')} narrow>
        {unknown ? <p className="note">{t('unknown')}</p> : null}
        {faults.length > 0 ? <FailureNote issues={faults} onRetry={retryBoth} /> : null}
        {!unknown && faults.length === 0 ? <LoadingNote /> : null}
      </Page>
    );
  }
  return <Briefing card={card} learner={learner} />;
}
