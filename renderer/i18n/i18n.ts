/** Starts i18next: one file per language and namespace, loaded when first asked for; a missing key is a fault, never a fallback. */
import { createInstance, type BackendModule, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../scenarios/attempt/event.ts';

/** Namespaces every screen before the case room needs; the others come with the page that shows them. */
const firstNamespaces = ['common', 'welcome', 'desk', 'briefing', 'errors'];

const files = import.meta.glob<Record<string, unknown>>(
  ['../../locales/*/*.json', '!../../locales/*/_*.json'],
  { import: 'default' },
);

const localeFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const file = files[`../../locales/${language}/${namespace}.json`];
    if (!file) return done(new Error(`no words: ${language}/${namespace}`), null);
    file().then(
      (words) => done(null, words),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  },
};

export interface I18nOptions {
  readonly language: Language;
  readonly namespaces?: readonly string[];
  /** Words of that language at hand, by namespace: these are not loaded. */
  readonly words?: Readonly<Record<string, object>>;
  /** Told of a key without words; tests throw here. */
  readonly onMissing?: (namespace: string, key: string) => void;
}

export async function createI18n(options: I18nOptions): Promise<I18n> {
  const i18n = createInstance();
  i18n.on('languageChanged', (language) => {
    // There is no document where a host paints.
    if (globalThis.document) document.documentElement.lang = language;
  });
  await i18n
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: options.language,
      ...(options.words
        ? { resources: { [options.language]: { ...options.words } }, partialBundledLanguages: true }
        : {}),
      fallbackLng: false,
      load: 'currentOnly',
      ns: [...(options.namespaces ?? firstNamespaces)],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      saveMissing: options.onMissing !== undefined,
      missingKeyHandler: (_languages, namespace, key) => options.onMissing?.(namespace, key),
    });
  return i18n;
}
