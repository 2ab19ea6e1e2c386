/** PROOF-11: who holds one misconception, or two, is diagnosed with those. What nobody is found to show is said not to be decided. */
import { playDecisions, type Witness } from './corpus.ts';
import { besides, judged, learnerWith, type Shown, undecided } from './diagnosed.ts';
import { provePairs } from './diagnosed-pairs.ts';
import { searched, searchFor } from './diagnosis-search.ts';
import { type Claim, plainClaim } from './finding.ts';
import { showsAll, tempted } from './misconceptions.ts';
import type { Pausing } from './pause.ts';
import { cleanRuns } from './rubric-proofs.ts';
import type { Verifying } from './verify-case.ts';

/** Whether this seat shows the error at all; null: that is not decided. `run` where only the search found one. */
function* showing(
  verifying: Verifying,
  error: string,
): Pausing<{ readonly shown: boolean | null; readonly run: Witness | null }> {
  if (verifying.corpus.some((run) => showsAll(run, [error]))) return { shown: true, run: null };
  const outcome = yield* searched(verifying, [error], null);
  const run = outcome.proved === false ? playDecisions(verifying.subject, outcome.found) : null;
  return { shown: outcome.proved === null ? null : !outcome.proved, run };
}

/** One misconception: a learner's run is judged; where there is none a run that is known will do, and then the search. */
function* proveAlone(
  verifying: Verifying,
  cleans: readonly Witness[],
  error: string,
): Generator<Claim | null, Shown | null> {
  const { subject } = verifying;
  const found = yield* showing(verifying, error);
  if (found.shown === null) yield undecided(`${error}: give a walk of this seat that shows it`);
  if (found.shown === false && subject.document.seats.filter((each) => each.playable).length > 1)
    yield plainClaim('PROOF-11', `${error} is shown by no run of this seat: another seat's to learn`, true);
  if (!found.shown) return null;
  const isAlone = (run: Witness): boolean =>
    showsAll(run, [error]) && besides(verifying, [error], run).length === 0;
  const known = [...verifying.corpus, ...(found.run ? [found.run] : [])];
  const alone = known.filter(isAlone);
  // What each clean run guards is worked out only where nothing else will do.
  const learner =
    learnerWith(verifying, cleans, [error], 'of the first') ??
    (alone.length > 0 ? null : learnerWith(verifying, cleans, [error], 'of each'));
  const told = learner ?? alone[0];
  if (told) {
    yield judged(verifying, [error], told);
    return { error, runs: [told, ...alone].filter(isAlone) };
  }
  const led = cleans.flatMap((clean) => tempted(subject, clean, error) ?? []);
  const { claim, run } = yield* searchFor(verifying, [error], [...led, ...known]);
  yield claim;
  return { error, runs: run ? [run] : [] };
}

/** All of PROOF-11. */
export function* proveDiagnosis(verifying: Verifying): Generator<Claim | null> {
  const cleans = cleanRuns(verifying);
  if (cleans.length === 0) {
    yield undecided('a clean run to go along with: give a walk that is clean');
    return;
  }
  const shown: Shown[] = [];
  for (const error of verifying.subject.document.header.teaches) {
    const found = yield* proveAlone(verifying, cleans, error);
    if (found) shown.push(found);
  }
  yield* provePairs(verifying, cleans, shown);
}
