/** Proofs about the rubric: PROOF-4 open both ways, 5 clean runs and the whole score, 6 critical breaches, 7 duties, 8 what is taught, 13 who refuses. */
import type { Criterion } from '../case/criterion.ts';
import { endLeaf } from '../compile/compiled-case.ts';
import { criticalErrors } from '../law/errors.ts';
import { names } from '../compile/variable-table.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { proveRefusal, proveTwoStories } from './clean-runs.ts';
import { claimOf, covered, errorOf, sourcesOf } from './cover.ts';
import { type Claim, plainClaim } from './finding.ts';
import { cleanRunMisses, eventFalls, showingFalls } from './properties.ts';
import { watchPredicate } from './watched.ts';
import type { Property } from './property.ts';
import type { Pausing } from './pause.ts';
import { provingNever } from './slice.ts';
import { shownWords } from './taught-errors.ts';
import { wrongSteps } from './truth.ts';
import type { Verifying } from './verify-case.ts';

export { cleanRuns } from './clean-runs.ts';

const rubric = ({ subject: { document, compiled } }: Verifying): readonly Criterion[] =>
  rubricOf(document, compiled.seat, compiled.variant);

/** A run that ends with the criterion met, or not met with marks that are all true. */
const endsWith = (verifying: Verifying, criterion: Criterion, met: boolean): Property => {
  const { document, compiled } = verifying.subject;
  const watched = watchPredicate(document, compiled, criterion.asks);
  const base = cleanRunMisses(document, compiled, criterion);
  return {
    ...base,
    watches: watched.watches,
    event: (memory, name) => watched.observer.atoms.map((atom, at) => atom.event(memory[at] ?? 0, name)),
    showing: (memory, showing) =>
      watched.observer.atoms.map((atom, at) => atom.showing(memory[at] ?? 0, showing)),
    follows: () => true,
    maybeShown: 'both',
    broken: (memory, scene, values) => {
      if (scene !== endLeaf) return false;
      const value = watched.atEnd(memory, values);
      return value === null ? null : value === met;
    },
    open: () => true,
    lost: () => false,
  };
};

function* proveOpen(verifying: Verifying): Generator<Claim | null> {
  const verdicts = new Map<string, Set<boolean>>();
  for (const { sheet } of verifying.corpus)
    for (const { id, verdict } of sheet.criteria) {
      const seen = verdicts.get(id) ?? new Set<boolean>();
      verdicts.set(id, seen.add(verdict === 'met'));
    }
  for (const criterion of rubric(verifying))
    for (const met of [true, false]) {
      const what = `criterion ${criterion.id} can be ${met ? 'met' : 'missed'}`;
      if (verdicts.get(criterion.id)?.has(met)) {
        yield plainClaim('PROOF-4', what, true);
        continue;
      }
      const outcome = yield* provingNever(
        verifying.slices,
        endsWith(verifying, criterion, met),
        verifying.bounds,
      );
      yield {
        ...claimOf('PROOF-4', what, outcome),
        holds: outcome.proved === null ? null : !outcome.proved,
        run: null,
      };
    }
}

function* proveWholeScore(verifying: Verifying): Generator<Claim | null> {
  const { document, compiled } = verifying.subject;
  const criteria = rubric(verifying);
  for (const criterion of criteria)
    yield claimOf(
      'PROOF-5',
      `clean runs meet ${criterion.id}`,
      yield* provingNever(verifying.slices, cleanRunMisses(document, compiled, criterion), verifying.bounds),
    );
  for (const source of sourcesOf(verifying)) {
    const error = errorOf(verifying, source);
    yield yield* covered(verifying, { proof: 'PROOF-5', source, error, among: criteria });
  }
  yield yield* proveTwoStories(verifying);
}

const isCritical = (error: string): boolean => (criticalErrors as readonly string[]).includes(error);

/**
 * What the regions show, and what was left undone. A wrong choice or act is the word of its author for what it brings about:
 * PROOF-15 holds the one against the other. Nothing stands behind an omission but its own word.
 */
function* proveCritical(verifying: Verifying): Generator<Claim | null> {
  const { document, compiled } = verifying.subject;
  const critical = rubric(verifying).filter((each) => each.severity === 'critical');
  for (const source of sourcesOf(verifying)) {
    const error = errorOf(verifying, source);
    if (!('showing' in source) || !isCritical(error)) continue;
    yield yield* covered(verifying, { proof: 'PROOF-6', source, error, among: critical });
  }
  for (const { kind, what, errors, events } of wrongSteps(document, compiled)) {
    const error = errors.find(isCritical);
    if (kind !== 'omission' || error === undefined) continue;
    for (const event of events)
      yield yield* covered(verifying, { proof: 'PROOF-6', source: { what, event }, error, among: critical });
  }
}

function* proveDuties(verifying: Verifying): Generator<Claim | null> {
  const { document, compiled } = verifying.subject;
  const gates = rubric(verifying).filter((each) => each.gate);
  const owes = new Set(document.seats.find((each) => each.id === compiled.seat)?.owes);
  // By duty whether it can be missed; null: not decided.
  const canBeMissed = new Map<string, true | null>();
  for (const source of sourcesOf(verifying)) {
    if (!('showing' in source) || source.showing.through !== 'duty') continue;
    const event = `duty.missed:${source.showing.source}@${source.showing.person}`;
    const seen = verifying.corpus.some((run) => run.events.has(event));
    const missed = seen
      ? null
      : yield* provingNever(verifying.slices, eventFalls(new Set([event])), verifying.bounds);
    if (missed?.proved) continue;
    const { source: duty } = source.showing;
    if (seen || missed?.proved === false) canBeMissed.set(duty, true);
    else if (!canBeMissed.has(duty)) canBeMissed.set(duty, null);
    yield yield* covered(verifying, {
      proof: 'PROOF-7',
      source,
      error: errorOf(verifying, source),
      among: gates,
    });
  }
  for (const duty of owes) {
    const can = canBeMissed.get(duty);
    yield plainClaim('PROOF-7', `duty ${duty} can arise`, can === undefined ? false : can);
  }
  for (const [duty, can] of canBeMissed)
    yield plainClaim('PROOF-7', `seat owes ${duty}`, owes.has(duty) || (can && false));
}

/** Broken: a run on which a region shows this error; null where none does. */
const errorShown = ({ subject: { compiled } }: Verifying, error: string): Property | null => {
  const showing = compiled.regions.flatMap(({ transitions }) =>
    transitions.filter(({ shows }) => shows?.error === error),
  );
  if (showing.length === 0) return null;
  const leaves = showing.flatMap(({ shows }) =>
    shows && shows.through !== 'duty' ? (compiled.index.get(names.leaf(shows.person)) ?? []) : [],
  );
  return showingFalls(new Set(showing.map(({ event }) => event)), (each) => each.error === error, [
    ...new Set(leaves),
  ]);
};

/** That some run shows the error, by what its steps declare or by what the regions show. */
function* shownClaim(verifying: Verifying, error: string): Pausing<Claim> {
  const what = shownWords(error);
  if (verifying.corpus.some(({ errors }) => errors.some((each) => each.error === error)))
    return plainClaim('PROOF-8', what, true);
  const steps = wrongSteps(verifying.subject.document, verifying.subject.compiled);
  const events = steps.filter((step) => step.errors.includes(error)).flatMap((step) => step.events);
  const ways = [events.length > 0 ? eventFalls(new Set(events)) : null, errorShown(verifying, error)].filter(
    (each) => each !== null,
  );
  let claim = plainClaim('PROOF-8', what, false);
  for (const way of ways) {
    const outcome = yield* provingNever(verifying.slices, way, verifying.bounds);
    claim = {
      ...claimOf('PROOF-8', what, outcome),
      holds: outcome.proved === true ? claim.holds : outcome.proved === null ? null : true,
      run: null,
      states: claim.states + outcome.states,
      steps: claim.steps + outcome.steps,
    };
    if (claim.holds === true) break;
  }
  return claim;
}

function* proveTaught(verifying: Verifying): Generator<Claim | null> {
  const { document } = verifying.subject;
  const playable = document.seats.filter((each) => each.playable).length;
  for (const error of document.header.teaches) {
    const claim = yield* shownClaim(verifying, error);
    // A case teaches through all its seats: an error only another seat can show is that seat's to prove (`taughtByNoSeat`).
    if (claim.holds !== false || playable === 1) yield claim;
  }
}

/** All proofs about the rubric. */
export function* proveRubric(verifying: Verifying): Generator<Claim | null> {
  yield* proveOpen(verifying);
  yield* proveWholeScore(verifying);
  yield* proveCritical(verifying);
  yield* proveDuties(verifying);
  yield* proveTaught(verifying);
  yield yield* proveRefusal(verifying);
}
