/** The one place where the bench asks for all proofs of a case: switch it here when the room behind it changes. */
import type { Decision } from '../../scenarios/case/decision.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { verifyCase } from '../../scenarios/verify/verify-case.ts';

/** What all proofs of one seat took. `open`: claims refuted or not decided. */
export interface WholeProof {
  readonly seat: string;
  readonly properties: number;
  readonly open: number;
  readonly states: number;
  readonly largestSlice: number;
  readonly ms: number;
}

/** Proves everything there is to prove for one seat of a case, and times it. `runs`: witnesses to start from. */
export const verifyWhole = (
  document: ValidCase,
  seat: string,
  runs: readonly (readonly Decision[])[] = [],
): WholeProof => {
  const began = performance.now();
  const claims = [...verifyCase(document, { seat, variant: 'a', runs })];
  const states = claims.map((claim) => claim.states);
  return {
    seat,
    properties: claims.length,
    open: claims.filter((claim) => claim.holds !== true).length,
    states: states.reduce((sum, each) => sum + each, 0),
    largestSlice: Math.max(0, ...states),
    ms: performance.now() - began,
  };
};
