/** The words of the law in each language, loaded when they are asked for; a build holds them inside. */
import type { LawWords } from '../../app/procedure-sheet.ts';
import type { Language } from '../../app/reading-desk.ts';

const law = {
  en: () => import('../../../locales/en/law.json', { with: { type: 'json' } }),
  nl: () => import('../../../locales/nl/law.json', { with: { type: 'json' } }),
  fr: () => import('../../../locales/fr/law.json', { with: { type: 'json' } }),
  de: () => import('../../../locales/de/law.json', { with: { type: 'json' } }),
} satisfies Record<Language, () => Promise<unknown>>;

const handbook = {
  en: () => import('../../../locales/en/handbook.json', { with: { type: 'json' } }),
  nl: () => import('../../../locales/nl/handbook.json', { with: { type: 'json' } }),
  fr: () => import('../../../locales/fr/handbook.json', { with: { type: 'json' } }),
  de: () => import('../../../locales/de/handbook.json', { with: { type: 'json' } }),
} satisfies Record<Language, () => Promise<unknown>>;

/** @param language one of the four. */
export const lawWords = async (language: Language): Promise<LawWords> => {
  const [ofLaw, ofHandbook] = await Promise.all([law[language](), handbook[language]()]);
  return { law: ofLaw.default, handbook: ofHandbook.default };
};
