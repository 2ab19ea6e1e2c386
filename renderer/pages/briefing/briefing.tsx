/** The briefing of a case that can be played from this seat. */
import { useTranslation } from 'react-i18next';
import type { AttemptSummary, CaseCard, Learner } from '../../../scenarios/contract/contract.ts';
import { isSeat, programmeKeys, seatKeys } from '../../i18n/seat-keys.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { ModePicker } from '../../parts/mode-picker.tsx';
import { Page } from '../../parts/page.tsx';
import { Prose } from '../../parts/prose.tsx';
import { CaseObject } from '../session/case-object.tsx';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import { useReply } from '../session/use-reply.ts';
import { useStart } from './use-start.ts';
import { VerdictTick } from './verdict-tick.tsx';

interface BriefingProps {
  readonly card: CaseCard;
  readonly learner: Learner;
}

const noAttempts: readonly AttemptSummary[] = [];

export function Briefing({ card, learner }: BriefingProps) {
  const { t } = useTranslation('briefing');
  const { t: common } = useTranslation('common');
  const { weekday, date } = useFormats();
  const { client } = useSession();
  const variant = card.variants[0] ?? 'a';
  const { words } = useCaseWords(card.id, variant);
  const file = useReply(client, 'cases.open', { caseId: card.id, seat: learner.seat, variant });
  const attempts = useReply(client, 'attempts.list', { learnerId: learner.id });
  const own = attempts.status === 'ready' ? attempts.value : noAttempts;
  const { start, starting, issues, mode, setMode, verdictAt, setVerdictAt } = useStart(
    card.id,
    variant,
    learner,
    own,
  );
  if (file.status === 'failed') {
    return (
      <Page title={t('title')} narrow>
        <FailureNote issues={file.issues} onRetry={file.reload} />
      </Page>
    );
  }
  if (file.status === 'loading' || !words) return <LoadingPage title={t('title')} />;
  const { header } = file.value;
  const open = own.find((each) => each.header.caseId === card.id && each.state === 'open');
  return (
    <Page title={words('case.title')} over={t('title')} lead={<em>{words('case.question')}</em>} narrow>
      <div className="stack-wide">
        <div className="briefing-head">
          <dl className="briefing-facts">
            <dt>{t('who')}</dt>
            <dd>{isSeat(learner.seat) ? common(seatKeys[learner.seat]) : learner.seat}</dd>
            {programmeKeys[card.programme] && (
              <>
                <dt>{common('programme.title')}</dt>
                <dd>{common(programmeKeys[card.programme] ?? 'programme.title')}</dd>
              </>
            )}
            <dt>{t('date')}</dt>
            <dd>{weekday(header.startsOn)}</dd>
            <dt>{t('minutes')}</dt>
            <dd>{t('minutesValue', { count: header.minutes })}</dd>
            <dt>{t('law')}</dt>
            <dd>{t('lawValue', { date: date(header.lawAsOf) })}</dd>
          </dl>
          <CaseObject caseId={card.id} />
        </div>
        <section className="block" aria-labelledby="briefing-mandate">
          <h2 id="briefing-mandate">{t('mandate')}</h2>
          {header.briefing.map((paragraph) => (
            <Prose key={paragraph} text={words(`briefing.${paragraph}`)} />
          ))}
        </section>
        <section className="block" aria-labelledby="briefing-objectives">
          <h2 id="briefing-objectives">{t('objectives')}</h2>
          <ul className="dash-list">
            {header.objectives.map((objective) => (
              <li key={objective}>{words(`objective.${objective}`)}</li>
            ))}
          </ul>
        </section>
        <section className="note" aria-labelledby="briefing-content">
          <h2 id="briefing-content" className="h-note">
            {t('content')}
          </h2>
          <p>{words('case.note')}</p>
          <p>{t('leave')}</p>
          {header.review.state === 'open' && <p className="soft">{t('reviewOpen')}</p>}
        </section>
        {open && (
          <p className="note">
            {t('openAttempt')} <a href={`#/attempt/${open.id}`}>{t('resume')}</a>
          </p>
        )}
        <ModePicker value={mode} onChange={setMode} />
        {mode === 'practice' && <VerdictTick value={verdictAt} onChange={setVerdictAt} />}
        {issues.length > 0 && <FailureNote issues={issues} onRetry={start} />}
        <div className="actions">
          <button type="button" className="button button-main" aria-disabled={starting} onClick={start}>
            {t(starting ? 'starting' : 'start')}
          </button>
        </div>
      </div>
    </Page>
  );
}

function LoadingPage({ title }: { readonly title: string }) {
  return (
    <main id="main" className="page page-narrow">
      <h1>{title}</h1>
      <LoadingNote />
    </main>
  );
}
