/** The steps of the debrief, in the order that lets people think before they are told. */

export const steps = ['acts', 'story', 'cards', 'details'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);
