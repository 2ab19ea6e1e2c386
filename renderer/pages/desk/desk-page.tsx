/** The desk: what was left open comes first, then the cases for the seat, attempts, and what this release does not hold. */
import { useTranslation } from 'react-i18next';
import { isSeat, seatKeys, seats } from '../../i18n/seat-keys.ts';
import { AttemptTable } from '../../parts/attempt-table.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LearnerMenu } from '../../parts/learner-menu.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import type { Learner } from '../../../scenarios/contract/contract.ts';
import { servedSeats } from '../session/served-seats.ts';
import { useSession } from '../session/session.ts';
import { AttemptTitle, DeskCase, DeskResume } from './desk-items.tsx';
import { useOrigins } from '../session/use-origins.ts';
import { attemptShown, casesFor, newestFirst, useDesk } from './use-desk.ts';
import '../../styles/desk.css';
import '../../styles/learner.css';

export function DeskPage() {
  const { learner } = useSession();
  return learner && <Desk key={learner.id} learner={learner} />;
}

function Desk({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const session = useSession();
  const desk = useDesk(session, learner);
  const seat = isSeat(learner.seat) ? common(seatKeys[learner.seat]) : learner.seat;
  const attempts = desk.attempts.status === 'ready' ? newestFirst(desk.attempts.value) : [];
  const [last, ...others] = attempts.filter((each) => each.state === 'open');
  const { originOf } = useOrigins(attempts);
  const cases = desk.cases.status === 'ready' ? desk.cases.value : [];
  const here = casesFor(cases, learner.seat);
  const served = servedSeats(cases);
  const unserved = seats.filter((each) => !served.has(each)).map((each) => common(seatKeys[each]));
  const issues = [...session.issues, ...desk.issues];
  return (
    <Page title={t('title')} over={t('greeting', { pseudonym: learner.pseudonym, seat })}>
      <div className="stack-wide">
        {issues.length > 0 && <FailureNote issues={issues} />}
        {desk.attempts.status === 'failed' && (
          <FailureNote issues={desk.attempts.issues} onRetry={desk.attempts.reload} kept />
        )}
        {last && <DeskResume key={last.id} attempt={last} isLast originOf={originOf} onLeave={desk.leave} />}
        {others.length > 0 && (
          <section className="block" aria-labelledby="desk-open">
            <h2 id="desk-open" className="block-title">
              {t('resume.others')}
            </h2>
            <ul>
              {others.map((each) => (
                <DeskResume
                  key={each.id}
                  attempt={each}
                  isLast={false}
                  originOf={originOf}
                  onLeave={desk.leave}
                />
              ))}
            </ul>
          </section>
        )}
        <section className="block" aria-labelledby="desk-cases">
          <h2 id="desk-cases" className="block-title">
            {t('cases.title')}
          </h2>
          {desk.cases.status === 'loading' && <LoadingNote />}
          {desk.cases.status === 'failed' && (
            <FailureNote issues={desk.cases.issues} onRetry={desk.cases.reload} />
          )}
          {desk.cases.status === 'ready' && here.length === 0 && (
            <div className="note">
              <p>{t('cases.none')}</p>
              <p className="soft">{t('cases.noneNote')}</p>
            </div>
          )}
          <ul className="case-list">
            {here.map((card) => (
              <DeskCase key={card.id} card={card} last={attemptShown(attempts, card.id)} />
            ))}
          </ul>
        </section>
        <section className="block" aria-labelledby="desk-attempts">
          <h2 id="desk-attempts" className="block-title">
            {t('attempts.title')}
          </h2>
          <AttemptTable
            attempts={attempts.filter((each) => each.state !== 'open')}
            titleOf={(each) => <AttemptTitle attempt={each} originOf={originOf} />}
          />
          <a href="#/record">{t('attempts.record')}</a>
        </section>
        <section className="block" aria-labelledby="desk-learner">
          <h2 id="desk-learner" className="block-title">
            {t('learner.title')}
          </h2>
          <LearnerMenu
            learner={learner}
            served={served}
            onSwitch={desk.switchLearner}
            onRename={desk.rename}
            onSeat={desk.changeSeat}
            onErase={desk.erase}
          />
        </section>
        <section className="block" aria-labelledby="desk-later">
          <h2 id="desk-later" className="block-title">
            {t('later.title')}
          </h2>
          <p className="soft">{t('later.audiences', { seats: unserved.join(', ') })}</p>
          <p className="soft">{t('later.features')}</p>
        </section>
      </div>
    </Page>
  );
}
