/** The first page of the debrief: which act would you take back? Chosen for oneself, kept nowhere. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from './journal-list.tsx';

export function TakeBack({ acts }: { readonly acts: readonly JournalLine[] }) {
  const { t } = useTranslation('debrief');
  const name = useId();
  const [picked, setPicked] = useState<number | null>(null);
  const rows = [
    ...acts.map((act) => ({ ...act, over: t('acts.day', { day: act.day }) })),
    { seq: 0, over: '', text: t('acts.none') },
  ];
  return (
    <fieldset className="picks">
      <legend className="only-heard">{t('acts.title')}</legend>
      <div className="stack">
        {rows.map((row) => (
          <label key={row.seq} className="pick act-pick">
            <input
              type="radio"
              name={name}
              checked={picked === row.seq}
              onChange={() => setPicked(row.seq)}
            />
            <span>
              {row.over && <span className="over-title">{row.over} </span>}
              <span className="act-text">{row.text}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="field-note" role="status">
        {picked !== null && t('acts.thought')}
      </p>
    </fieldset>
  );
}
