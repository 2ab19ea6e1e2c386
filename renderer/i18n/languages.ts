/** The languages of the product, each named in itself. */
import type { Language } from '../../scenarios/attempt/event.ts';

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
};

/** In the order they are offered. */
export const languages = Object.keys(languageNames) as readonly Language[];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
