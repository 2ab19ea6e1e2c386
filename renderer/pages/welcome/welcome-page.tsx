/** Welcome: language, a pseudonym, a seat; what to expect, and the help lines. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLanguage } from '../../i18n/use-language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { HelpLines } from '../../parts/help-lines.tsx';
import { LanguagePicker } from '../../parts/language-picker.tsx';
import { LearnerForm } from '../../parts/learner-form.tsx';
import { LearnerList } from '../../parts/learner-list.tsx';
import { Page } from '../../parts/page.tsx';
import { servedSeats } from '../session/served-seats.ts';
import { useSession } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';
import { ManageLearners } from './manage-learners.tsx';
import { RestoreDoor } from './restore-door.tsx';
import { useLearners } from './use-learners.ts';
import { useNewLearner } from './use-new-learner.ts';
import '../../styles/learner.css';
import '../../styles/welcome.css';

export function WelcomePage() {
  const { t } = useTranslation('welcome');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const [, go] = useLocation();
  const session = useSession();
  const cases = useReply(session.client, 'cases.list', {});
  const { create, issues } = useNewLearner(session, () => go('/desk'));
  const tools = useLearners(session);
  const enter = (learnerId: string) => session.enter(learnerId).then(() => go('/desk'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="welcome">
        <div className="stack-wide">
          {[...session.abilities.storeIssues, ...session.issues].length > 0 && (
            <FailureNote issues={[...session.abilities.storeIssues, ...session.issues]} />
          )}
          <LanguagePicker value={language} label={t('language.title')} onChange={session.changeLanguage} />
          {session.learners.length > 0 && <LearnerList learners={session.learners} onEnter={enter} />}
          <ManageLearners learners={session.learners} tools={tools} />
          {cases.status === 'failed' && <FailureNote issues={cases.issues} onRetry={cases.reload} />}
          {cases.status === 'ready' && (
            <LearnerForm
              title={session.learners.length > 0 ? t('returning.new') : null}
              served={servedSeats(cases.value)}
              issues={issues}
              onSubmit={create}
            />
          )}
          <RestoreDoor />
        </div>
        <aside className="welcome-aside stack-wide">
          <section className="block" aria-labelledby="welcome-content">
            <h2 id="welcome-content">{t('content.title')}</h2>
            <p className="prose">{t('content.text')}</p>
          </section>
          <section className="block" aria-labelledby="welcome-help">
            <h2 id="welcome-help">{common('help.title')}</h2>
            <HelpLines />
          </section>
        </aside>
      </div>
    </Page>
  );
}
