/** The indicators a line can be linked to: the eleven of the PAG-ASA list and the financial red flags of domain.md 2.7. */

/** Core indicators, in the order of the published list. */
export const coreIndicators = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11'] as const;

/** Financial screening hints; each needs context and none is "the Belgian list". */
export const financialIndicators = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
] as const;

export const indicators = [...coreIndicators, ...financialIndicators] as const;
export type Indicator = (typeof indicators)[number];

/** Indicators a learner may link in a case of this programme; the bank's list is not offered in a raid. */
export const indicatorsOf = (programme: string): readonly Indicator[] =>
  programme === 'bank' ? indicators : coreIndicators;
