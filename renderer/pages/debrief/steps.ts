/** The steps of the debrief, in the order that lets people think before they are told. */

export const steps = ['acts', 'story', 'cards', 'details', 'map', 'days'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);

/** Beside the steps: all of them on one page, made to be printed. */
export const wholeStep = 'whole';

/** Where a step of an attempt stands. */
export const stepAddress = (attemptId: string, step: Step | typeof wholeStep): string =>
  `#/attempt/${attemptId}/debrief/${step}`;
