/** What the claims of PROOF-11 share: how a run is judged, and who is looked for along a clean one. */
import type { Witness } from './corpus.ts';
import { type Claim, plainClaim } from './finding.ts';
import { errorsOf } from './lapses.ts';
import { misconceived, withImplied } from './misconceptions.ts';
import type { Verifying } from './verify-case.ts';

/** Errors of a run that these errors do not explain. */
export const besides = (
  { subject }: Verifying,
  errors: readonly string[],
  run: Witness,
): readonly string[] => {
  const explained = withImplied(subject, errors);
  return [...errorsOf(run)].filter((error) => !explained.has(error));
};

/** A claim nothing is known of, with what an author can do. */
export const undecided = (what: string): Claim => ({ ...plainClaim('PROOF-11', what, false), holds: null });

/** What a claim of one error, or of two, is called. */
export const named = (errors: readonly string[]): string =>
  errors.length === 1 ? `${errors[0]} alone` : errors.join(' and ');

/** A run that shows these errors, judged by what it shows beside them. */
export const judged = (verifying: Verifying, errors: readonly string[], run: Witness): Claim => {
  const beside = besides(verifying, errors, run);
  const what = named(errors);
  const said = beside.length === 0 ? what : `${what}, also ${beside.join(' ')}`;
  return plainClaim('PROOF-11', said, beside.length === 0, run.decisions);
};

/** The first learner along a clean run who shows these errors. `lapses`: what can be left out is told by the first clean run, or by each. */
export const learnerWith = (
  { subject }: Verifying,
  cleans: readonly Witness[],
  errors: readonly string[],
  lapses: 'of the first' | 'of each',
): Witness | null => {
  const [first] = cleans;
  for (const along of cleans) {
    const clean = lapses === 'of each' ? along : first;
    const run = misconceived(subject, along, new Set(errors), clean);
    if (run) return run;
  }
  return null;
};

/** An error this seat shows, with runs that show it and nothing it does not explain: a learner's, and those of the corpus. */
export interface Shown {
  readonly error: string;
  readonly runs: readonly Witness[];
}
