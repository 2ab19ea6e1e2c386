/** Verifies a case: PROOF-1 to PROOF-15 for one seat and variant, claim by claim. */
import type { Decision } from '../case/decision.ts';
import { type ValidCase, variantOf } from '../case/parse-case.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { invariant } from '../core/result.ts';
import { buildCorpus, type Subject, subjectOf, type Witness } from './corpus.ts';
import { type Claim, settled } from './finding.ts';
import { fixedBounds } from './fixed-bounds.ts';
import { proveLearners } from './learner-proofs.ts';
import { proveReach } from './reach-proofs.ts';
import { proveRubric } from './rubric-proofs.ts';
import { type Bounds, openSlices, type Slices } from './slice.ts';
import { proveSteps } from './step-proofs.ts';
import { proveTexts, type Texts, type TextsAsked } from './text-proofs.ts';
import { proveWaysOut } from './way-out.ts';

/** What a case is verified with, beside itself. */
export interface VerifyOptions extends TextsAsked {
  readonly seat: string;
  readonly variant: string;
  /** Runs to start from: they may witness anything and prove nothing. */
  readonly runs?: readonly (readonly Decision[])[];
  /** Random runs in the corpus of witnesses. */
  readonly randomRuns?: number;
}

/** All that the proofs of one seat and variant share. */
export interface Verifying {
  readonly subject: Subject;
  readonly slices: Slices;
  readonly bounds: Bounds;
  readonly corpus: readonly Witness[];
  readonly texts: Texts | undefined;
}

/** Bounds of a case that declares none. */
export const usualBounds = {
  states: 250_000,
  refinements: 24,
  steps: 500_000,
  seatStates: 3_000_000,
} as const;

/** Bounds a case declares for its proofs, and the usual ones where it declares none. */
export const boundsOf = ({ proofs = usualBounds }: Pick<ValidCase, 'proofs'>) => ({
  ...proofs,
  steps: proofs.steps ?? usualBounds.steps,
});

/**
 * Gives every claim of PROOF-1 to PROOF-15, as soon as it is settled. A claim that was not decided within the bounds has
 * `holds` null and counts as a finding. Null is a pause: nothing is settled, and whoever asked may leave off.
 * @throws when the case has no such seat or variant: ask before.
 */
export function* verifyWithPauses(document: ValidCase, options: VerifyOptions): Generator<Claim | null> {
  const played = variantOf(document, options.variant);
  invariant(played.ok, `variant ${options.variant} exists`);
  const compiled = compileCase(toPlayCase(played.value), options.seat, options.variant);
  const subject = subjectOf(played.value, compiled);
  const verifying: Verifying = {
    subject,
    slices: openSlices(compiled),
    bounds: boundsOf(document),
    corpus: buildCorpus(subject, options.runs ?? [], options.randomRuns ?? fixedBounds.randomRuns),
    texts: options.texts,
  };
  yield* proveReach(verifying);
  yield* proveWaysOut(verifying.slices, verifying.bounds);
  yield* proveRubric(verifying);
  yield* proveSteps(verifying);
  if (options.texts) yield* proveTexts(verifying, options);
  yield* proveLearners(verifying);
}

/** The same claims without the pauses. */
export const verifyCase = (document: ValidCase, options: VerifyOptions): Generator<Claim> =>
  settled(verifyWithPauses(document, options));
