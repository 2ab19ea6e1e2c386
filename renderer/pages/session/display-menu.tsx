/** The display controls over the saved settings, for the top bar and for the bar of the case room. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../parts/disclosure.tsx';
import { DisplayControls } from '../../parts/display-controls.tsx';
import { HelpLines } from '../../parts/help-lines.tsx';
import { useSession } from './session.ts';

export function DisplayMenu() {
  const { t } = useTranslation('common');
  const { settings, changeLanguage, changeSettings } = useSession();
  return (
    <Disclosure label={t('display.open')}>
      <DisplayControls
        theme={settings.theme}
        textPercent={settings.textPercent}
        onLanguage={changeLanguage}
        onTheme={(theme) => changeSettings({ theme })}
        onTextPercent={(textPercent) => changeSettings({ textPercent })}
      />
    </Disclosure>
  );
}

export function HelpMenu() {
  const { t } = useTranslation('common');
  return (
    <Disclosure label={t('help.open')}>
      <HelpLines />
    </Disclosure>
  );
}
