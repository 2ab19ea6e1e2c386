/** Criteria: predicates over the decisions and the procedure regions, each with one competence, a weight and its reasons. */
import * as z from 'zod';
import { conductKinds } from '../law/events.ts';
import { errorIds } from '../law/errors.ts';
import { id } from '../core/id.ts';
import { competences, severities } from './competence.ts';
import { condition, lineRef, type Condition } from './condition.ts';

/** What happened, as a criterion can name it. */
export const happening = z.union([
  z.strictObject({ choice: lineRef.describe('scene/choice') }).describe('A choice was taken.'),
  z
    .strictObject({
      act: id.describe('A belt act of the case.'),
      outcome: id.optional().describe('With this outcome; left out: with any.'),
      person: id.optional().describe('Aimed at this person; left out: at anybody.'),
    })
    .describe('A belt act of the case, by its id.'),
  z
    .strictObject({
      person: id.describe('Whom the event is about.'),
      event: z.string().describe('An event of the catalogue in scenarios/law/events.ts.'),
      with: z.record(z.string(), z.string()).optional().describe('Payload; keys left out fit any word.'),
    })
    .describe('A procedure event; payload keys left out fit any word.'),
  z
    .strictObject({
      conduct: z.enum(conductKinds).describe('A conduct breach of the closed list.'),
      person: id.optional().describe('Towards this person; left out: towards anybody.'),
    })
    .describe('A conduct breach was declared.'),
  z.strictObject({ arrival: id.describe('An arrival.') }).describe('The arrival reached the seat.'),
  z.strictObject({ phase: id.describe('A phase.') }).describe('The phase begins.'),
  z
    .strictObject({
      missed: id.describe('A duty of the law room.'),
      person: id.optional().describe('Owed about this person; left out: about anybody.'),
    })
    .describe('A duty of the law room was missed by the seat.'),
  z
    .strictObject({ omission: lineRef.describe('phase/omission') })
    .describe('phase/omission: it was left undone when the phase was left.'),
]);
export type Happening = z.infer<typeof happening>;

export type Predicate =
  | { did: Happening; times?: number }
  | { never: Happening }
  | { before: [Happening, Happening] }
  | { within: { days: number; after: Happening; happens: Happening } }
  | { marked: { lines: string[]; atLeast: number } }
  | { clustered: { person: string; atLeast: number } }
  | { noBreach: { kind?: string; person?: string } }
  | { noFalseMarks: { atMost: number } }
  | { atEnd: Condition }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate };

const happened = happening.describe('What happened, or did not.');
const inner = z.lazy(() => z.array(predicate).min(1));

const within = z.strictObject({
  days: z.int().min(0).max(400).describe('So many days after, at the latest.'),
  after: happening.describe('From what the days are counted.'),
  happens: happening.describe('What has to happen.'),
});
const noBreach = z.strictObject({
  kind: z.string().exactOptional().describe('Breach or conduct of this name; left out: any.'),
  person: id.exactOptional().describe('With this person; left out: with anybody.'),
});

const anyPredicate = z.union([
  z
    .strictObject({
      did: happened,
      times: z.int().min(1).max(15).exactOptional().describe('So often at least; left out: once.'),
    })
    .describe('It happened (so many times). Undecided at the end: missed.'),
  z.strictObject({ never: happened }).describe('It did not happen. Undecided at the end: met.'),
  z
    .strictObject({ before: z.tuple([happening, happening]).describe('The first, then the second.') })
    .describe('The first happened, and not after the second.'),
  z
    .strictObject({ within: within.describe('What, after what, within how many days.') })
    .describe(
      'So many days after the one, at the latest, the other happened. Met when the one never happened.',
    ),
  z
    .strictObject({
      marked: z
        .strictObject({
          lines: z.array(lineRef).min(1).describe('Lines, each `paper/line`.'),
          atLeast: z.int().min(1).describe('So many of them.'),
        })
        .describe('Which lines, and how many of them.'),
    })
    .describe('At the end so many of these lines carry a right mark.'),
  z
    .strictObject({
      clustered: z
        .strictObject({
          person: id.describe('The person they are linked to.'),
          atLeast: z.int().min(1).describe('So many different indicators.'),
        })
        .describe('Whom, and how many.'),
    })
    .describe('At the end so many different indicators are rightly linked to the person.'),
  z
    .strictObject({ noBreach: noBreach.describe('Which breach must not be shown.') })
    .describe('No procedure breach (of this kind, with this person).'),
  z
    .strictObject({
      noFalseMarks: z
        .strictObject({ atMost: z.int().min(0).describe('So many are forgiven.') })
        .describe('How many marks in error are forgiven.'),
    })
    .describe('At the end no more than so many ordinary lines carry a sign, or telling lines a wrong one.'),
  z
    .strictObject({ atEnd: condition.describe('Looked at when the run has ended.') })
    .describe('Holds in the last state.'),
  z.strictObject({ all: inner.describe('Each of these is met.') }).describe('Every one of these.'),
  z.strictObject({ any: inner.describe('One of these is met, or more.') }).describe('At least one of these.'),
  z
    .strictObject({ not: z.lazy(() => predicate).describe('This is not met.') })
    .describe('The contrary of this.'),
]);

/** Made once: a lazy schema would make all of it anew wherever it is described anew. */
export const predicate: z.ZodType<Predicate> = z.lazy(() => anyPredicate);

export const criterion = z.strictObject({
  id: id.describe('Id of the criterion.'),
  competence: z.enum(competences).describe('The one competence its points count for.'),
  weight: z.int().min(1).max(10).describe('Points it gives.'),
  severity: z.enum(severities).describe('Not met and critical: no pass, whatever the points.'),
  gate: z.boolean().describe('Missed: no pass, whatever the points.'),
  error: z.enum(errorIds).describe('The error id it diagnoses.'),
  fact: z.string().describe('Dotted id in the register of facts; critical only on LAW or PRACTICE.'),
  seats: z.array(id).min(1).describe('Seats whose rubric it belongs to.'),
  variants: z.array(id).optional().describe('Left out: every variant.'),
  phase: id.describe('Phase at whose end the verdict is shown in practice.'),
  asks: predicate.describe('What has to be so for its points.'),
});
export type Criterion = z.infer<typeof criterion>;
