/** Proofs about the rubric: PROOF-4 open both ways, 5 clean runs and the whole score, 6 critical breaches, 7 duties, 8 what is taught, 13 who refuses. */
import type { Criterion } from '../case/criterion.ts';
import type { Showing } from '../compile/compiled-case.ts';
import { endLeaf } from '../compile/compiled-case.ts';
import { criticalErrors } from '../law/errors.ts';
import { rubricOf } from '../score/score-attempt.ts';
import type { Witness } from './corpus.ts';
import { type Claim, plainClaim, type ProofId } from './finding.ts';
import { cleanRunMisses, eventFalls, type Source, sourceLeavesMet, watchPredicate } from './properties.ts';
import type { Property } from './property.ts';
import { type Proof, proveNever } from './slice.ts';
import { wrongEvents, wrongSteps } from './truth.ts';
import type { Verifying } from './verify-case.ts';

const claimOf = (proof: ProofId, what: string, outcome: Proof): Claim => ({
  proof,
  what,
  holds: outcome.proved,
  run: outcome.proved === false ? outcome.run : null,
  states: outcome.states,
  kept: outcome.kept,
  refinements: outcome.refinements,
});

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

function* proveOpen(verifying: Verifying): Generator<Claim> {
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
      const outcome = proveNever(verifying.slices, endsWith(verifying, criterion, met), verifying.bounds);
      yield {
        ...claimOf('PROOF-4', what, outcome),
        holds: outcome.proved === null ? null : !outcome.proved,
        run: null,
      };
    }
}

/** Everything that can show an error: wrong steps, and what the regions show, each once. */
export const sourcesOf = ({ subject: { document, compiled } }: Verifying): readonly Source[] => {
  const steps = wrongSteps(document, compiled).flatMap(({ what, events }) =>
    events.map((event) => ({ what, event })),
  );
  const shown = new Map<string, Showing>();
  for (const region of compiled.regions)
    for (const { shows } of region.transitions)
      if (shows) shown.set(`${shows.through} ${shows.source} of ${shows.person}`, shows);
  return [...steps, ...[...shown].map(([what, showing]) => ({ what, showing }))];
};

/** Whether the criterion names the source: the likeliest to be missed with it. */
const speaksOf = ({ asks }: Criterion, source: Source): boolean => {
  const words = JSON.stringify(asks);
  if ('showing' in source) {
    const { source: name, person } = source.showing;
    return words.includes(`"${name}"`) && (words.includes(`"${person}"`) || !words.includes('"person"'));
  }
  const [, name = ''] = source.event.split(':');
  return words.includes(`"${name.split('@')[0]}"`);
};

interface Cover {
  readonly proof: ProofId;
  readonly source: Source;
  readonly error: string;
  readonly among: readonly Criterion[];
}

/** Runs of the corpus in which the source showed its error. */
const runsWith = ({ corpus }: Verifying, source: Source): readonly Witness[] =>
  corpus.filter(({ events, sheet }) =>
    'event' in source
      ? events.has(source.event)
      : sheet.errors.some(
          (each) =>
            each.through === source.showing.through &&
            each.source === source.showing.source &&
            each.person === source.showing.person,
        ),
  );

/** Criteria that none of these runs met: the others are refuted already. */
const candidates = (runs: readonly Witness[], among: readonly Criterion[]): readonly Criterion[] =>
  among.filter((criterion) =>
    runs.every(({ sheet }) =>
      sheet.criteria.some((each) => each.id === criterion.id && each.verdict !== 'met'),
    ),
  );

/** What every run meets: a source costs it only when it never shows its error. */
const metByAll: Criterion['asks'] = { all: [] };

/** Proves that whenever the source shows its error, one of the criteria is not met; those of the same error are tried first. */
const covered = (verifying: Verifying, { proof, source, error, among }: Cover): Claim => {
  const { document, compiled } = verifying.subject;
  const rank = (criterion: Criterion): number =>
    (speaksOf(criterion, source) ? 2 : 0) + (criterion.error === error ? 1 : 0);
  const runs = runsWith(verifying, source);
  const likely = candidates(runs, among).toSorted((a, b) => rank(b) - rank(a));
  let spent = 0;
  let open = false;
  let counter: Proof | null = null;
  if (among.length === 0 && runs.length === 0) {
    const never = sourceLeavesMet(document, compiled, { asks: metByAll }, source);
    counter = proveNever(verifying.slices, never, verifying.bounds);
    if (counter.proved) return claimOf(proof, `${source.what} is never shown`, counter);
    open = counter.proved === null;
  }
  for (const criterion of likely) {
    const outcome = proveNever(
      verifying.slices,
      sourceLeavesMet(document, compiled, criterion, source),
      verifying.bounds,
    );
    spent += outcome.states;
    if (outcome.proved)
      return { ...claimOf(proof, `${source.what} costs ${criterion.id}`, outcome), states: spent };
    open ||= outcome.proved === null;
    if (counter === null) counter = outcome;
  }
  const run = counter?.proved === false ? counter.run : (runs[0]?.decisions ?? null);
  const holds = open ? null : false;
  return {
    proof,
    what: `${source.what} costs no criterion`,
    holds,
    run,
    states: spent,
    kept: 0,
    refinements: 0,
  };
};

const errorOf = (verifying: Verifying, source: Source): string => {
  const { document, compiled } = verifying.subject;
  if ('event' in source) return wrongEvents(wrongSteps(document, compiled)).get(source.event)?.[0] ?? '';
  for (const region of compiled.regions)
    for (const { shows } of region.transitions)
      if (
        shows?.source === source.showing.source &&
        shows.person === source.showing.person &&
        shows.through === source.showing.through
      )
        return shows.error;
  return '';
};

function* proveWholeScore(verifying: Verifying): Generator<Claim> {
  const { document, compiled } = verifying.subject;
  const criteria = rubric(verifying);
  for (const criterion of criteria)
    yield claimOf(
      'PROOF-5',
      `clean runs meet ${criterion.id}`,
      proveNever(verifying.slices, cleanRunMisses(document, compiled, criterion), verifying.bounds),
    );
  for (const source of sourcesOf(verifying)) {
    const error = errorOf(verifying, source);
    yield covered(verifying, { proof: 'PROOF-5', source, error, among: criteria });
  }
  yield plainClaim('PROOF-5', 'two clean runs differ in story', storiesOf(cleanRuns(verifying)).size >= 2);
}

/** Runs of the corpus that are clean and get 100. */
export const cleanRuns = ({ corpus }: Verifying): readonly Witness[] =>
  corpus.filter(({ sheet }) => sheet.clean && sheet.percent === 100 && sheet.passed);

const storiesOf = (runs: readonly Witness[]): ReadonlySet<string> =>
  new Set(
    runs.map(({ decisions }) =>
      decisions
        .flatMap((each) => (each.type === 'choice.chosen' ? [`${each.scene}/${each.choice}`] : []))
        .join(' '),
    ),
  );

function* proveCritical(verifying: Verifying): Generator<Claim> {
  const critical = rubric(verifying).filter((each) => each.severity === 'critical');
  for (const source of sourcesOf(verifying)) {
    const error = errorOf(verifying, source);
    if (!('showing' in source) || !(criticalErrors as readonly string[]).includes(error)) continue;
    yield covered(verifying, { proof: 'PROOF-6', source, error, among: critical });
  }
}

function* proveDuties(verifying: Verifying): Generator<Claim> {
  const { document, compiled } = verifying.subject;
  const gates = rubric(verifying).filter((each) => each.gate);
  const owes = new Set(document.seats.find((each) => each.id === compiled.seat)?.owes);
  const canBeMissed = new Set<string>();
  for (const source of sourcesOf(verifying)) {
    if (!('showing' in source) || source.showing.through !== 'duty') continue;
    const event = `duty.missed:${source.showing.source}@${source.showing.person}`;
    const seen = verifying.corpus.some((run) => run.events.has(event));
    const missed = seen ? null : proveNever(verifying.slices, eventFalls(new Set([event])), verifying.bounds);
    if (missed?.proved) continue;
    canBeMissed.add(source.showing.source);
    yield covered(verifying, {
      proof: 'PROOF-7',
      source,
      error: errorOf(verifying, source),
      among: gates,
    });
  }
  for (const duty of owes) yield plainClaim('PROOF-7', `duty ${duty} can arise`, canBeMissed.has(duty));
  for (const duty of canBeMissed) yield plainClaim('PROOF-7', `seat owes ${duty}`, owes.has(duty));
}

function* proveTaught(verifying: Verifying): Generator<Claim> {
  const { document, compiled } = verifying.subject;
  const shown = new Set(verifying.corpus.flatMap(({ sheet }) => sheet.errors.map((each) => each.error)));
  const steps = wrongSteps(document, compiled);
  const playable = document.seats.filter((each) => each.playable).length;
  for (const error of document.header.teaches) {
    const events = steps.filter((step) => step.errors.includes(error)).flatMap((step) => step.events);
    const found =
      shown.has(error) ||
      (events.length > 0 &&
        proveNever(verifying.slices, eventFalls(new Set(events)), verifying.bounds).proved === false);
    // A case teaches through all its seats: an error only another seat can show is that seat's to prove.
    if (found || playable === 1) yield plainClaim('PROOF-8', `error ${error} is shown`, found);
  }
}

function* proveRefusal(verifying: Verifying): Generator<Claim> {
  const { document, compiled } = verifying.subject;
  const refuser = document.seats.find((each) => each.id === compiled.seat)?.refuser ?? 'none';
  if (refuser === 'none') return;
  const found = cleanRuns(verifying).some(
    ({ events }) => ![...events].some((event) => event.startsWith(`${refuser}:statement.made`)),
  );
  yield plainClaim('PROOF-13', `clean without a statement of ${refuser}`, found);
}

/** All proofs about the rubric. */
export function* proveRubric(verifying: Verifying): Generator<Claim> {
  yield* proveOpen(verifying);
  yield* proveWholeScore(verifying);
  yield* proveCritical(verifying);
  yield* proveDuties(verifying);
  yield* proveTaught(verifying);
  yield* proveRefusal(verifying);
}
