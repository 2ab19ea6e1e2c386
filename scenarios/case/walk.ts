/** Walks of a case: runs with the score they must give, kept in `walks.json` beside the case document. */
import * as z from 'zod';
import { decision } from './decision.ts';

/** A walk: decisions and what their score must be. `errors` lists the error ids shown, in any order, each once. */
export const walk = z.strictObject({
  id: z.string(),
  what: z.string(),
  seat: z.string(),
  variant: z.string(),
  mode: z.enum(['practice', 'assessment']),
  decisions: z.array(decision),
  expects: z.strictObject({
    percent: z.int(),
    passed: z.boolean(),
    clean: z.boolean(),
    ending: z.string(),
    errors: z.array(z.string()).optional(),
    /** What each decision led to, four letters each: written by `npm run cases -- accept`, never by hand. */
    trail: z.string().optional(),
  }),
});
export type Walk = z.infer<typeof walk>;

/** `walks.json`. */
export const walkFile = z.strictObject({ walks: z.array(walk).min(1) });

/** A run known to be good, without what is expected of it: what a debrief compares others with. */
export const goodRun = walk.pick({ seat: true, variant: true, decisions: true });
export type GoodRun = z.infer<typeof goodRun>;

/** `good-runs.json` of a build. */
export const goodRunFile = z.strictObject({ runs: z.array(goodRun) });

/** The walks that pass without an error, each way once. */
export const goodRunsOf = (walks: readonly Walk[]): readonly GoodRun[] => {
  const good = walks
    .filter(({ expects }) => expects.clean && expects.passed)
    .map(({ seat, variant, decisions }): GoodRun => ({ seat, variant, decisions }));
  return [...new Map(good.map((each) => [JSON.stringify(each), each])).values()];
};
