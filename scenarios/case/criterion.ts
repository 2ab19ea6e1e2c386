/** Criteria: predicates over the decisions and the procedure regions, each with one competence, a weight and its reasons. */
import * as z from 'zod';
import { conductKinds } from '../law/events.ts';
import { errorIds } from '../law/errors.ts';
import { id } from '../core/id.ts';
import { competences, severities } from './competence.ts';
import { condition, lineRef, type Condition } from './condition.ts';

/** What happened, as a criterion can name it. */
export const happening = z.union([
  z.strictObject({
    choice: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
      .describe('scene/choice'),
  }),
  z
    .strictObject({ act: id, outcome: id.optional(), person: id.optional() })
    .describe('A belt act of the case, by its id.'),
  z
    .strictObject({ person: id, event: z.string(), with: z.record(z.string(), z.string()).optional() })
    .describe('A procedure event; payload keys left out fit any word.'),
  z.strictObject({ conduct: z.enum(conductKinds), person: id.optional() }),
  z.strictObject({ arrival: id }),
  z.strictObject({ phase: id }).describe('The phase begins.'),
  z
    .strictObject({ missed: id, person: id.optional() })
    .describe('A duty of the law room was missed by the seat.'),
  z
    .strictObject({ omission: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/) })
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

export const predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z
      .strictObject({ did: happening, times: z.int().min(1).max(15).exactOptional() })
      .describe('It happened (so many times). Undecided at the end: missed.'),
    z.strictObject({ never: happening }).describe('It did not happen. Undecided at the end: met.'),
    z
      .strictObject({ before: z.tuple([happening, happening]) })
      .describe('The first happened, and not after the second.'),
    z
      .strictObject({
        within: z.strictObject({ days: z.int().min(0).max(400), after: happening, happens: happening }),
      })
      .describe(
        'So many days after the one, at the latest, the other happened. Met when the one never happened.',
      ),
    z
      .strictObject({ marked: z.strictObject({ lines: z.array(lineRef).min(1), atLeast: z.int().min(1) }) })
      .describe('At the end so many of these lines carry a right mark.'),
    z
      .strictObject({ clustered: z.strictObject({ person: id, atLeast: z.int().min(1) }) })
      .describe('At the end so many different indicators are rightly linked to the person.'),
    z
      .strictObject({
        noBreach: z.strictObject({ kind: z.string().exactOptional(), person: id.exactOptional() }),
      })
      .describe('No procedure breach (of this kind, with this person).'),
    z
      .strictObject({ noFalseMarks: z.strictObject({ atMost: z.int().min(0) }) })
      .describe('At the end no more than so many ordinary lines carry a sign, or telling lines a wrong one.'),
    z.strictObject({ atEnd: condition }).describe('Holds in the last state.'),
    z.strictObject({ all: z.array(predicate).min(1) }),
    z.strictObject({ any: z.array(predicate).min(1) }),
    z.strictObject({ not: predicate }),
  ]),
);

export const criterion = z.strictObject({
  id,
  competence: z.enum(competences),
  weight: z.int().min(1).max(10),
  severity: z.enum(severities),
  gate: z.boolean().describe('Missed: no pass, whatever the points.'),
  error: z.enum(errorIds),
  fact: z.string().describe('Dotted id in the register of facts; critical only on LAW or PRACTICE.'),
  seats: z.array(id).min(1),
  variants: z.array(id).optional().describe('Left out: every variant.'),
  /** Phase at whose end the verdict is shown in practice. */
  phase: id,
  asks: predicate,
});
export type Criterion = z.infer<typeof criterion>;
