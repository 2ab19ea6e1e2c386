/** Synthetic learners who hold one misconception, or two, and make no other mistake. */
import type { Decision } from '../case/decision.ts';
import type { Subject, Witness } from './corpus.ts';
import { canActWrong, type Detours, noDetours, playGuided } from './guided-play.ts';
import { errorsOf, keyOf, lapsesOf, placesOf } from './lapses.ts';

export { errorsOf } from './lapses.ts';

/** Errors with all that they bring, by the case's own word. */
export const withImplied = ({ document }: Subject, errors: Iterable<string>): ReadonlySet<string> => {
  const found = new Set(errors);
  for (const error of found)
    for (const implied of document.implies ?? [])
      if (implied.error === error) for (const also of implied.also) found.add(also);
  return found;
};

/** Wrong choices these learners take, by `scene/choice`. */
const wrongChoices = ({ document }: Subject, takes: Detours['takes']): ReadonlySet<string> =>
  new Set(
    document.scenes.flatMap((scene) =>
      scene.choices.flatMap(({ id, wrong }) => (wrong && takes(wrong.errors) ? [`${scene.id}/${id}`] : [])),
    ),
  );

/** What these learners leave out of a run, so that nothing but what they explain follows; of rows put on the plan one for each error. */
const leftOut = (
  subject: Subject,
  clean: Witness,
  along: Witness,
  takes: Detours['takes'],
): Pick<Detours, 'skipped' | 'rows'> => {
  const { found, spareRows } = lapsesOf(subject, clean);
  const taken = found.filter(({ shown }) => takes([...shown]));
  const rows = new Map(taken.flatMap((each) => each.rows.map((row) => [[...each.shown].sort().join(), row])));
  const skipped = taken.flatMap((each) => each.skipped);
  const instead = spareRows.filter((each) => !skipped.includes(each)).slice(0, rows.size);
  return { skipped: placesOf(along, [...skipped, ...instead]), rows: new Set(rows.values()) };
};

/** Whether a run shows all of these errors. */
export const showsAll = (run: Witness, errors: Iterable<string>): boolean => {
  const shown = errorsOf(run);
  return [...errors].every((error) => shown.has(error));
};

/**
 * A learner with these misconceptions and no other fault: plays along a clean run, or one that shows some of them (`clean` then
 * tells what can be left out), takes every wrong choice they explain, leaves out
 * what only they would leave out, and where that does not show them all does a wrong act of each that is left. An error they imply is
 * explained by them. Null when no such run ends, or none shows them all.
 */
export const misconceived = (
  subject: Subject,
  along: Witness,
  errors: ReadonlySet<string>,
  clean: Witness = along,
): Witness | null => {
  const explained = withImplied(subject, errors);
  const before = errorsOf(along);
  const wanted = new Set([...errors].filter((error) => !before.has(error)));
  const takes = (shown: readonly string[]): boolean =>
    shown.some((error) => wanted.has(error)) && shown.every((error) => explained.has(error));
  const detours: Detours = {
    ...leftOut(subject, clean, along, takes),
    choices: wrongChoices(subject, takes),
    acts: new Set<string>(),
    takes,
  };
  const run = playGuided(subject, along, detours);
  if (run && showsAll(run, errors)) return run;
  const missing = new Set([...wanted].filter((error) => !run || !errorsOf(run).has(error)));
  if (!canActWrong(subject, missing)) return null;
  const acting = playGuided(subject, along, { ...detours, acts: missing });
  return acting && showsAll(acting, errors) ? acting : null;
};

/** A learner who is led to show an error by whatever shows it, with what else that shows. Null when that comes to no end. */
export const tempted = (subject: Subject, along: Witness, error: string): Witness | null => {
  const takes = (shown: readonly string[]): boolean => shown.includes(error);
  const detours = { ...noDetours, choices: wrongChoices(subject, takes), takes };
  const run = playGuided(subject, along, detours);
  if (run && showsAll(run, [error])) return run;
  return playGuided(subject, along, { ...detours, acts: new Set([error]) });
};

/** How a run differs from the clean run next to it: what it leaves out, and what it does instead. */
interface Difference {
  readonly less: readonly Decision[];
  readonly more: readonly Decision[];
}

const differenceOf = (clean: Witness, run: Witness): Difference => {
  const [before, after] = [clean, run].map((each) => new Set(each.decisions.map(keyOf)));
  return {
    less: clean.decisions.filter((each) => !after?.has(keyOf(each))),
    more: run.decisions.filter((each) => !before?.has(keyOf(each))),
  };
};

const differences = new WeakMap<Witness, Difference>();
const nearestDifference = (cleans: readonly Witness[], run: Witness): Difference => {
  const size = ({ less, more }: Difference): number => less.length + more.length;
  const known =
    differences.get(run) ??
    cleans.map((clean) => differenceOf(clean, run)).toSorted((a, b) => size(a) - size(b))[0];
  const found = known ?? { less: [], more: [] };
  differences.set(run, found);
  return found;
};

/** A learner who goes along one run and does as another does that differs from a clean one: leaves out what it leaves out, and takes its choices. */
export const asIn = (
  subject: Subject,
  cleans: readonly Witness[],
  along: Witness,
  example: Witness,
): Witness | null => {
  const { less, more } = nearestDifference(cleans, example);
  const choices = more.flatMap((each) =>
    each.type === 'choice.chosen' ? [`${each.scene}/${each.choice}`] : [],
  );
  const rows = more.flatMap((each) => (each.type === 'row.listed' ? [each.row] : []));
  return playGuided(subject, along, {
    ...noDetours,
    skipped: placesOf(along, less),
    choices: new Set(choices),
    rows: new Set(rows),
  });
};
