/** The four languages as a row of choices, each named in itself. */
import { useId } from 'react';
import type { Language } from '../../scenarios/attempt/event.ts';
import { languageNames, languages } from '../i18n/languages.ts';

export interface LanguagePickerProps {
  readonly value: Language;
  readonly label: string;
  readonly onChange: (language: Language) => void;
}

export function LanguagePicker({ value, label, onChange }: LanguagePickerProps) {
  const name = useId();
  return (
    <fieldset className="picks">
      <legend>{label}</legend>
      <div className="pick-row">
        {languages.map((each) => (
          <label key={each} className="pick" lang={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            <span className="pick-name">{languageNames[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
