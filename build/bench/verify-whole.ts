/** The one place where the bench asks for all proofs of a case: switch it here when the room behind it changes. */
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { type SliceResult, verifyForbidden, verifyWarnings } from '../../scenarios/verify/verify-case.ts';

/** What all proofs of one seat took. `open`: properties refuted or not decided. */
export interface WholeProof {
  readonly seat: string;
  readonly properties: number;
  readonly open: number;
  readonly states: number;
  readonly largestSlice: number;
  readonly ms: number;
}

/** Bounds of product.md 6: reaching them leaves a property undecided. */
const bounds = { states: 250_000, refinements: 12 };

/** Proves everything there is to prove for one seat of a case, and times it. */
export const verifyWhole = (document: ValidCase, seat: string): WholeProof => {
  const began = performance.now();
  const results: readonly SliceResult[] = [
    ...verifyWarnings(document, seat, 'a', bounds),
    ...verifyForbidden(document, seat, 'a', bounds),
  ];
  const states = results.map(({ outcome }) => outcome.states);
  return {
    seat,
    properties: results.length,
    open: results.filter(({ outcome }) => outcome.proved !== true).length,
    states: states.reduce((sum, each) => sum + each, 0),
    largestSlice: Math.max(0, ...states),
    ms: performance.now() - began,
  };
};
