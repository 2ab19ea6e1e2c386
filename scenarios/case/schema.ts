/** The case document: one zod schema for all of product.md 3, from which types and the JSON Schema are derived. */
import * as z from 'zod';
import { errorIds } from '../law/errors.ts';
import { id } from '../core/id.ts';
import { competences } from './competence.ts';
import { optionalCondition, placeClasses } from './condition.ts';
import { criterion, happening } from './criterion.ts';
import { effect } from './effect.ts';
import { paper } from './paper.ts';
import { beltAct, omission, scene } from './scene.ts';
import { seat } from './seat.ts';
import { variant } from './variant.ts';

export {
  authorities,
  type BeltAct,
  beltAct,
  type Choice,
  choice,
  element,
  formalities,
  type Omission,
  omission,
  outcome,
  type Scene,
  scene,
  tones,
  wrong,
} from './scene.ts';
export { panel, seat } from './seat.ts';
export { variant } from './variant.ts';

export const caseFormat = 1;

const date = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe(`ISO date: ${what}`);
const dayNumber = (what: string) =>
  z.int().min(0).max(400).describe(`Day of the case, its start being day 0: ${what}`);

const header = z.strictObject({
  startsOn: date('day 0 of the case.'),
  factsFrom: date('first day of the facts. First and last choose the legal regime and may straddle.'),
  factsTo: date('last day of the facts.'),
  lawAsOf: date('state of the law the case was written on.'),
  minutes: z.int().min(5).max(120).describe('Playing time in minutes, for the desk.'),
  objectives: z.array(id).min(1).describe('What is learnt, in order; words: `objective.<id>`.'),
  briefing: z.array(id).min(1).describe('Paragraphs of the briefing, in order.'),
  review: z
    .strictObject({
      state: z.enum(['open', 'reviewed']).describe('Whether somebody of the field has signed.'),
      reviewer: z.string().describe('Who; `open` while nobody has.'),
    })
    .describe('Review of the case by somebody of the field.'),
  teaches: z.array(z.enum(errorIds)).min(1).describe('Error ids the case claims to teach (PROOF-8).'),
});

const personAge = z.union([
  z.strictObject({ years: z.int().min(10).max(99).describe('Age in years.') }),
  z
    .strictObject({
      doubt: z
        .tuple([z.int(), z.int()])
        .describe('Lowest and highest claim, in years: one below 18, one of 18 or more.'),
    })
    .describe('Age not settled: lowest and highest claim.'),
]);

export const person = z.strictObject({
  id: id.describe('Id of the person.'),
  age: personAge.describe('Age, or the doubt about it.'),
  gender: z.enum(['woman', 'man', 'other']).describe('As the person says.'),
  status: z
    .enum(['third-country', 'eu', 'belgian', 'special-card', 'minor'])
    .describe('Status that decides which duties arise; a minor is below 18, or his age in doubt.'),
  side: z
    .enum(['presumed-victim', 'open', 'ordinary', 'suspect', 'professional', 'bystander'])
    .describe('Truth; never shown in play.'),
  controlledBy: z.array(id).describe('People who control this one. Truth; never shown in play.'),
  procedure: z
    .enum(['adult', 'minor', 'belgian', 'eu', 'special-card', 'smuggled', 'none'])
    .describe(
      'Everyone has a region: that of the status, or `none` for professionals and bystanders. `adult` and `smuggled` are for people from outside the EU.',
    ),
  place: z.enum(placeClasses).describe('Class of place at the start.'),
  onBelt: z.boolean().describe('Can be chosen on the duty belt.'),
});
export type Person = z.infer<typeof person>;

export const phase = z.strictObject({
  id: id.describe('Id of the phase.'),
  startsOnDay: dayNumber('who enters the phase earlier waits until then.'),
  time: z
    .union([
      z.strictObject({ moments: z.int().min(1).max(24).describe('Moments to spend inside one day.') }),
      z
        .strictObject({ untilDay: dayNumber('the phase ends on it.') })
        .describe('Calendar time: acts cost days; the phase ends on this day.'),
    ])
    .describe('Bounded time: moments inside a day, or days of the calendar.'),
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
  id: id.describe('Id of the arrival.'),
  from: happening.describe('What it follows from; once.'),
  after: z
    .union([
      z.strictObject({ days: z.int().min(0).max(400).describe('So many days after it.') }),
      z.strictObject({ phase: id.describe('As soon as this phase begins.') }),
    ])
    .describe('When it is due.'),
  when: optionalCondition.describe('Delivered from the due day on as soon as this holds; left out: at once.'),
  scene: id.optional().describe('The scene it brings, shown while the story waits.'),
  paper: id.optional().describe('The paper it brings.'),
  effects: z.array(effect).describe('What it does, whatever the seat sees of it.'),
});
export type Arrival = z.infer<typeof arrival>;

const planRow = z.strictObject({
  id: id.describe('Id of the row, for `{ planned: row }`; its words are `plan.<id>`.'),
  group: id.describe('The heading it stands under; its words are `plan.group.<group>`.'),
});

/** A plan sheet is empty at first; rows are taken from its list in the scenes named, and read by `{ planned: row }`. */
const planSheet = z.strictObject({
  scenes: z.array(id).min(1).describe('Where rows can be listed and struck out.'),
  atMost: z.int().min(1).max(40).describe('So many rows fit on the sheet: volume is never rewarded.'),
  rows: z.array(planRow).min(2).describe('The list rows are taken from, wrong ones among them.'),
});

const ending = z.strictObject({
  id: id.describe('Id of the ending.'),
  when: optionalCondition.describe('The first ending whose condition holds; the last has none.'),
  storyBy: id.describe('The person whose story it is.'),
  storyLines: z.int().min(4).max(8).describe('How many lines the story has, for each playable seat.'),
});

const place = z.strictObject({
  id: id.describe('Id of the place.'),
  picture: z.string().optional().describe('File name of its drawing in `pictures/`.'),
});
const caseFact = z.strictObject({
  id: id.describe('Id of the fact; not a fact of the register.'),
  max: z.int().min(1).max(255).describe('Highest value; a flag has 1. Every fact starts at 0.'),
});
const implied = z.strictObject({
  error: z.enum(errorIds).describe('The error that brings others.'),
  also: z.array(z.enum(errorIds)).min(1).describe('What it brings with it.'),
});
const proofBounds = z.strictObject({
  states: z.int().min(1000).max(250_000).describe('States of one slice, at most.'),
  refinements: z.int().min(1).max(64).describe('Refinements of one slice, at most.'),
  steps: z
    .int()
    .min(1000)
    .max(5_000_000)
    .optional()
    .describe('Steps of the search for one claim, at most; left out: 500,000.'),
  seatStates: z.int().min(1000).max(3_000_000).describe('States of all slices of a seat, at most.'),
});

export const caseDocument = z.strictObject({
  format: z.literal(caseFormat).describe('Version of this format.'),
  id: id.describe('Id of the case: the name of its folder.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('x.y.z, raised when anything that is played or scored changes.'),
  programme: id.describe('Programme of programmes.ts: pass points, floors, percentages.'),
  header: header.describe('Dates, objectives, review.'),
  seats: z
    .array(seat)
    .min(1)
    // Zod has no word for it: editors read it here, and check-values.ts holds it.
    .meta({
      contains: {
        properties: { playable: { const: true, description: 'One of them can be played.' } },
        required: ['playable'],
      },
    })
    .describe('Who can be played, one at least, and professionals who cannot.'),
  variants: z.array(variant).min(1).describe('Overlays; the first is `a` and changes nothing.'),
  people: z.array(person).min(1).describe('Everyone in the case, professionals too.'),
  places: z.array(place).min(1).describe('Where scenes play.'),
  facts: z.array(caseFact).describe("The case's own memory: whole numbers, 0 at the start."),
  phases: z.array(phase).min(1).describe('Stretches of time, in order.'),
  scenes: z.array(scene).min(1).describe('All scenes, of every phase and arrival.'),
  arrivals: z.array(arrival).describe('What reaches the seat later, and what happens elsewhere.'),
  belt: z.array(beltAct).describe('Acts of the duty belt that do something; every other is unforeseen.'),
  papers: z.array(paper).describe('Papers whose lines can be marked.'),
  startPapers: z.array(id).describe('Papers in the dossier from the start.'),
  criteria: z.array(criterion).min(1).describe('The rubric.'),
  endings: z.array(ending).min(1).describe('The first that holds is the ending; the last has no condition.'),
  plan: planSheet.optional().describe('A plan sheet; left out: the case has none.'),
  implies: z
    .array(implied)
    .optional()
    .describe('An error that, when shown, brings others with it: they are folded under it in the diagnosis.'),
  proofs: proofBounds
    .optional()
    .describe(
      'Bounds of the proofs: states a slice, refinements of a slice, steps of a claim, states of all slices of a seat.',
    ),
  percentages: z
    .array(z.enum(competences))
    .describe('Competences the case tests with five observations or more.'),
});
/** A case document of the right shape; not yet checked for meaning. */
export type CaseDocument = z.infer<typeof caseDocument>;
