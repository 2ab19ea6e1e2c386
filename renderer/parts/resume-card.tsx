/** The open attempt, first thing on the desk: one press from where it stood. */
import { useTranslation } from 'react-i18next';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import type { Words } from '../i18n/case-words.ts';
import { useFormats } from '../i18n/use-language.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Where the branch that counts stands: what a rewind set aside is no part of it. */
export interface Standing {
  readonly day: number;
  /** Date of the story, `YYYY-MM-DD`. */
  readonly date: string;
  readonly phase: string;
  readonly ended: boolean;
}

export interface ResumeCardProps {
  readonly attempt: AttemptSummary;
  readonly words: Words;
  /** Null until it is known: the card then speaks of the day alone. */
  readonly standing: Standing | null;
  /** Of a replay: what it was taken from, in words. */
  readonly origin: string | null;
  readonly onLeave: (attemptId: string) => void;
}

export function ResumeCard({ attempt, words, standing, origin, onLeave }: ResumeCardProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { weekday } = useFormats();
  const mode = common(`mode.${attempt.header.mode}`);
  return (
    <section className="resume-card sheet" aria-labelledby={`resume-${attempt.id}`} data-attempt={attempt.id}>
      <p className="over-title">{t('resume.title')}</p>
      <h2 id={`resume-${attempt.id}`}>{words('case.title')}</h2>
      <p>
        {standing
          ? t('resume.where', {
              mode,
              date: weekday(standing.date),
              day: standing.day,
              phase: words(`phase.${standing.phase}.title`),
            })
          : t('resume.day', { mode, day: attempt.day })}
      </p>
      {standing?.ended && <p>{t('resume.ended')}</p>}
      {origin !== null && <p className="small soft">{origin}</p>}
      <div className="actions">
        <a className="button button-main" href={`#/attempt/${attempt.id}`}>
          {t('resume.open')}
        </a>
        <ConfirmDialog
          open={t('resume.leave')}
          title={t('leave.title')}
          text={t('leave.text')}
          confirm={t('leave.confirm')}
          onConfirm={() => onLeave(attempt.id)}
        />
      </div>
    </section>
  );
}
