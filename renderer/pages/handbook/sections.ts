/** The sections of the handbook, in the order they are offered. */

export const sectionIds = [
  'indicators',
  'directory',
  'procedure',
  'law',
  'smuggling',
  'facts',
  'glossary',
  'sources',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const isSection = (text: string | undefined): text is SectionId =>
  (sectionIds as readonly (string | undefined)[]).includes(text);
