/** Which facts of the register stand below the two Codes, by what the dates point to. */

/** The facts of the register that say which Code applies, by what the dates point to. */
export const rulesOn: Readonly<Record<'old' | 'new' | 'both', readonly string[]>> = {
  old: ['fact.code.postponed', 'fact.code.time-rule', 'fact.offence.authority-means-old'],
  new: [
    'fact.code.postponed',
    'fact.code.in-force',
    'fact.code.levels',
    'fact.offence.vulnerability-new',
    'fact.offence.inquiry-new',
  ],
  both: [
    'fact.code.straddling',
    'fact.code.postponed',
    'fact.code.in-force',
    'fact.code.time-rule',
    'fact.code.levels',
    'fact.offence.authority-means-old',
    'fact.offence.vulnerability-new',
    'fact.offence.inquiry-new',
  ],
};
/** What is noted under either Code. */
export const rulesAlways: readonly string[] = [
  'fact.offence.facts-that-matter',
  'fact.identity.protected',
  'fact.non-punishment.not-a-ban',
];
