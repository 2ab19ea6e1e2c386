/** The language on screen, its formats, and the words of the law by register id. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../scenarios/attempt/event.ts';
import { formatsOf, type Formats } from './formats.ts';

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

export const useFormats = (): Formats => formatsOf(useLanguage());

/** Words of the `law` namespace. Its keys are ids of the register, known when a case is read and not when we compile. */
export function useLawWords(): (key: string) => string {
  const { i18n } = useTranslation();
  return useCallback((key: string) => String(i18n.t(key as never, { ns: 'law' } as never)), [i18n, i18n.language]);
}
