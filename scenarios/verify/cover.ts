/** Covers: whatever shows an error costs a criterion. Its sources, and the proof that one of them is never met with it. */
import type { Criterion } from '../case/criterion.ts';
import type { Decision } from '../case/decision.ts';
import type { Showing } from '../compile/compiled-case.ts';
import { changedRun } from './changed-runs.ts';
import type { Witness } from './corpus.ts';
import type { Claim, ProofId } from './finding.ts';
import type { Pausing } from './pause.ts';
import { eventsShowing, type Source, sourceLeavesMet } from './properties.ts';
import type { Property } from './property.ts';
import { shortened } from './shorten.ts';
import { type Proof, provingNever } from './slice.ts';
import { wrongEvents, wrongSteps } from './truth.ts';
import type { Verifying } from './verify-case.ts';

/** A proof over slices as a claim. */
export const claimOf = (proof: ProofId, what: string, outcome: Proof): Claim => ({
  proof,
  what,
  holds: outcome.proved,
  run: outcome.proved === false ? outcome.run : null,
  states: outcome.states,
  steps: outcome.steps,
  kept: outcome.kept,
  refinements: outcome.refinements,
});

/** Everything that can show an error: wrong steps, and what the regions show, each once. */
export const sourcesOf = ({
  subject: { document, compiled },
}: {
  readonly subject: Pick<Verifying['subject'], 'document' | 'compiled'>;
}): readonly Source[] => {
  const steps = wrongSteps(document, compiled).flatMap(({ what, events }) =>
    events.map((event) => ({ what, event })),
  );
  const shown = new Map<string, Showing>();
  for (const region of compiled.regions)
    for (const { shows } of region.transitions)
      if (shows) shown.set(`${shows.through} ${shows.source} of ${shows.person}`, shows);
  return [...steps, ...[...shown].map(([what, showing]) => ({ what, showing }))];
};

const wordTables = new WeakMap<Criterion['asks'], string>();
const wordsOf = (asks: Criterion['asks']): string => {
  const words = wordTables.get(asks) ?? JSON.stringify(asks);
  wordTables.set(asks, words);
  return words;
};

/** Whether the criterion names the source: the likeliest to be missed with it. */
const speaksOf = ({ asks }: Criterion, source: Source): boolean => {
  const words = wordsOf(asks);
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
  corpus.filter(({ events, errors }) =>
    'event' in source
      ? events.has(source.event)
      : errors.some(
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

/** Whether a run met all of these. */
const metAll =
  (among: readonly Criterion[]) =>
  ({ sheet }: Witness): boolean => {
    const ids = new Set(among.map((each) => each.id));
    return sheet.criteria.every((each) => !ids.has(each.id) || each.verdict === 'met');
  };

const shortest = (runs: readonly Witness[]): readonly Decision[] | null =>
  runs.map(({ decisions }) => decisions).toSorted((a, b) => a.length - b.length)[0] ?? null;

/** Broken: a run shows the source and meets all of these criteria. Where there are none: it shows the source. */
const leavesAllMet = ({ subject: { document, compiled } }: Verifying, { source, among }: Cover): Property =>
  sourceLeavesMet(document, compiled, { asks: { all: among.map((each) => each.asks) } }, source);

/** Of the steps of a claim, how many may go into a shorter run where one is known already. */
const partForShorter = 25;

/** Whether some run breaks it. Where one is known the search is for a shorter one, and does not go far. */
function* brokenBy(
  { slices, subject, bounds }: Verifying,
  property: Property,
  known: readonly Decision[] | null,
  left: number,
): Pausing<Proof> {
  const steps = known ? Math.min(left, Math.floor(bounds.steps / partForShorter)) : left;
  const outcome = yield* provingNever(slices, property, { ...bounds, steps });
  if (!known || outcome.proved !== null) return outcome;
  const run = shortened(subject.compiled, property, known);
  return { ...outcome, proved: false, run, found: known };
}

/** A run that breaks it, made by a small change of one in which all criteria are met and the source is not seen. */
const nearby = (verifying: Verifying, cover: Cover, property: Property) => {
  const { compiled } = verifying.subject;
  const { source } = cover;
  const events = 'event' in source ? new Set([source.event]) : eventsShowing(compiled, source.showing);
  const runs = verifying.corpus.filter(metAll(cover.among)).map(({ decisions }) => decisions);
  const byLength = runs.toSorted((a, b) => a.length - b.length);
  return changedRun(compiled, property, events, byLength);
};

/**
 * Proves that whenever the source shows its error, one of the criteria is not met; those of the same error are tried first. A run
 * that shows the opposite is looked for before more is tried: among those there are, then beside them.
 */
export function* covered(verifying: Verifying, cover: Cover): Pausing<Claim> {
  const { proof, source, error, among } = cover;
  const { bounds, slices, subject } = verifying;
  const rank = (criterion: Criterion): number =>
    (speaksOf(criterion, source) ? 2 : 0) + (criterion.error === error ? 1 : 0);
  const runs = runsWith(verifying, source);
  const likely = candidates(runs, among).toSorted((a, b) => rank(b) - rank(a));
  let states = 0;
  let left = bounds.steps;
  const claim = (what: string, outcome: Proof): Claim => ({
    ...claimOf(proof, `${source.what} ${what}`, outcome),
    states: states + outcome.states,
    steps: bounds.steps - left + outcome.steps,
  });
  const property = leavesAllMet(verifying, cover);
  let known = shortest(runs.filter(metAll(among)));
  for (const criterion of known ? [] : likely) {
    const wanted = sourceLeavesMet(subject.document, subject.compiled, criterion, source);
    // No single one takes all the steps: the next may need few.
    const outcome = yield* provingNever(slices, wanted, { ...bounds, steps: Math.ceil(left / 2) });
    if (outcome.proved) return claim(`costs ${criterion.id}`, outcome);
    states += outcome.states;
    left -= outcome.steps;
    if (outcome.proved === null) known ??= yield* nearby(verifying, cover, property);
    if (known) break;
  }
  // No single one: it may still cost one criterion on one way and another on another.
  known ??= yield* nearby(verifying, cover, property);
  const together = yield* brokenBy(verifying, property, known, left);
  const always = among.length === 0 ? 'is never shown' : 'costs one criterion or another';
  return claim(together.proved ? always : 'costs no criterion', together);
}

/** The error a source shows. */
export const errorOf = (verifying: Verifying, source: Source): string => {
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
