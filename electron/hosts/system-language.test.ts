/** Tests of the first guess for the language. */
import { expect, it } from 'vitest';
import { systemLanguage } from './system-language.ts';

it.each([
  [['nl-BE', 'en-GB'], 'nl'],
  [['fr'], 'fr'],
  [['de_AT'], 'de'],
  [['DE-be'], 'de'],
  [['pl-PL', 'fr-BE'], 'fr'],
  [['pl-PL'], 'en'],
  [[], 'en'],
  [['constructor'], 'en'],
])('%j gives %s', (tags, language) => {
  expect(systemLanguage(tags)).toBe(language);
});
