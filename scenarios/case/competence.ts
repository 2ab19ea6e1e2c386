/** Competences and severities of criteria: the words of the rubric. */

/** Recognise indicators; safety and victim-centred conduct; inform and refer; deadlines and status; minors and guardianship; qualification and confidentiality. */
export const competences = [
  'indicators',
  'safety',
  'referral',
  'deadlines',
  'minors',
  'qualification',
] as const;
export type Competence = (typeof competences)[number];

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];
