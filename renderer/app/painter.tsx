/** The desk as a host paints it: the same window as `main.tsx` shows, drawn once as HTML from answers at hand. */
import { lazy } from 'react';
import { renderToString } from 'react-dom/server';
import type { i18n as I18n } from 'i18next';
import type { Language } from '../../scenarios/attempt/event.ts';
import type { Paint } from '../../scenarios/contract/first-page.ts';
import { App } from './app.tsx';
import type { Screens } from './lazy-pages.tsx';
import { answeredClient } from '../client/answered-client.ts';
import { createI18n } from '../i18n/i18n.ts';
import { languageOf, learnerOf, startAtHand } from '../pages/session/read-start.ts';

/** Nothing but the desk is painted. */
const closed = lazy(() => new Promise<never>(() => undefined));
const screens: Screens = {
  Room: closed,
  Debrief: closed,
  Record: closed,
  Certificate: closed,
  Transcript: closed,
  Handbook: closed,
};

const spoken = new Map<Language, Promise<I18n>>();
function speak(language: Language): Promise<I18n> {
  const known = spoken.get(language) ?? createI18n({ language });
  spoken.set(language, known);
  return known;
}

/** HTML, words and look of the first screen. @throws what a component throws. */
export const paint: Paint = async (answers) => {
  const client = answeredClient({ call: () => new Promise(() => undefined) }, answers);
  const start = startAtHand(client);
  if (!start?.ok) return null;
  const language = languageOf(start.value);
  const i18n = await speak(language);
  const { theme, textPercent } = start.value.settings;
  const markup = learnerOf(start.value)
    ? renderToString(<App client={client} i18n={i18n} screens={screens} />)
    : null;
  return { language, theme, textPercent, words: i18n.getDataByLanguage(language) ?? {}, markup };
};
