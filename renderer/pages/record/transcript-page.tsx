/** The transcript of one attempt: its whole course in plain words, made to be read, moved through by phase, and printed. */
import { useTranslation } from 'react-i18next';
import type { AttemptSummary, Learner } from '../../../scenarios/contract/contract.ts';
import { issue } from '../../../scenarios/core/result.ts';
import type { TranscriptEntry } from '../../../scenarios/report/transcript.ts';
import type { Words } from '../../i18n/case-words.ts';
import { isSeat, seatKeys } from '../../i18n/seat-keys.ts';
import { useFormats } from '../../i18n/use-language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import { useOrigins } from '../session/use-origins.ts';
import { useReply } from '../session/use-reply.ts';
import { dayOf } from './day-of.ts';
import { ReplayFromPhase } from './replay-from-phase.tsx';
import { TranscriptBody } from './transcript-body.tsx';
import '../../styles/record.css';
import '../../styles/print.css';
import '../../styles/transcript.css';

/** An address can be gone back to after a change of learner. */
const ofAnother = [issue('attempt.ofAnother')];

export function TranscriptPage({ attemptId }: { readonly attemptId: string }) {
  const { t } = useTranslation('record');
  const { client, learner } = useSession();
  const read = useReply(client, 'attempts.transcript', { attemptId });
  const header = read.status === 'ready' ? read.value.summary.header : undefined;
  const { words, issues, retry } = useCaseWords(header?.caseId, header?.variant);
  const isOfAnother = read.status === 'ready' && read.value.summary.learnerId !== learner?.id;
  if (read.status === 'ready' && words && learner && !isOfAnother)
    return (
      <Transcript learner={learner} summary={read.value.summary} entries={read.value.entries} words={words} />
    );
  const faults = read.status === 'failed' ? read.issues : isOfAnother ? ofAnother : issues;
  return (
    <Page title={t('transcript.title')} narrow>
      {faults.length > 0 ? (
        <FailureNote
          issues={faults}
          {...(isOfAnother ? {} : { onRetry: read.status === 'failed' ? read.reload : retry, kept: true })}
        />
      ) : (
        <LoadingNote />
      )}
      <p>
        <a href="#/record">{t('paper.back')}</a>
      </p>
    </Page>
  );
}

interface TranscriptProps {
  readonly learner: Learner;
  readonly summary: AttemptSummary;
  readonly entries: readonly TranscriptEntry[];
  readonly words: Words;
}

function Transcript({ learner, summary, entries, words }: TranscriptProps) {
  const { t } = useTranslation('record');
  const isClosed = entries.at(-1)?.kind === 'closed';
  const { mode, verdictAt } = summary.header;
  const isSilent = !isClosed && (mode === 'assessment' || verdictAt === 'end');
  return (
    <Page title={t('transcript.title')} over={words('case.title')} lead={t('transcript.lead')} narrow>
      <div className="stack-wide transcript">
        <Facts learner={learner} summary={summary} words={words} />
        <div className="actions transcript-tools">
          <PrintButton label={t('paper.print')} unfold=".transcript details" />
          {isClosed && (
            <a className="button button-quiet" href={`#/attempt/${summary.id}/debrief`}>
              {t('transcript.debrief')}
            </a>
          )}
          <a className="button button-quiet" href="#/record">
            {t('paper.back')}
          </a>
        </div>
        {isSilent && <p className="note">{t('transcript.later')}</p>}
        {entries.length === 0 ? (
          <p className="note">{t('transcript.none')}</p>
        ) : (
          <TranscriptBody entries={entries} words={words} />
        )}
        <div className="transcript-tools">
          <ReplayFromPhase attemptId={summary.id} words={words} />
        </div>
      </div>
    </Page>
  );
}

/** What it was: pseudonym, mode, seat, days of the record; and of a replay, what it was taken from. */
function Facts({ learner, summary, words }: Omit<TranscriptProps, 'entries'>) {
  const { t } = useTranslation('record');
  const { t: common } = useTranslation('common');
  const { t: desk } = useTranslation('desk');
  const { date } = useFormats();
  const { client } = useSession();
  const own = useReply(client, 'attempts.list', { learnerId: learner.id });
  const { originOf } = useOrigins(own.status === 'ready' ? own.value : []);
  const { header } = summary;
  const origin = own.status === 'ready' ? originOf(summary, words) : null;
  return (
    <div className="stack">
      <p>
        <strong>{learner.pseudonym}</strong>.{' '}
        {t('transcript.facts', {
          mode: common(`mode.${header.mode}`),
          seat: isSeat(header.seat) ? common(seatKeys[header.seat]) : header.seat,
          variant: header.variant.toUpperCase(),
          opened: date(dayOf(summary.openedAt)),
          last: date(dayOf(summary.lastAt)),
          state: desk(`state.${summary.state}`, { day: summary.day }),
        })}
      </p>
      {origin !== null && <p>{origin}.</p>}
    </div>
  );
}
