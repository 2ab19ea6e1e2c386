/** A pseudonym and a seat; no name is asked. */
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../scenarios/core/result.ts';
import { issueKeys } from '../i18n/issue-keys.ts';
import { seats, type Seat } from '../i18n/seat-keys.ts';
import { SeatPicker } from './seat-picker.tsx';

export interface LearnerFormProps {
  readonly title: string | null;
  readonly served: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  readonly onSubmit: (pseudonym: string, seat: Seat) => void;
}

export function LearnerForm({ title, served, issues, onSubmit }: LearnerFormProps) {
  const { t } = useTranslation('welcome');
  const { t: words } = useTranslation('errors');
  const id = useId();
  const [pseudonym, setPseudonym] = useState('');
  const [picked, setPicked] = useState<Seat | null>(null);
  const seat = picked ?? seats.find((each) => served.has(each)) ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seat) onSubmit(pseudonym.trim(), seat);
  };
  const described = issues.length > 0 ? `${id}-note ${id}-fault` : `${id}-note`;
  return (
    <form className="stack-wide" onSubmit={submit} aria-label={title ?? undefined}>
      {title && <h2>{title}</h2>}
      <div className="field pseudonym">
        <label htmlFor={id}>{t('pseudonym.label')}</label>
        <input
          id={id}
          className="input"
          value={pseudonym}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={issues.length > 0}
          aria-describedby={described}
          onChange={(event) => setPseudonym(event.target.value)}
        />
        <p id={`${id}-note`} className="field-note">
          {t('pseudonym.note')}
        </p>
        {issues.length > 0 && (
          <p id={`${id}-fault`} className="field-fault" role="alert">
            {issues.map((each) => words(issueKeys[each.code])).join(' ')}
          </p>
        )}
      </div>
      <SeatPicker
        value={seat}
        served={served}
        onChange={setPicked}
        label={t('seat.title')}
        note={t('seat.note')}
      />
      <div className="actions">
        <button type="submit" className="button button-main" disabled={!seat}>
          {t('enter')}
        </button>
      </div>
    </form>
  );
}
