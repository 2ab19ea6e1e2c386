/** Composition root of the screens: picks the client, starts the words, renders over what the host has painted. */
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { lazyPages } from './app/lazy-pages.tsx';
import { answeredClient } from './client/answered-client.ts';
import { chooseClient } from './client/client.ts';
import { takeGiven } from './client/take-given.ts';
import { createI18n } from './i18n/i18n.ts';
import { isLanguage } from './i18n/languages.ts';
import { readStart } from './pages/session/read-start.ts';

const given = takeGiven(document);
const client = answeredClient(chooseClient(window), given?.answers ?? []);
// What was not given is asked for before the words are loaded: both are on their way at once.
const started = given ? undefined : readStart(client);
const spoken = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
const i18n = await createI18n(given ?? { language: spoken ?? 'en' });
const root = document.getElementById('root');
if (root) {
  const screens = (
    <StrictMode>
      <App client={client} i18n={i18n} screens={lazyPages(i18n)} started={started} />
    </StrictMode>
  );
  if (root.firstElementChild) hydrateRoot(root, screens);
  else createRoot(root).render(screens);
}
