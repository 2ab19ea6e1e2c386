/** The first page of the debrief: which act would you take back? Chosen for oneself, kept nowhere. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from './journal-list.tsx';

export interface TakeBackProps {
  /** Acts by phase, in order. */
  readonly phases: readonly {
    readonly id: string;
    readonly title: string;
    readonly acts: readonly JournalLine[];
  }[];
}

export function TakeBack({ phases }: TakeBackProps) {
  const { t } = useTranslation('debrief');
  const name = useId();
  const [picked, setPicked] = useState<number | null>(null);
  const pick = (seq: number, text: string, day: number | null) => (
    <div key={seq} className="act-row">
      <label className="act-pick">
        <input type="radio" name={name} checked={picked === seq} onChange={() => setPicked(seq)} />
        <span className="act-text">{text}</span>
        <span className="small soft">{day !== null && t('acts.day', { day })}</span>
      </label>
    </div>
  );
  return (
    <fieldset className="picks act-picks">
      <legend className="only-heard">{t('acts.title')}</legend>
      {phases.map((phase) => (
        <div key={phase.id}>
          <h2 className="act-phase">{phase.title}</h2>
          {phase.acts.map((act) => pick(act.seq, act.text, act.day))}
        </div>
      ))}
      <div>{pick(0, t('acts.none'), null)}</div>
      <p className="field-note" role="status">
        {picked !== null && t('acts.thought')}
      </p>
    </fieldset>
  );
}
