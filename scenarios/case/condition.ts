/** Conditions: what must hold for a scene element, a choice, an effect, an arrival or an ending. */
import * as z from 'zod';
import { id } from '../core/id.ts';

export const placeClasses = ['with-exploiter', 'apart', 'gone'] as const;
/** Places are classes per person: still within reach of the exploiter, apart from him, or gone from the case. */
export type PlaceClass = (typeof placeClasses)[number];

const count = z.int().min(0).max(255);

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { none: Condition[] }
  | { fact: string; is: number }
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }
  | { person: string; stage: string[] }
  | { person: string; place: PlaceClass[] }
  | { apart: { atLeast: number } | { atMost: number } }
  | { day: { atLeast: number } | { atMost: number } }
  | { moments: { atLeast: number } }
  | { arrived: string }
  | { shown: string }
  | { marked: string }
  | { planned: string };

const atLeast = count.describe('This value, or more.');
const atMost = count.describe('This value, or less.');
const bound = z.union([z.strictObject({ atLeast }), z.strictObject({ atMost })]);
/** A day can be as late as a phase may last. */
const dayCount = z.int().min(0).max(400);
const dayBound = z.union([
  z.strictObject({ atLeast: dayCount.describe('This day, or later.') }),
  z.strictObject({ atMost: dayCount.describe('This day, or earlier.') }),
]);
const caseFact = id.describe('A fact of the case.');
const person = id.describe('A person of the case.');

/** A line of a paper, `paper/line`. */
export const lineRef = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

const inner = z.lazy(() => z.array(condition).min(1));

const anyCondition = z.union([
  z.strictObject({ all: inner.describe('Each of these.') }).describe('Every one of these holds.'),
  z.strictObject({ any: inner.describe('One of these, or more.') }).describe('At least one of these holds.'),
  z.strictObject({ none: inner.describe('None of these.') }).describe('Not one of these holds.'),
  z
    .strictObject({ fact: caseFact, is: count.describe('Exactly this value.') })
    .describe('A fact of the case has exactly this value (a flag: 0 or 1).'),
  z.strictObject({ fact: caseFact, atLeast }).describe('A counter has reached this value.'),
  z.strictObject({ fact: caseFact, atMost }).describe('A counter has not passed this value.'),
  z
    .strictObject({ person, stage: z.array(id).min(1).describe('Stages of the procedure of the person.') })
    .describe('The person is in one of these stages of the procedure.'),
  z
    .strictObject({ person, place: z.array(z.enum(placeClasses)).min(1).describe('Classes of place.') })
    .describe('The person is in one of these classes of place.'),
  z
    .strictObject({ apart: bound.describe('How many people are apart.') })
    .describe('How many people are apart now (the crew limits it).'),
  z
    .strictObject({ day: dayBound.describe('The day it is.') })
    .describe('The day of the case, day 0 being its start.'),
  z
    .strictObject({ moments: z.strictObject({ atLeast }).describe('How many are left.') })
    .describe('Moments left in the phase.'),
  z.strictObject({ arrived: id.describe('An arrival.') }).describe('The arrival has reached the seat.'),
  z.strictObject({ shown: id.describe('A paper.') }).describe('The paper lies in the dossier.'),
  z
    .strictObject({ marked: lineRef.describe('paper/line') })
    .describe('The line carries a mark, whatever it says; once unlocked it stays.'),
  z
    .strictObject({ planned: id.describe('A row of the plan sheet.') })
    .describe('The row stands on the plan sheet.'),
]);

/** Made once: a lazy schema would make all of it anew wherever it is described anew. */
export const condition: z.ZodType<Condition> = z.lazy(() => anyCondition);

/** A condition that may be left out. */
export const optionalCondition = condition.optional().describe('Only where this holds; left out: always.');
