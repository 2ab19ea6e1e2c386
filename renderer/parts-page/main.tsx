/** Composition root of the page of parts: the development server serves it at /parts, no build contains it. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../../scenarios/contract/contract.ts';
import { createI18n } from '../i18n/i18n.ts';
import { isLanguage } from '../i18n/languages.ts';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { DisplayControls } from '../parts/display-controls.tsx';
import { nothing } from './sample.tsx';
import { PartsPage } from './parts-page.tsx';
import '../styles/index.css';
import '../styles/parts-page.css';

// Every sheet of every page, so that a part looks as it does where it stands.
import.meta.glob('../styles/*.css', { eager: true });

const spoken = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
const namespaces = Object.keys(import.meta.glob('../../locales/en/*.json')).flatMap((file) => {
  const name = file.split('/').at(-1)?.replace('.json', '') ?? '';
  return name.startsWith('_') ? [] : [name];
});
const i18n = await createI18n({ language: spoken ?? 'en', namespaces });

function Window() {
  const [theme, setTheme] = useState<Settings['theme']>('system');
  const [textPercent, setTextPercent] = useState(100);
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.fontSize = `${textPercent}%`;
  return (
    <PartsPage>
      <DisplayControls
        theme={theme}
        textPercent={textPercent}
        characterKeys
        onLanguage={(language) => i18n.changeLanguage(language)}
        onTheme={setTheme}
        onTextPercent={setTextPercent}
        onCharacterKeys={nothing}
        onShowKeys={nothing}
      />
    </PartsPage>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <AnnouncerProvider>
          <Window />
        </AnnouncerProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
