/** Practice or assessment, each with what it means. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../scenarios/attempt/event.ts';

const modes = ['practice', 'assessment'] as const satisfies readonly Mode[];

export interface ModePickerProps {
  readonly value: Mode;
  readonly onChange: (mode: Mode) => void;
}

export function ModePicker({ value, onChange }: ModePickerProps) {
  const { t } = useTranslation('briefing');
  const { t: common } = useTranslation('common');
  const name = useId();
  return (
    <fieldset className="picks">
      <legend>{t('mode.title')}</legend>
      <div className="pick-grid">
        {modes.map((each) => (
          <label key={each} className="pick">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            <span className="pick-name">{common(`mode.${each}`)}</span>
            <span className="pick-note">{t(`mode.${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
