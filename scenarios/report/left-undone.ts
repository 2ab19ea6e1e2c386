/** What decided a criterion by not being done: a duty that was missed, or something left out by the end of a phase. */

import type { CriterionResult, Verdict } from '../attempt/score-sheet.ts';

/** `omission` with the phase it was left out of; `duty` that was not done when it was due. */
export type LeftUndone = { readonly kind: 'omission'; readonly phase: string } | { readonly kind: 'duty' };

/** @param by the micro-event that decided a criterion. Null where an act did, or the end of the case. */
export const leftUndone = (by: string | undefined): LeftUndone | null => {
  if (by?.startsWith('duty.missed:')) return { kind: 'duty' };
  const [, phase] = /^omission:([^/]+)\//.exec(by ?? '') ?? [];
  return phase === undefined ? null : { kind: 'omission', phase };
};

/**
 * The verdict as it is told to a learner. What was only left undone was missed, whatever event brought it to light: nobody went against
 * anything. The sheet keeps what decided it.
 */
export const toldVerdict = ({ by, verdict }: Pick<CriterionResult, 'by' | 'verdict'>): Verdict =>
  verdict === 'violated' && leftUndone(by) !== null ? 'missed' : verdict;
