/** Attempt events: what stands in the append-only log, first the header, then decisions, last the closing sheet. */
import * as z from 'zod';
import { scoreSheet } from './score-sheet.ts';
import { decision } from '../case/decision.ts';
import { id } from '../core/id.ts';

export const languages = ['en', 'nl', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

export const modes = ['practice', 'assessment'] as const;
export type Mode = (typeof modes)[number];

/** Versions of everything a score depends on; an attempt with others is "not comparable", never silently re-scored. */
export const versions = z.strictObject({
  format: z.int().min(1),
  engine: z.int().min(1),
  law: z.int().min(1),
  rubric: z.int().min(1),
});
export type Versions = z.infer<typeof versions>;

/** When a practice attempt tells its verdicts: at the end of each phase, or at the end of the case. */
export const verdictTimes = ['phase', 'end'] as const;
export type VerdictTime = (typeof verdictTimes)[number];

/** What a replay began with: `attempt` is the one it was taken from, and so many of its decisions, up to the start of `phase`, open the log. */
export const replayOrigin = z.strictObject({
  attempt: z.string().min(1).max(64),
  phase: id,
  kept: z.int().min(0),
});
export type ReplayOrigin = z.infer<typeof replayOrigin>;

/** The first event of every log. `caseHash` is the SHA-256 (hex) of the stored case document. */
export const attemptHeader = z.strictObject({
  caseId: id,
  caseHash: z.string().regex(/^[0-9a-f]{64}$/),
  seat: id,
  variant: id,
  mode: z.enum(modes),
  locale: z.enum(languages),
  seed: z.int().min(0),
  versions,
  /** Left out: at the end of each phase in practice. An assessment has none, it tells everything at the end. */
  verdictAt: z.enum(verdictTimes).optional(),
  /** Left out: the attempt began at the start of its case. */
  replayOf: replayOrigin.optional(),
});
export type AttemptHeader = z.infer<typeof attemptHeader>;

export const attemptEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attempt.opened'), header: attemptHeader }),
  z.strictObject({ type: z.literal('decision.made'), decision }),
  /** Back to the start of a phase: so many decisions of the branch stay, the rest is abandoned and remains in the log. */
  z.strictObject({ type: z.literal('attempt.rewound'), toPhase: id, kept: z.int().min(0) }),
  z.strictObject({ type: z.literal('attempt.closed'), sheet: scoreSheet }),
]);
/** One entry of the log. Sequence numbers start at 0 with `attempt.opened` and rise by one. */
export type AttemptEvent = z.infer<typeof attemptEvent>;
