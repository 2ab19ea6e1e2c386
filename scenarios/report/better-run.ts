/** The nearest better run to an attempt, and the earliest decision of the attempt after which it could not come out as well. */
import type { Decision } from '../case/decision.ts';
import { invariant, type Result } from '../core/result.ts';
import type { ScoreSheet } from '../attempt/score-sheet.ts';
import { type ScoredRun, scoreAttempt } from '../score/score-attempt.ts';
import { leftUndone } from './left-undone.ts';
import { nearestFirst, type Parting, partingsOf, type Range } from './compare-runs.ts';

/** Plays decisions from the start of the case of the attempt, for its seat and variant. */
export type PlayDecisions = (decisions: readonly Decision[]) => Result<ScoredRun>;

export interface JudgedRun {
  readonly run: ScoredRun;
  readonly sheet: ScoreSheet;
}

/** A run that was written down as a good one; whether it is, is found by playing it. */
export interface KnownRun {
  readonly decisions: readonly Decision[];
}

const judged = (play: PlayDecisions, decisions: readonly Decision[]): JudgedRun | null => {
  const run = play(decisions);
  return run.ok && run.value.player.view().ended ? { run: run.value, sheet: scoreAttempt(run.value) } : null;
};

const decisionsIn = ({ run }: JudgedRun): readonly Decision[] =>
  run.player.journal().map((each) => each.decision);

const isBetter = (one: ScoreSheet, than: ScoreSheet): boolean =>
  one.clean && one.passed && (one.points > than.points || !than.passed);

/** The nearest of the known runs that plays on this very case, shows no error, and has more points or passes where the own run failed. */
export const nearestBetter = (
  play: PlayDecisions,
  own: JudgedRun,
  known: readonly KnownRun[],
): JudgedRun | null => {
  for (const { decisions } of nearestFirst(decisionsIn(own), known)) {
    const found = judged(play, decisions);
    if (found && isBetter(found.sheet, own.sheet)) return found;
  }
  return null;
};

/** The earliest decision that changed the outcome. Indexes into the journals of the two runs; at least one of `own` and `better` is set. */
export interface Turn {
  /** What was done; null where something was left out. */
  readonly own: number | null;
  /** What the better run did there; null where it did nothing of the kind. */
  readonly better: number | null;
  /** Criteria that are met no more from here on, as far as the better way was followed afterwards. */
  readonly criteria: readonly string[];
  /** The ending it then leads to, when it is another one. */
  readonly ending: string | null;
}

/**
 * Looks for the first place from which the rest of the better run no longer makes the run good: up to each place the own decisions
 * are played, and after it those of the better run. Null only where the own run is as good.
 */
export const earliestTurn = (play: PlayDecisions, own: JudgedRun, better: JudgedRun): Turn | null => {
  const [mine, theirs] = [decisionsIn(own), decisionsIn(better)];
  const partings = partingsOf(mine, theirs);
  let good = 0;
  for (const [index, parting] of partings.entries()) {
    const last = index === partings.length - 1;
    const mixed = [...mine.slice(0, parting.own.to), ...theirs.slice(parting.other.to)];
    // What cannot be played on decides nothing: the next place does.
    const found = last ? own : judged(play, mixed);
    if (!found) continue;
    if (found.sheet.clean && found.sheet.points >= better.sheet.points) good = index + 1;
    else
      return turnOf({ partings: partings.slice(good, index + 1), mixed: found, mine, theirs, better, play });
  }
  return null;
};

interface Found {
  /** The places of which one turned the run. */
  readonly partings: readonly Parting[];
  /** The own run up to there, and then the better one. */
  readonly mixed: JudgedRun;
  readonly mine: readonly Decision[];
  readonly theirs: readonly Decision[];
  readonly better: JudgedRun;
  readonly play: PlayDecisions;
}

/** What was left undone shows when a phase is left; the act that leaves it did not do it. */
const isUndone = (by: string | undefined): boolean => leftUndone(by) !== null;

const turnOf = ({ partings, mixed, mine, theirs, better, play }: Found): Turn => {
  const unmet = mixed.sheet.criteria.filter((each) => each.verdict !== 'met');
  const acted = unmet.filter(({ by }) => !isUndone(by));
  const erred = mixed.sheet.errors.filter(({ through }) => through !== 'omission' && through !== 'duty');
  const met = better.sheet.criteria.filter(({ id }) => unmet.some((each) => each.id === id));
  const { own, better: instead } = decisionsAt(partings, {
    mine,
    theirs,
    shown: placesOf([...acted, ...erred]),
    done: placesOf(met),
    canThere: standingAt(play, theirs),
  });
  const { ending } = mixed.sheet;
  const errors = erred.filter(({ at }) => own !== null && at === own + 1).map((each) => each.error);
  const byIt =
    own === null
      ? met.filter(({ at }) => instead !== null && at === instead + 1)
      : unmet.filter((each) => (each.at === own + 1 && !isUndone(each.by)) || errors.includes(each.error));
  // Where the run parts in one place only, all that is lost is lost there.
  const here = partings.length === 1;
  return {
    own,
    better: instead,
    criteria: (here || byIt.length === 0 ? unmet : byIt).map((each) => each.id),
    ending: here && ending !== better.sheet.ending ? ending : null,
  };
};

/** Indexes of the decisions that decided something, from their sequence numbers. */
const placesOf = (decided: readonly { readonly at?: number | undefined }[]): readonly number[] =>
  decided.flatMap(({ at }) => (at === undefined ? [] : [at - 1]));

interface Hints {
  readonly mine: readonly Decision[];
  readonly theirs: readonly Decision[];
  /** Indexes of own decisions that showed an error or decided a criterion. */
  readonly shown: readonly number[];
  /** Indexes of decisions of the better run that met what is now unmet. */
  readonly done: readonly number[];
  /** Whether a decision could be taken at a place of the better run. */
  readonly canThere: (place: number, decision: Decision) => boolean;
}

/** Every place of a run is played to once, however often it is asked about. */
const standingAt = (play: PlayDecisions, run: readonly Decision[]): Hints['canThere'] => {
  const known = new Map<number, Result<ScoredRun>>();
  return (place, decision) => {
    const there = known.get(place) ?? play(run.slice(0, place));
    known.set(place, there);
    return there.ok && there.value.player.can(decision);
  };
};

const firstIn = (found: readonly number[], { from, to }: Range): number | undefined =>
  found.filter((at) => from <= at && at < to).toSorted((one, other) => one - other)[0];

/** Whether the better run could have taken an own decision where the two part; what only an earlier difference made possible is no turn. */
const wasOpen = (at: number, { other }: Parting, { mine, canThere }: Hints): boolean => {
  const decision = mine[at];
  return decision !== undefined && [...indexesOf(other), other.to].some((place) => canThere(place, decision));
};

/** Which decision to name: the first that showed it, or that was left out of the better run; else what stands first. */
const decisionsAt = (partings: readonly Parting[], hints: Hints): Pick<Turn, 'own' | 'better'> => {
  for (const parting of partings) {
    const shown = firstIn(hints.shown, parting.own);
    if (shown !== undefined && !wasOpen(shown, parting, hints)) break;
    if (shown !== undefined) return { own: shown, better: inStead(shown, partings, hints) };
    const done = firstIn(hints.done, parting.other);
    if (done !== undefined) return { own: inSteadOfTheirs(done, partings, hints), better: done };
  }
  return firstDifference(partings, hints);
};

/** Where nothing tells which decision it was: the own choice of the first place, or what was done in another's stead; else what was left out there. */
const firstDifference = (partings: readonly Parting[], hints: Hints): Pick<Turn, 'own' | 'better'> => {
  const [first] = partings;
  invariant(first, 'runs that come out otherwise part somewhere');
  const open = indexesOf(first.own).filter((at) => wasOpen(at, first, hints));
  const chosen = open.find((at) => hints.mine[at]?.type === 'choice.chosen');
  const swapped = open.find((at) => inStead(at, [first], hints) !== null);
  const left = first.other.from < first.other.to;
  const own = chosen ?? swapped ?? (left ? null : first.own.from);
  return own === null ? { own, better: first.other.from } : { own, better: inStead(own, partings, hints) };
};

/** Whether one decision was taken where the other could have been: the choice of a scene, an act of a verb for a person, a line. */
const isOfOnePlace = (one: Decision | undefined, other: Decision | undefined): boolean => {
  if (one?.type === 'choice.chosen') return other?.type === 'choice.chosen' && one.scene === other.scene;
  if (one?.type === 'act.performed')
    return other?.type === 'act.performed' && one.verb === other.verb && one.person === other.person;
  if (one?.type === 'line.marked')
    return other?.type === 'line.marked' && one.paper === other.paper && one.line === other.line;
  return false;
};

const indexesOf = ({ from, to }: Range): readonly number[] =>
  Array.from({ length: to - from }, (_each, at) => from + at);

/** What the better run did in the stead of an own decision. */
const inStead = (at: number, partings: readonly Parting[], { mine, theirs }: Hints): number | null =>
  partings.flatMap((each) => indexesOf(each.other)).find((place) => isOfOnePlace(mine[at], theirs[place])) ??
  null;

/** The own decision in the stead of one of the better run; null where it was simply left out. */
const inSteadOfTheirs = (
  place: number,
  partings: readonly Parting[],
  { mine, theirs }: Hints,
): number | null =>
  partings.flatMap((each) => indexesOf(each.own)).find((at) => isOfOnePlace(theirs[place], mine[at])) ?? null;
