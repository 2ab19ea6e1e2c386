/** What stands in every bar, over the saved settings: actions, help lines, display. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../parts/disclosure.tsx';
import { DisplayControls } from '../../parts/display-controls.tsx';
import { HelpLines } from '../../parts/help-lines.tsx';
import { useCommands } from './commands.ts';
import { useSession } from './session.ts';

export function DisplayMenu() {
  const { t } = useTranslation('common');
  const { settings, changeLanguage, changeSettings } = useSession();
  const { open } = useCommands();
  return (
    <Disclosure label={t('display.open')}>
      <DisplayControls
        theme={settings.theme}
        textPercent={settings.textPercent}
        onLanguage={changeLanguage}
        onTheme={(theme) => changeSettings({ theme })}
        onTextPercent={(textPercent) => changeSettings({ textPercent })}
        characterKeys={settings.characterKeys}
        onCharacterKeys={(characterKeys) => changeSettings({ characterKeys })}
        onShowKeys={() => open('keys')}
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

/** The way to the palette for whoever does not know its key. */
export function CommandsButton() {
  const { t } = useTranslation('common');
  const { open } = useCommands();
  return (
    <button
      type="button"
      className="button button-quiet button-small"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      data-commands=""
      onClick={() => open('palette')}
    >
      {t('commands.open')}
    </button>
  );
}
