/** English words around a part or page under test; a key without words fails the test. */
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from './i18n.ts';

const namespaces = [
  'common',
  'welcome',
  'desk',
  'briefing',
  'errors',
  'room',
  'belt',
  'law',
  'debrief',
  'handbook',
  'keys',
  'record',
];

export const testI18n = () =>
  createI18n({
    language: 'en',
    namespaces,
    onMissing: (namespace, key) => {
      throw new Error(`no words for ${namespace}:${key}`);
    },
  });

export async function englishWords(): Promise<(props: { readonly children: ReactNode }) => ReactNode> {
  const i18n = await testI18n();
  return ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
