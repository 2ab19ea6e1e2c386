/** The open attempt, first thing on the desk: one press from where it stood. */
import { useTranslation } from 'react-i18next';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import type { Words } from '../i18n/case-words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

export interface ResumeCardProps {
  readonly attempt: AttemptSummary;
  readonly words: Words;
  readonly onLeave: (attemptId: string) => void;
}

export function ResumeCard({ attempt, words, onLeave }: ResumeCardProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <section className="resume-card sheet" aria-labelledby={`resume-${attempt.id}`} data-attempt={attempt.id}>
      <p className="over-title">{t('resume.title')}</p>
      <h2 id={`resume-${attempt.id}`}>{words('case.title')}</h2>
      <p>
        {t('resume.where', {
          mode: common(`mode.${attempt.header.mode}`),
          day: attempt.day,
          decisions: Math.max(attempt.events - 1, 0),
        })}
      </p>
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
