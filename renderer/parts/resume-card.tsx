/** Open attempts, first thing on the desk: the last one as a card, one press from where it stood, the others as rows below it. */
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

export function ResumeCard(props: ResumeCardProps) {
  const { t } = useTranslation('desk');
  const { attempt, words } = props;
  return (
    <section className="resume-card sheet" aria-labelledby={`resume-${attempt.id}`} data-attempt={attempt.id}>
      <p className="over-title">{t('resume.title')}</p>
      <h2 id={`resume-${attempt.id}`}>{words('case.title')}</h2>
      <Where {...props} />
      <div className="actions">
        <a className="button button-main" href={`#/attempt/${attempt.id}`}>
          {t('resume.open')}
        </a>
        <Leave {...props} />
      </div>
    </section>
  );
}

export function ResumeRow(props: ResumeCardProps) {
  const { t } = useTranslation('desk');
  const { attempt, words } = props;
  return (
    <li className="resume-row" data-attempt={attempt.id}>
      <div>
        <h3 id={`resume-${attempt.id}`}>{words('case.title')}</h3>
        <Where {...props} />
      </div>
      <div className="actions">
        <a
          id={`open-${attempt.id}`}
          className="button button-small"
          href={`#/attempt/${attempt.id}`}
          aria-labelledby={`open-${attempt.id} resume-${attempt.id} where-${attempt.id}`}
        >
          {t('resume.open')}
        </a>
        <Leave {...props} />
      </div>
    </li>
  );
}

function Where({ attempt, words, standing, origin }: ResumeCardProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { weekday } = useFormats();
  const mode = common(`mode.${attempt.header.mode}`);
  return (
    <>
      <p id={`where-${attempt.id}`}>
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
    </>
  );
}

function Leave({ attempt, onLeave }: ResumeCardProps) {
  const { t } = useTranslation('desk');
  return (
    <ConfirmDialog
      open={t('resume.leave')}
      title={t('leave.title')}
      text={t('leave.text')}
      confirm={t('leave.confirm')}
      onConfirm={() => onLeave(attempt.id)}
    />
  );
}
