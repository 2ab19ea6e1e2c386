/** The record: attempts over time, competences, certificates; what can be taken along, and what can be erased. */
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../scenarios/contract/contract.ts';
import type { RecordEntry } from '../../../scenarios/report/record.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { useSession } from '../session/session.ts';
import { Certificates } from './certificates.tsx';
import { dayOf } from './day-of.ts';
import { Erasing, OnThisComputer } from './on-this-computer.tsx';
import { ProgressSection } from './progress-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { TakeAlong } from './take-along.tsx';
import { useOrigins } from '../session/use-origins.ts';
import { useWordsOfCases } from './use-case-titles.ts';
import { useRecord } from './use-record.ts';
import '../../styles/record.css';

export function RecordPage() {
  const { learner } = useSession();
  return learner && <LearnerRecord key={learner.id} learner={learner} />;
}

const noEntries: readonly RecordEntry[] = [];

function LearnerRecord({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('record');
  const session = useSession();
  const tools = useRecord(session, learner);
  const { record } = tools;
  const entries = record.status === 'ready' ? record.value.entries : noEntries;
  const wordsFor = useWordsOfCases(entries.map((each) => each.header.caseId));
  const wordsOf = ({ header }: RecordEntry) => wordsFor(header.caseId, header.variant);
  const titleOf = (entry: RecordEntry) => wordsOf(entry)?.('case.title') ?? entry.header.caseId;
  const { numberOf, originOf } = useOrigins(entries.map((each) => ({ ...each, id: each.attemptId })));
  return (
    <Page title={t('title')} over={learner.pseudonym} lead={t('lead')}>
      <div className="stack-wide">
        {tools.issues.length > 0 && <FailureNote issues={tools.issues} />}
        {record.status === 'loading' && <LoadingNote />}
        {record.status === 'failed' && <FailureNote issues={record.issues} onRetry={record.reload} kept />}
        {record.status === 'ready' && (
          <>
            <section className="block" aria-labelledby="record-attempts">
              <h2 id="record-attempts" className="block-title">
                {t('attempts.title')}
              </h2>
              {entries.length === 0 ? (
                <div className="note">
                  <p>{t('attempts.none')}</p>
                  <a href="#/desk">{t('attempts.toDesk')}</a>
                </div>
              ) : (
                <>
                  <RecordTable
                    entries={entries}
                    titleOf={titleOf}
                    numberOf={(entry) => numberOf(entry.attemptId)}
                    originOf={(entry) => originOf({ ...entry, id: entry.attemptId }, wordsOf(entry))}
                    dayOf={dayOf}
                    onExport={tools.exportFile}
                  />
                  <p className="small soft record-measure">{t('attempts.note')}</p>
                </>
              )}
            </section>
            <ProgressSection entries={entries} seat={learner.seat} titleOf={titleOf} />
            <Certificates standings={record.value.standings} />
            <TakeAlong tools={tools} isEmpty={entries.length === 0} />
          </>
        )}
        <OnThisComputer tools={tools} />
        <RestoreSection key={tools.backup} />
        <Erasing tools={tools} pseudonym={learner.pseudonym} />
      </div>
    </Page>
  );
}
