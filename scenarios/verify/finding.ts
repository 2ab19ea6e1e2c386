/** What a proof says: the property, about what, whether it holds, and the shortest run that breaks it. */
import type { Decision } from '../case/decision.ts';

export const proofIds = [
  'PROOF-1',
  'PROOF-2',
  'PROOF-3',
  'PROOF-4',
  'PROOF-5',
  'PROOF-6',
  'PROOF-7',
  'PROOF-8',
  'PROOF-9',
  'PROOF-10',
  'PROOF-11',
  'PROOF-12',
  'PROOF-13',
  'PROOF-14',
  'PROOF-15',
] as const;
/** Properties of product.md section 6. */
export type ProofId = (typeof proofIds)[number];

/** `what` names the thing as `kind id`; `run` is the shortest run that shows it, or null when no run does. */
export interface ProofFinding {
  readonly proof: ProofId;
  readonly what: string;
  readonly run: readonly Decision[] | null;
}

/** One thing a proof establishes. `holds` null: the bounds were reached, and nothing is known. `states` and `steps` of all slices it took. */
export interface Claim extends ProofFinding {
  readonly holds: boolean | null;
  readonly states: number;
  readonly steps: number;
  readonly kept: number;
  readonly refinements: number;
  /** It was not asked, as `what` says: no finding, and nothing that was shown. */
  readonly notAsked?: true;
}

/** A claim that needed no slice. */
export const plainClaim = (
  proof: ProofId,
  what: string,
  holds: boolean | null,
  run: readonly Decision[] | null = null,
): Claim => ({ proof, what, holds, run, states: 0, steps: 0, kept: 0, refinements: 0 });

/** Claims with the pauses left out. */
export function* settled(claims: Iterable<Claim | null>): Generator<Claim> {
  for (const claim of claims) if (claim) yield claim;
}
