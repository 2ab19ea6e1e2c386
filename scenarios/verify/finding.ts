/** What a proof finds: the property, what breaks it, and the shortest run that does. */
import type { Decision } from '../case/decision.ts';

export const proofIds = [
  'PROOF-1',
  'PROOF-2',
  'PROOF-3',
  'PROOF-4',
  'PROOF-5',
  'PROOF-8',
  'PROOF-9',
  'PROOF-13',
  'PROOF-14',
] as const;
/** Properties of product.md section 6 that plain exploration establishes. */
export type ProofId = (typeof proofIds)[number];

/** `what` names the thing as `kind id`; `run` is the shortest run that shows it, or null when no run does. */
export interface ProofFinding {
  readonly proof: ProofId;
  readonly what: string;
  readonly run: readonly Decision[] | null;
}
