/** Decisions: what a learner does in a case. The log of decisions is the truth; what each expands to is computed. */
import * as z from 'zod';
import { id } from '../core/id.ts';

/** How long a learner lets time pass: one moment in a timed phase; until a calendar day in the others. */
export const waits = ['moment', 'tomorrow', 'next-week', 'next-due'] as const;
export type Wait = (typeof waits)[number];

/** What a mark on a line says: a sign of an indicator for a person, or worth asking about. */
export const markReading = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('sign'), indicator: z.string().max(8), person: id }),
  z.strictObject({ as: z.literal('ask') }),
]);
export type MarkReading = z.infer<typeof markReading>;

/** One decision of the learner, in the past tense, as it is logged. */
export const decision = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice.chosen'), scene: id, choice: id }),
  z.strictObject({
    type: z.literal('act.performed'),
    verb: id,
    object: id,
    person: id.optional(),
  }),
  z.strictObject({ type: z.literal('time.passed'), until: z.enum(waits) }),
  z.strictObject({ type: z.literal('line.marked'), paper: id, line: id, reading: markReading }),
  z.strictObject({ type: z.literal('line.cleared'), paper: id, line: id }),
  z.strictObject({ type: z.literal('row.listed'), row: id }),
  z.strictObject({ type: z.literal('row.struck'), row: id }),
]);
export type Decision = z.infer<typeof decision>;
export type DecisionType = Decision['type'];
