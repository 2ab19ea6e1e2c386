/** The case document: one zod schema for all of product.md 3, from which types and the JSON Schema are derived. */
import * as z from 'zod';
import { errorIds } from '../law/errors.ts';
import { id } from '../core/id.ts';
import { competences } from './competence.ts';
import { verbIds } from './belt.ts';
import { condition, placeClasses } from './condition.ts';
import { criterion, happening } from './criterion.ts';
import { effect } from './effect.ts';
import { paper } from './paper.ts';

export const caseFormat = 1;

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO date');
const fact = z
  .string()
  .regex(/^fact(\.[a-z0-9-]+)+$/)
  .describe('Dotted id in the register of facts');
const dayNumber = z.int().min(0).max(400).describe('Day of the case; its start is day 0');

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

const header = z.strictObject({
  startsOn: date,
  factsFrom: date.describe('First and last date of the facts choose the legal regime and may straddle.'),
  factsTo: date,
  lawAsOf: date,
  minutes: z.int().min(5).max(120),
  objectives: z.array(id).min(1),
  briefing: z.array(id).min(1).describe('Paragraphs of the briefing, in order.'),
  review: z.strictObject({ state: z.enum(['open', 'reviewed']), reviewer: z.string() }),
  /** Error ids the case claims to teach. */
  teaches: z.array(z.enum(errorIds)).min(1),
});

const personAge = z.union([
  z.strictObject({ years: z.int().min(10).max(99) }),
  z
    .strictObject({ doubt: z.tuple([z.int(), z.int()]) })
    .describe('Age not settled: lowest and highest claim.'),
]);

export const person = z.strictObject({
  id,
  age: personAge,
  gender: z.enum(['woman', 'man', 'other']),
  status: z.enum(['third-country', 'eu', 'belgian', 'special-card', 'minor']),
  side: z
    .enum(['presumed-victim', 'open', 'ordinary', 'suspect', 'professional', 'bystander'])
    .describe('Truth; never shown in play.'),
  controlledBy: z.array(id),
  procedure: z
    .enum(['adult', 'minor', 'belgian', 'eu', 'special-card', 'smuggled', 'none'])
    .describe(
      'Everyone has a region; `none` for professionals and bystanders. `adult` is for people from outside the EU.',
    ),
  place: z.enum(placeClasses),
  onBelt: z.boolean().describe('Can be chosen on the duty belt.'),
});
export type Person = z.infer<typeof person>;

export const element = z.strictObject({
  id,
  kind: z.enum(['narrative', 'speech', 'observation', 'paper']),
  speaker: id.optional(),
  paper: id.optional(),
  when: condition.optional(),
  fact: fact.optional().describe('Where the words state law or agreed practice: the fact they rest on.'),
});

const costs = z.strictObject({
  moments: z.int().min(0).max(3).optional(),
  days: z.int().min(0).max(60).optional(),
});

/** Where a choice leads: a scene, or the end. The first target whose condition holds is taken; the last has none. */
const target = z.strictObject({
  scene: id.optional(),
  end: z.literal(true).optional(),
  when: condition.optional(),
});

export const wrong = z.strictObject({
  errors: z.array(z.enum(errorIds)).min(1),
  warning: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('scene/element that was on screen before'),
  arrival: id.optional().describe('The arrival that brings the effect'),
  scene: id.optional().describe('Or the later scene that brings it'),
  fact,
});

export const choice = z.strictObject({
  id,
  when: condition.optional(),
  costs: costs.optional(),
  effects: z.array(effect),
  to: z.array(target).min(1),
  wrong: wrong.optional(),
  reply: z.boolean().optional().describe('People react at once; the words stand before the next scene.'),
  tone: z.enum(tones),
  formality: z.enum(formalities),
  check: z
    .enum(authorities)
    .optional()
    .describe('The law is not confirmed here: "check with ..." stands on the choice.'),
});
export type Choice = z.infer<typeof choice>;

export const scene = z.strictObject({
  id,
  phase: id,
  place: id,
  /** A desk scene in which time can pass and arrivals are shown. */
  waits: z.boolean().optional(),
  elements: z.array(element).min(1),
  choices: z.array(choice),
});
export type Scene = z.infer<typeof scene>;

/** What was left undone when a phase is left: judged before the act that leaves it, shown as an error of its own. */
export const omission = z.strictObject({
  id,
  when: condition.describe('Holds before the act that leaves the phase: this was left undone.'),
  errors: z.array(z.enum(errorIds)).min(1),
  warning: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('scene/element that was on screen before'),
  arrival: id.optional().describe('The arrival that brings the effect'),
  scene: id.optional().describe('Or the later scene that brings it'),
  seats: z.array(id).optional().describe('Left out: every seat.'),
  fact,
});
export type Omission = z.infer<typeof omission>;

export const phase = z.strictObject({
  id,
  startsOnDay: dayNumber,
  time: z.union([
    z.strictObject({ moments: z.int().min(1).max(24) }),
    z
      .strictObject({ untilDay: dayNumber })
      .describe('Calendar time: acts cost days; the phase ends on this day.'),
  ]),
  crew: z.int().min(0).max(24).optional().describe('How many people can be kept apart at once.'),
  carries: z.array(id).describe('Facts that live on after the phase: at most 8 bits together.'),
  start: id.describe('First scene'),
  timeUp: id.describe('Scene that follows when time has run out'),
  omissions: z
    .array(omission)
    .optional()
    .describe('What ought to be done by the end of this phase and is no duty of the law room.'),
});
export type Phase = z.infer<typeof phase>;

export const arrival = z.strictObject({
  id,
  from: happening,
  after: z.union([z.strictObject({ days: dayNumber }), z.strictObject({ phase: id })]),
  when: condition.optional(),
  scene: id.optional(),
  paper: id.optional(),
  effects: z.array(effect),
});
export type Arrival = z.infer<typeof arrival>;

export const outcome = z.strictObject({
  id,
  when: condition.optional(),
  costs: costs.optional(),
  effects: z.array(effect),
  to: id.optional().describe('A scene this act leads to; left out: the scene stays.'),
  wrong: wrong.optional(),
});

export const beltAct = z.strictObject({
  id,
  verb: z.enum(verbIds as [string, ...string[]]),
  object: id,
  persons: z
    .array(id)
    .optional()
    .describe('The act exists for each of these; left out: for nobody in particular, whoever is named.'),
  phases: z.array(id).min(1),
  outcomes: z
    .array(outcome)
    .min(1)
    .describe('The first whose condition holds; none: the plain answer for the unforeseen.'),
});
export type BeltAct = z.infer<typeof beltAct>;

/** A plan sheet is empty at first; rows are taken from its list in the scenes named, and read by `{ planned: row }`. */
const planSheet = z.strictObject({
  scenes: z.array(id).min(1).describe('Where rows can be listed and struck out.'),
  atMost: z.int().min(1).max(40).describe('So many rows fit on the sheet: volume is never rewarded.'),
  rows: z.array(z.strictObject({ id, group: id })).min(2),
});

const panelRow = z.strictObject({ id, person: id, when: condition });
/** What the panel beside the case shows: terms and documents, offers made, or who knows what. */
export const panel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('legal-clock') }),
  z
    .strictObject({ kind: z.literal('offers'), rows: z.array(panelRow).min(1) })
    .describe('Offers made and contact agreed, where there is no residence step.'),
  z
    .strictObject({
      kind: z.literal('knowledge'),
      parties: z.array(id).min(2),
      items: z
        .array(z.strictObject({ id, knows: z.array(z.strictObject({ party: id, when: condition })) }))
        .min(1),
    })
    .describe('Who knows what.'),
]);

export const seat = z.strictObject({
  id,
  playable: z.boolean(),
  start: id.describe('Phase in which this seat begins'),
  past: z
    .array(effect)
    .describe('Canonical past: what has happened before, whatever another seat would have done.'),
  owes: z
    .array(z.string())
    .describe('Duties of the law room this seat can come to owe in this case; each is a gate.'),
  panel: panel.optional().describe('Left out: the legal clock.'),
  refuser: z.union([id, z.literal('none')]).describe('Who refuses on some clean run (PROOF-13).'),
});

const ending = z.strictObject({
  id,
  when: condition.optional().describe('The first ending whose condition holds; the last has none.'),
  storyBy: id,
  storyLines: z.int().min(4).max(8),
});

/** By id: keys to replace, `null` to leave the entry out, or a whole new entry under a new id. */
const patches = z.record(id, z.union([z.null(), z.record(z.string(), z.unknown())])).optional();
const overlay = z.strictObject({
  startsOn: date.optional(),
  factsFrom: date.optional(),
  factsTo: date.optional(),
  people: patches,
  facts: patches,
  phases: patches,
  scenes: patches,
  arrivals: patches,
  belt: patches,
  papers: patches,
  criteria: patches,
  endings: patches,
  texts: z.array(z.string()).optional().describe('Text ids the variant words anew, under `<id>@<variant>`.'),
});

/** An overlay merges by id: given keys replace, the rest stays. Its words lie under the same text ids with `@<variant>`. */
export const variant = z.strictObject({
  id,
  overlay,
});

export const caseDocument = z.strictObject({
  format: z.literal(caseFormat),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  programme: id,
  header,
  seats: z.array(seat).min(1),
  variants: z.array(variant).min(1),
  people: z.array(person).min(1),
  places: z.array(z.strictObject({ id, picture: z.string().optional() })).min(1),
  facts: z.array(z.strictObject({ id, max: z.int().min(1).max(255) })),
  phases: z.array(phase).min(1),
  scenes: z.array(scene).min(1),
  arrivals: z.array(arrival),
  belt: z.array(beltAct),
  papers: z.array(paper),
  startPapers: z.array(id),
  criteria: z.array(criterion).min(1),
  endings: z.array(ending).min(1),
  plan: planSheet.optional(),
  implies: z
    .array(z.strictObject({ error: z.enum(errorIds), also: z.array(z.enum(errorIds)).min(1) }))
    .optional()
    .describe('An error that, when shown, brings others with it: they are folded under it in the diagnosis.'),
  proofs: z
    .strictObject({
      states: z.int().min(1000).max(250_000),
      refinements: z.int().min(1).max(64),
      seatStates: z.int().min(1000).max(3_000_000),
    })
    .optional()
    .describe(
      'Bounds of the proofs: states a slice, refinements of a slice, states of all slices of a seat.',
    ),
  percentages: z
    .array(z.enum(competences))
    .describe('Competences the case tests with five observations or more.'),
});
/** A case document of the right shape; not yet checked for meaning. */
export type CaseDocument = z.infer<typeof caseDocument>;
