/** Language, appearance, text size and keys: native lists and a box to tick. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../scenarios/attempt/event.ts';
import type { Settings } from '../../scenarios/contract/contract.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import { useFormats, useLanguage } from '../i18n/use-language.ts';

/** In the order they are offered. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Settings['theme'][];
/** In per cent. */
export const textSizes: readonly number[] = [100, 110, 125, 150, 175, 200];

export interface DisplayControlsProps {
  readonly theme: Settings['theme'];
  readonly textPercent: number;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Settings['theme']) => void;
  readonly onTextPercent: (percent: number) => void;
  /** Whether keys of one sign hold. */
  readonly characterKeys: boolean;
  readonly onCharacterKeys: (hold: boolean) => void;
  readonly onShowKeys: () => void;
}

export function DisplayControls(props: DisplayControlsProps) {
  const { t } = useTranslation('common');
  const { percent } = useFormats();
  const language = useLanguage();
  const id = useId();
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={`${id}-language`}>{t('display.language')}</label>
        <select
          id={`${id}-language`}
          className="select"
          value={language}
          onChange={(event) => props.onLanguage(event.target.value as Language)}
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-theme`}>{t('display.theme')}</label>
        <select
          id={`${id}-theme`}
          className="select"
          value={props.theme}
          onChange={(event) => props.onTheme(event.target.value as Settings['theme'])}
        >
          {themes.map((each) => (
            <option key={each} value={each}>
              {t(`theme.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>{t('display.textSize')}</label>
        <select
          id={`${id}-text`}
          className="select"
          value={props.textPercent}
          onChange={(event) => props.onTextPercent(Number(event.target.value))}
        >
          {textSizes.map((each) => (
            <option key={each} value={each}>
              {percent(each)}
            </option>
          ))}
        </select>
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={props.characterKeys}
          onChange={(event) => props.onCharacterKeys(event.target.checked)}
        />
        {t('display.characterKeys')}
      </label>
      <button type="button" className="button button-small" onClick={props.onShowKeys}>
        {t('display.keyMap')}
      </button>
    </div>
  );
}
