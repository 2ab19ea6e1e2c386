/** What PROOF-11 searches for in slices, where no learner and no known run shows it. */
import { playDecisions, type Witness } from './corpus.ts';
import { claimOf } from './cover.ts';
import { besides, named } from './diagnosed.ts';
import type { Claim } from './finding.ts';
import { noDetours, playGuided } from './guided-play.ts';
import { showsAll, withImplied } from './misconceptions.ts';
import type { Pausing } from './pause.ts';
import { showsTogether } from './shown-together.ts';
import { type Proof, provingNever } from './slice.ts';
import type { Verifying } from './verify-case.ts';

/** Whether a run shows these errors at all, or and none that is not `among` these. */
export const searched = (
  { slices, subject: { document, compiled }, bounds }: Verifying,
  errors: readonly string[],
  among: ReadonlySet<string> | null,
  steps = bounds.steps,
): Pausing<Proof> =>
  provingNever(slices, showsTogether(document, compiled, errors, among), { ...bounds, steps });

/** Of the steps of a claim, how many may go into whether two errors can come together at all. */
const partForTogether = 500;

/** Whether two errors, which no known run shows, come together: false where that is proved, else a run where one is found, else null. */
export function* comeTogether(
  verifying: Verifying,
  errors: readonly string[],
): Pausing<Witness | false | null> {
  const { subject, bounds } = verifying;
  const steps = Math.floor(bounds.steps / partForTogether);
  const outcome = yield* searched(verifying, errors, null, steps);
  if (outcome.proved !== false) return outcome.proved ? false : null;
  return playGuided(subject, { decisions: outcome.found }, noDetours);
}

/** The run of these that shows the errors with the fewest beside them. */
const plainest = (
  verifying: Verifying,
  errors: readonly string[],
  runs: readonly Witness[],
): Witness | null => {
  const beside = (run: Witness): number => besides(verifying, errors, run).length;
  return runs.filter((run) => showsAll(run, errors)).toSorted((a, b) => beside(a) - beside(b))[0] ?? null;
};

/** Of the steps of a claim, how many may go into a pair: there are many, and a walk settles one as well. */
const partOfPair = 25;

/**
 * No learner and no known run shows these errors and nothing they do not explain: whether any run does is searched for. `run`: one that does.
 */
export function* searchFor(
  verifying: Verifying,
  errors: readonly string[],
  known: readonly Witness[],
): Pausing<{ readonly claim: Claim; readonly run: Witness | null }> {
  const part = errors.length > 1 ? partOfPair : 1;
  const steps = Math.floor(verifying.bounds.steps / part);
  const outcome = yield* searched(verifying, errors, withImplied(verifying.subject, errors), steps);
  const claim = claimOf('PROOF-11', named(errors), outcome);
  if (outcome.proved === false)
    return {
      claim: { ...claim, holds: true, run: outcome.found },
      run: playDecisions(verifying.subject, outcome.found),
    };
  if (outcome.proved === null)
    return {
      claim: {
        ...claim,
        what: `${named(errors)}: give a walk that shows ${errors.length > 1 ? 'these' : 'it'} and nothing else`,
      },
      run: null,
    };
  const run = plainest(verifying, errors, known);
  const beside = run ? besides(verifying, errors, run) : [];
  const here = beside.length > 0 ? `here with ${beside.join(' ')}` : 'on no run that ends';
  const never = errors.length > 1 ? 'are never shown without a third' : 'is never shown alone';
  const what = `${errors.join(' and ')} ${never}, ${here}`;
  return { claim: { ...claim, what, holds: false, run: run?.decisions ?? null }, run: null };
}
