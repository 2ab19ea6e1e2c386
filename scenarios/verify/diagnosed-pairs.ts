/** PROOF-11 of two misconceptions that can occur in one run: those two are diagnosed and no third. */
import type { Witness } from './corpus.ts';
import { besides, judged, learnerWith, named, type Shown } from './diagnosed.ts';
import { comeTogether, searchFor } from './diagnosis-search.ts';
import { type Claim, plainClaim } from './finding.ts';
import { errorsOf } from './lapses.ts';
import { asIn, misconceived, showsAll, withImplied } from './misconceptions.ts';
import type { Pausing } from './pause.ts';
import type { Verifying } from './verify-case.ts';

/** Runs of learners who show what one run shows alone, and go on to show the other: as they would, or as another run does. */
function* combined(verifying: Verifying, cleans: readonly Witness[], one: Shown, other: Shown) {
  const { subject } = verifying;
  const [clean] = cleans;
  const errors = new Set([one.error, other.error]);
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    for (const along of from.runs) {
      const run = clean && misconceived(subject, along, errors, clean);
      if (run) yield run;
      for (const example of to.runs.slice(0, mostExamples)) {
        const like = asIn(subject, cleans, along, example);
        if (like && showsAll(like, errors)) yield like;
      }
    }
}
/** Runs that are taken as an example of how an error is shown. */
const mostExamples = 3;

/** Whether a run shows both, and neither only because a third error brings it. */
const holdsBoth = ({ subject }: Verifying, errors: readonly string[], run: Witness): boolean => {
  const others = [...errorsOf(run)].filter((error) => !errors.includes(error));
  const brought = others.some((other) => errors.some((error) => withImplied(subject, [other]).has(error)));
  return showsAll(run, errors) && !brought;
};

/** Two misconceptions: a learner's run is judged; where there is none, a run of the corpus, or one combined of two, that shows just them. */
const provePair = (
  verifying: Verifying,
  cleans: readonly Witness[],
  [one, other]: readonly [Shown, Shown],
  made: Witness[],
): Claim | null => {
  const errors = [one.error, other.error];
  const learner = learnerWith(verifying, cleans.slice(0, 1), errors, 'of each');
  if (learner) {
    made.push(learner);
    return judged(verifying, errors, learner);
  }
  const isPlain = (run: Witness): boolean =>
    showsAll(run, errors) && besides(verifying, errors, run).length === 0;
  const known = verifying.corpus.find(isPlain);
  if (known) return judged(verifying, errors, known);
  for (const run of combined(verifying, cleans, one, other)) {
    made.push(run);
    if (isPlain(run)) return judged(verifying, errors, run);
  }
  return null;
};

/** A pair of which nobody is found who shows just the two: searched for when some run is known on which both are held. */
function* unsettled(
  verifying: Verifying,
  errors: readonly string[],
  known: readonly Witness[],
): Pausing<Claim> {
  const holds = (run: Witness): boolean => holdsBoth(verifying, errors, run);
  if (known.some(holds)) return (yield* searchFor(verifying, errors, known)).claim;
  const found = yield* comeTogether(verifying, errors);
  if (found === false) return plainClaim('PROOF-11', `${named(errors)} come together on no run`, true);
  if (found && holds(found)) return (yield* searchFor(verifying, errors, [...known, found])).claim;
  const why = 'no run is known that shows both, unless a third error brings one';
  return { ...plainClaim('PROOF-11', `${named(errors)}: not asked, ${why}`, true), notAsked: true };
}

/** Every pair of errors this seat shows; those of which nobody is found who shows just the two come last. */
export function* provePairs(
  verifying: Verifying,
  cleans: readonly Witness[],
  shown: readonly Shown[],
): Generator<Claim | null> {
  const made: Witness[] = [];
  const open: (readonly Shown[])[] = [];
  for (const [at, one] of shown.entries())
    for (const other of shown.slice(at + 1)) {
      const claim = provePair(verifying, cleans, [one, other], made);
      if (!claim) open.push([one, other]);
      yield claim;
    }
  for (const pair of open) {
    // Of an error that no run shows alone it has been said already.
    if (pair.some(({ runs }) => runs.length === 0)) continue;
    const errors = pair.map(({ error }) => error);
    yield yield* unsettled(verifying, errors, [...verifying.corpus, ...made]);
  }
}
