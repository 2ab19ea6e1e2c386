/** Language, appearance and text size: three native lists. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../scenarios/attempt/event.ts';
import type { Settings } from '../../scenarios/contract/contract.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import { useFormats, useLanguage } from '../i18n/use-language.ts';

const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Settings['theme'][];
const textSizes = [100, 110, 125, 150, 175, 200];

export interface DisplayControlsProps {
  readonly theme: Settings['theme'];
  readonly textPercent: number;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Settings['theme']) => void;
  readonly onTextPercent: (percent: number) => void;
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
    </div>
  );
}
