/** What decided a criterion by not being done: a duty that was missed, or something left out by the end of a phase. */

/** `omission` with the phase it was left out of; `duty` that was not done when it was due. */
export type LeftUndone = { readonly kind: 'omission'; readonly phase: string } | { readonly kind: 'duty' };

/** @param by the micro-event that decided a criterion. Null where an act did, or the end of the case. */
export const leftUndone = (by: string | undefined): LeftUndone | null => {
  if (by?.startsWith('duty.missed:')) return { kind: 'duty' };
  const [, phase] = /^omission:([^/]+)\//.exec(by ?? '') ?? [];
  return phase === undefined ? null : { kind: 'omission', phase };
};
