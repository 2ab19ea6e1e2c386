/** In practice: whether the verdict waits for the end of the case. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictTime } from '../../../scenarios/attempt/event.ts';

export interface VerdictTickProps {
  readonly value: VerdictTime;
  readonly onChange: (value: VerdictTime) => void;
}

export function VerdictTick({ value, onChange }: VerdictTickProps) {
  const { t } = useTranslation('briefing');
  const id = useId();
  return (
    <div className="verdict-tick">
      <label className="tick">
        <input
          type="checkbox"
          checked={value === 'end'}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked ? 'end' : 'phase')}
        />
        {t('verdict.end')}
      </label>
      <p id={id} className="field-note">
        {t('verdict.note')}
      </p>
    </div>
  );
}
