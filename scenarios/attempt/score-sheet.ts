/** The score sheet: the record of a closed attempt, appended to its log. Keys and values, never sentences. */
import * as z from 'zod';
import { competences, severities } from '../case/competence.ts';

export const verdicts = ['met', 'missed', 'violated'] as const;
export type Verdict = (typeof verdicts)[number];

const seq = z.int().min(0);
const text = z.string();

/** One criterion's outcome. `at` is the number of the decision that decided it (absent: decided by the end); `by` the micro-event. */
export const criterionResult = z.strictObject({
  id: text,
  competence: z.enum(competences),
  severity: z.enum(severities),
  gate: z.boolean(),
  weight: z.int().min(1),
  verdict: z.enum(verdicts),
  error: text,
  fact: text,
  at: seq.optional(),
  by: text.optional(),
  /** First verdict in log order, abandoned phases included; absent when it is the same. */
  first: z.enum(verdicts).optional(),
});
export type CriterionResult = z.infer<typeof criterionResult>;

/** One error id shown by the run, and how: derived procedure breach, declared conduct breach, missed duty, wrong choice, or omission. */
export const shownError = z.strictObject({
  error: text,
  through: z.enum(['procedure', 'conduct', 'duty', 'choice', 'omission']),
  source: text,
  person: text.optional(),
  at: seq.optional(),
});
export type ShownError = z.infer<typeof shownError>;

/** `percent` is null when fewer observations were possible than the programme asks for ("not enough seen"). */
export const competenceResult = z.strictObject({
  competence: z.enum(competences),
  points: z.int(),
  maxPoints: z.int(),
  observations: z.int(),
  percent: z.int().nullable(),
});
export type CompetenceResult = z.infer<typeof competenceResult>;

/** Lines by `paper/line`: telling lines found and missed, ordinary lines marked, telling lines read wrongly, ask lines listed. */
export const lineResults = z.strictObject({
  telling: z.int(),
  found: z.array(text),
  missed: z.array(text),
  misread: z.array(text),
  markedInError: z.array(text),
  asked: z.array(text),
});
export type LineResults = z.infer<typeof lineResults>;

export const scoreSheet = z.strictObject({
  ending: text,
  clean: z.boolean(),
  passed: z.boolean(),
  points: z.int(),
  maxPoints: z.int(),
  percent: z.int(),
  firstPercent: z.int(),
  passPercent: z.int(),
  gatesMissed: z.array(text),
  /** `duty@person` of the seat. */
  dutiesMissed: z.array(text).default([]),
  criticalErrors: z.array(text),
  floorsMissed: z.array(z.enum(competences)),
  days: z.int(),
  decisions: z.int(),
  rewinds: z.int().default(0),
  competences: z.array(competenceResult),
  criteria: z.array(criterionResult),
  errors: z.array(shownError),
  lines: lineResults,
});
/** `points`, `maxPoints` in weight units on one scale for seat and variant; percents are whole numbers, rounded down. */
export type ScoreSheet = z.infer<typeof scoreSheet>;
