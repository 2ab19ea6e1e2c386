/** Composition root of the screens: picks the client, starts the words, renders. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { lazyPages } from './app/lazy-pages.tsx';
import { chooseClient } from './client/client.ts';
import { createI18n } from './i18n/i18n.ts';
import { isLanguage } from './i18n/languages.ts';
import { readStart } from './pages/session/read-start.ts';

const client = chooseClient(window);
// Asked for before the words are loaded: both are on their way at once.
const started = readStart(client);
const spoken = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
const i18n = await createI18n({ language: spoken ?? 'en' });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} i18n={i18n} screens={lazyPages(i18n)} started={started} />
    </StrictMode>,
  );
}
