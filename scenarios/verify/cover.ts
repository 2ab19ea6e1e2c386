/** Covers: whatever shows an error costs a criterion. Its sources, and the proof that one of them is never met with it. */
import type { Criterion } from '../case/criterion.ts';
import type { Showing } from '../compile/compiled-case.ts';
import type { Witness } from './corpus.ts';
import type { Claim, ProofId } from './finding.ts';
import { type Source, sourceLeavesMet } from './properties.ts';
import { shortened } from './shorten.ts';
import { type Proof, proveNever } from './slice.ts';
import { wrongEvents, wrongSteps } from './truth.ts';
import type { Verifying } from './verify-case.ts';

/** A proof over slices as a claim. */
export const claimOf = (proof: ProofId, what: string, outcome: Proof): Claim => ({
  proof,
  what,
  holds: outcome.proved,
  run: outcome.proved === false ? outcome.run : null,
  states: outcome.states,
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

/**
 * Whether some run shows the source and meets all of these criteria: the run that does is the shortest. Where there are none,
 * a source costs them only when it never shows its error.
 */
const leavesAll = (verifying: Verifying, { source, among }: Cover, runs: readonly Witness[]): Proof => {
  const { document, compiled } = verifying.subject;
  const asks: Criterion['asks'] = { all: among.map((each) => each.asks) };
  const property = sourceLeavesMet(document, compiled, { asks }, source);
  const outcome = proveNever(verifying.slices, property, verifying.bounds);
  const ids = new Set(among.map((each) => each.id));
  const seen = runs.find(({ sheet }) =>
    sheet.criteria.every((each) => !ids.has(each.id) || each.verdict === 'met'),
  );
  return outcome.proved === null && seen
    ? { ...outcome, proved: false, run: shortened(compiled, property, seen.decisions) }
    : outcome;
};

/** Proves that whenever the source shows its error, one of the criteria is not met; those of the same error are tried first. */
export const covered = (verifying: Verifying, cover: Cover): Claim => {
  const { proof, source, error, among } = cover;
  const { document, compiled } = verifying.subject;
  const rank = (criterion: Criterion): number =>
    (speaksOf(criterion, source) ? 2 : 0) + (criterion.error === error ? 1 : 0);
  const runs = runsWith(verifying, source);
  const likely = candidates(runs, among).toSorted((a, b) => rank(b) - rank(a));
  let spent = 0;
  for (const criterion of likely) {
    const outcome = proveNever(
      verifying.slices,
      sourceLeavesMet(document, compiled, criterion, source),
      verifying.bounds,
    );
    spent += outcome.states;
    if (outcome.proved)
      return { ...claimOf(proof, `${source.what} costs ${criterion.id}`, outcome), states: spent };
  }
  // No single one: it may still cost one criterion on one way and another on another.
  const together = leavesAll(verifying, cover, runs);
  const always = among.length === 0 ? 'is never shown' : 'costs one criterion or another';
  const what = `${source.what} ${together.proved ? always : 'costs no criterion'}`;
  return { ...claimOf(proof, what, together), states: spent + together.states };
};

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
