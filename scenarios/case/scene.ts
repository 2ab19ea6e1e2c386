/** What is played: scenes with their elements and choices, acts of the belt, and what is told when one of them is wrong. */
import * as z from 'zod';
import { id } from '../core/id.ts';
import { errorIds } from '../law/errors.ts';
import { verbIds } from './belt.ts';
import { condition, optionalCondition } from './condition.ts';
import { effect } from './effect.ts';

/** Dotted id of the register of facts, as scenes and errors name it. */
export const registerFact = z
  .string()
  .regex(/^fact(\.[a-z0-9-]+)+$/)
  .describe('Dotted id in the register of facts');

const when = optionalCondition;
const scenePart = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

export const tones = ['kind', 'neutral', 'brusque'] as const;
export const formalities = ['plain', 'formal'] as const;
/** Whom to check with where the law is not confirmed; shown on the choice itself, before it is taken. */
export const authorities = [
  'reference-magistrate',
  'labour-auditor',
  'guardianship-service',
  'lawyer',
  'amlco',
  'immigration-office',
] as const;

const shownElement = {
  id: id.describe('Id of the element, unique in its scene.'),
  when,
  fact: registerFact
    .optional()
    .describe('Where the words state law or agreed practice: the fact they rest on.'),
};
const speaker = 'The person who speaks, for kind speech.';
const laidPaper = 'The paper it puts into the dossier, for kind paper; such an element has no words.';

/** What is said is said by somebody, and what is laid down is a paper. */
export const element = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...shownElement,
      kind: z.literal('speech').describe('Said by the speaker.'),
      speaker: id.describe(speaker),
      paper: id.optional().describe(laidPaper),
    })
    .describe('What somebody says.'),
  z
    .strictObject({
      ...shownElement,
      kind: z.literal('paper').describe('Laid down.'),
      speaker: id.optional().describe(speaker),
      paper: id.describe(laidPaper),
    })
    .describe('A paper that is laid down.'),
  z
    .strictObject({
      ...shownElement,
      kind: z.enum(['narrative', 'observation']).describe('narrative: told; observation: seen, not said.'),
      speaker: id.optional().describe(speaker),
      paper: id.optional().describe(laidPaper),
    })
    .describe('What is told or seen.'),
]);

const costs = z.strictObject({
  moments: z.int().min(0).max(3).optional().describe('Moments of a timed phase; left out: 0, on the belt 1.'),
  days: z.int().min(0).max(60).optional().describe('Days of a calendar phase; left out: 0.'),
});
const costsMeant = 'What it costs; more than is left: shown, and cannot be taken.';

const targetWhen = condition
  .optional()
  .describe('The first target whose condition holds is taken; the last has none.');

const neither = (what: string) => z.never().optional().describe(what);

/** Where a choice leads: a scene, or the end, one of the two. */
const target = z.union([
  z
    .strictObject({
      scene: id.describe('The scene it leads to.'),
      end: neither('Not beside `scene`.'),
      when: targetWhen,
    })
    .describe('It leads to a scene.'),
  z
    .strictObject({
      end: z.literal(true).describe('The case ends here.'),
      scene: neither('Not beside `end`.'),
      when: targetWhen,
    })
    .describe('It ends the case.'),
]);

/** What a wrong turn and an omission both say: the error, its warning, and what brings the effect. */
const shown = {
  errors: z.array(z.enum(errorIds)).min(1).describe('Error ids it shows.'),
  warning: scenePart.describe('scene/element that was on screen before'),
  arrival: id.optional().describe('The arrival that brings the effect: one that can come after the step.'),
  scene: id.optional().describe('Or the later scene that brings it; one of the two.'),
  fact: registerFact.describe('Dotted id in the register of facts: why it is an error.'),
};

export const wrong = z.strictObject(shown);

/** What was left undone when a phase is left: judged before the act that leaves it, shown as an error of its own. */
export const omission = z.strictObject({
  id: id.describe('Id of the omission, unique in its phase.'),
  when: condition.describe('Holds before the act that leaves the phase: this was left undone.'),
  ...shown,
  seats: z.array(id).optional().describe('Left out: every seat.'),
});
export type Omission = z.infer<typeof omission>;

const wrongTurn = wrong.optional().describe('It is wrong: which errors it shows, and what had warned.');

export const choice = z.strictObject({
  id: id.describe('Id of the choice, unique in its scene.'),
  when: condition.optional().describe('Not listed where it does not hold; left out: always listed.'),
  costs: costs.optional().describe(costsMeant),
  effects: z.array(effect).describe('What it does; conditions see the values before the decision.'),
  to: z.array(target).min(1).describe('Where it leads: the first target that holds.'),
  wrong: wrongTurn,
  reply: z.boolean().optional().describe('People react at once; the words stand before the next scene.'),
  tone: z.enum(tones).describe('How it sounds; read by the proofs, never shown.'),
  formality: z.enum(formalities).describe('Plain or formal words; read by the proofs, never shown.'),
  check: z
    .enum(authorities)
    .optional()
    .describe('The law is not confirmed here: "check with ..." stands on the choice.'),
});
export type Choice = z.infer<typeof choice>;

export const scene = z.strictObject({
  id: id.describe('Id of the scene.'),
  phase: id.describe('The phase it belongs to; who comes here from another phase enters this one.'),
  place: id.describe('The place of the case where it plays.'),
  waits: z.boolean().optional().describe('A desk scene in which time can pass and arrivals are shown.'),
  unmet: z
    .array(id)
    .optional()
    .describe(
      'People the seat has not met yet: the panel does not name them here, and no belt act is aimed at them. Left out: all are known.',
    ),
  elements: z.array(element).min(1).describe('What is told, said, seen and laid down, in this order.'),
  choices: z.array(choice).describe('What the learner can say or do here, beside the belt.'),
});
export type Scene = z.infer<typeof scene>;

export const outcome = z.strictObject({
  id: id.describe('Id of the outcome, unique in its act.'),
  when: condition.optional().describe('The first outcome whose condition holds is taken; left out: always.'),
  costs: costs.optional().describe(costsMeant),
  effects: z.array(effect).describe('What it does; `@person` is the person the act is aimed at.'),
  to: id.optional().describe('A scene this act leads to; left out: the scene stays.'),
  wrong: wrongTurn,
});

export const beltAct = z.strictObject({
  id: id.describe('Id of the act.'),
  verb: z.enum(verbIds as [string, ...string[]]).describe('Verb of the duty belt.'),
  object: id.describe('Object of the verb, from its inventory in belt.ts.'),
  persons: z
    .array(id)
    .min(1)
    .optional()
    .describe('The act exists for each of these; left out: for nobody in particular, whoever is named.'),
  phases: z.array(id).min(1).describe('Phases in which it exists.'),
  outcomes: z
    .array(outcome)
    .min(1)
    .describe('The first whose condition holds; none: the plain answer for the unforeseen.'),
});
export type BeltAct = z.infer<typeof beltAct>;
