/** First and last day of the facts; the answer is said as soon as both can be read. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Dates {
  readonly from: string;
  readonly to: string;
  readonly both: boolean;
}

interface DatesFormProps extends Dates {
  readonly canShowBoth: boolean;
  readonly answer: string;
  /** The days as they were understood, written out: a field may show them in the order of another country. */
  readonly days: string;
  readonly fault: boolean;
  readonly onChange: (next: Dates) => void;
}

export function DatesForm({ canShowBoth, answer, days, fault, onChange, ...dates }: DatesFormProps) {
  const { t } = useTranslation('handbook');
  const id = useId();
  return (
    <fieldset className="picks dates-form">
      <legend>{t('law.dates')}</legend>
      <div className="handbook-form">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="field">
            <label htmlFor={`${id}-${end}`}>{t(`law.${end}`)}</label>
            <input
              id={`${id}-${end}`}
              className="input"
              type="date"
              value={dates[end]}
              aria-describedby={`${id}-answer`}
              onChange={({ target }) => onChange({ ...dates, [end]: target.value })}
            />
          </div>
        ))}
        {canShowBoth && (
          <label className="both-codes">
            <input
              type="checkbox"
              checked={dates.both}
              onChange={({ target }) => onChange({ ...dates, both: target.checked })}
            />
            {t('law.both')}
          </label>
        )}
      </div>
      <p id={`${id}-answer`} role="status" className={fault ? 'field-fault' : 'dates-answer'}>
        {days && <span className="dates-days">{days} </span>}
        {answer}
      </p>
    </fieldset>
  );
}
