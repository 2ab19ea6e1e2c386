/** Clean runs that get the whole score: those of the corpus, and the search for one the corpus does not have. */
import type { Criterion } from '../case/criterion.ts';
import type { Decision } from '../case/decision.ts';
import { endLeaf } from '../compile/compiled-case.ts';
import { eventNames } from '../compile/happenings.ts';
import { rubricOf } from '../score/score-attempt.ts';
import type { Witness } from './corpus.ts';
import { claimOf } from './cover.ts';
import { type Claim, plainClaim, type ProofId } from './finding.ts';
import type { Pausing } from './pause.ts';
import { cleanRunMisses } from './properties.ts';
import type { Memory, Property } from './property.ts';
import { type Proof, provingNever } from './slice.ts';
import type { Verifying } from './verify-case.ts';
import { watchPredicate } from './watched.ts';

/** Runs of the corpus that are clean and get 100. */
export const cleanRuns = ({ corpus }: Verifying): readonly Witness[] =>
  corpus.filter(({ sheet }) => sheet.clean && sheet.percent === 100 && sheet.passed);

/** The choices of a run, in their order, as events. */
const storyOf = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap((each) =>
    each.type === 'choice.chosen' ? [eventNames.choice(each.scene, each.choice)] : [],
  );

/** A number followed along a clean run: what it is after an event, null where the run is of no interest, and whether it will do at the end. */
interface Counter {
  readonly watches: ReadonlySet<string>;
  readonly after: (count: number, name: string) => number | null;
  readonly willDo: (count: number) => boolean;
}

/** Any clean run. */
const anyRun: Counter = { watches: new Set(), after: (count) => count, willDo: () => true };

/** One on which no event of this name, with whatever payload, falls. */
const without = (name: string): Counter => ({
  ...anyRun,
  after: (count, event) => (event.startsWith(name) ? null : count),
});

/** How many choices of a story were taken in its order; -1 once another was. */
const unlike = (story: readonly string[], choices: ReadonlySet<string>): Counter => ({
  watches: choices,
  after: (count, name) => {
    if (count < 0 || !choices.has(name)) return count;
    return story[count] === name ? count + 1 : -1;
  },
  willDo: (count) => count !== story.length,
});

/** Broken: a run that shows no error ends with every criterion met, marks being all true, and will do. */
const cleanRunEnds = (
  { subject: { document, compiled } }: Verifying,
  criteria: readonly Criterion[],
  counter: Counter,
): Property => {
  const asks = { all: criteria.map((each) => each.asks) };
  const watched = watchPredicate(document, compiled, asks);
  const base = cleanRunMisses(document, compiled, { asks });
  const last = base.start.length;
  return {
    ...base,
    start: [...base.start, 0],
    watches: new Set([...base.watches, ...counter.watches]),
    event: (memory, name) => {
      const met = base.event(memory, name);
      const before = memory[last] ?? 0;
      const count = met && counter.after(before, name);
      if (met === null || count === null) return null;
      return count === before ? met : counted(met, last, count);
    },
    broken: (memory, scene, values) =>
      scene === endLeaf && counter.willDo(memory[last] ?? 0) ? watched.atEnd(memory, values) : false,
    open: (memory) => watched.observer.value(memory, null) !== false,
    lost: () => false,
  };
};

const counted = (memory: Memory, at: number, count: number): Memory => [
  ...memory.slice(0, at),
  count,
  ...memory.slice(at + 1),
];

/** Looks for such a run; null where the rubric is empty, and no run gets anything. */
function* lookedFor(verifying: Verifying, counter: Counter): Pausing<Proof | null> {
  const { document, compiled } = verifying.subject;
  const criteria = rubricOf(document, compiled.seat, compiled.variant);
  if (criteria.length === 0) return null;
  return yield* provingNever(verifying.slices, cleanRunEnds(verifying, criteria, counter), verifying.bounds);
}

/** That there is such a run: it holds when one was found, and fails when it was proved that there is none. */
const found = (proof: ProofId, what: string, outcome: Proof | null): Claim =>
  outcome === null
    ? plainClaim(proof, what, false)
    : {
        ...claimOf(proof, what, outcome),
        holds: outcome.proved === null ? null : !outcome.proved,
        run: null,
      };

/** PROOF-5: two clean runs differ in their choices. */
export function* proveTwoStories(verifying: Verifying): Pausing<Claim> {
  const what = 'two clean runs differ in story';
  const stories = new Map(
    cleanRuns(verifying).map(({ decisions }) => {
      const story = storyOf(decisions);
      return [story.join(' '), story] as const;
    }),
  );
  if (stories.size >= 2) return plainClaim('PROOF-5', what, true);
  let [story] = stories.values();
  if (!story) {
    const first = yield* lookedFor(verifying, anyRun);
    if (first?.proved !== false) return found('PROOF-5', what, first);
    story = storyOf(first.found);
  }
  const choices = verifying.subject.document.scenes.flatMap((scene) =>
    scene.choices.map((choice) => eventNames.choice(scene.id, choice.id)),
  );
  return found('PROOF-5', what, yield* lookedFor(verifying, unlike(story, new Set(choices))));
}

/** PROOF-13: a clean run on which the person who may refuse makes no statement. */
export function* proveRefusal(verifying: Verifying): Pausing<Claim | null> {
  const { document, compiled } = verifying.subject;
  const refuser = document.seats.find((each) => each.id === compiled.seat)?.refuser ?? 'none';
  if (refuser === 'none') return null;
  const what = `clean without a statement of ${refuser}`;
  const statement = `${refuser}:statement.made`;
  const seen = cleanRuns(verifying).some(
    ({ events }) => ![...events].some((event) => event.startsWith(statement)),
  );
  if (seen) return plainClaim('PROOF-13', what, true);
  return found('PROOF-13', what, yield* lookedFor(verifying, without(statement)));
}
