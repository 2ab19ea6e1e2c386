/** The language on screen, its formats, and the words of the law by register id. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../scenarios/attempt/event.ts';
import { formatsOf, type Formats } from './formats.ts';
import { isLanguage } from './languages.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

export const useFormats = (): Formats => formatsOf(useLanguage());

/** Words of the `law` namespace. Its keys are ids of the register, known when a case is read and not when we compile. */
export function useLawWords(): (key: string) => string {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const t = i18n.getFixedT(language, 'law' as never);
    return (key: string) => String(t(key as never));
  }, [i18n, language]);
}
