/** A corpus of real runs: witnesses of what can happen. What it shows needs no search; what it does not show is searched for. */
import { oncePer } from '../core/once-per.ts';
import type { Decision } from '../case/decision.ts';
import type { ValidCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import type { ScoreSheet, ShownError } from '../attempt/score-sheet.ts';
import { personOfBeltKey } from '../compile/compile-acts.ts';
import type { Act, CompiledCase } from '../compile/compiled-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from '../compile/create-player.ts';
import { standing } from '../compile/port.ts';
import { signpostsOf } from '../compile/signposts.ts';
import { createStepper, type Stepper, type State } from '../compile/step.ts';
import { papersOf } from '../compile/view.ts';
import { scoreAttempt } from '../score/score-attempt.ts';
import { shownErrors } from '../score/shown-errors.ts';
import { decisionsThatMatter } from './explore.ts';
import { fixedBounds } from './fixed-bounds.ts';
import { createStates } from './slice-states.ts';

/** One real run that ended, with its sheet and all it did: what is seldom asked is worked out when it is asked. */
export interface Witness {
  readonly decisions: readonly Decision[];
  readonly sheet: ScoreSheet;
  /** Errors the run showed, as its sheet has them. */
  readonly errors: readonly ShownError[];
  readonly events: ReadonlySet<string>;
  readonly scenes: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  /** Values after the canonical past and after each decision. */
  readonly states: readonly State[];
}

/** A case as one seat plays one variant: what a policy plays. */
export interface Played {
  readonly document: CaseDocument;
  readonly compiled: CompiledCase;
  readonly stepper: Stepper;
}

/** A case under proof. */
export interface Subject extends Played {
  readonly document: ValidCase;
}

export const subjectOf = (document: ValidCase, compiled: CompiledCase): Subject => ({
  document,
  compiled,
  stepper: createStepper(compiled),
});

/** A value that is worked out when it is first asked for. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const witnessOf = (
  { document, compiled }: Played,
  player: SteppedPlayer,
  states: readonly State[],
): Witness => {
  const sheet = once(() => scoreAttempt({ document, compiled, player }));
  const errors = once(() => shownErrors({ document, player }));
  const events = once(() => {
    const fell = [...player.past(), ...player.journal().flatMap((entry) => entry.consequence.events)];
    return new Set(fell.map((event) => event.name));
  });
  const scenes = once(() => new Set(states.map((values) => standing(compiled, values).scene)));
  const papers = once(() => new Set(states.flatMap((values) => papersOf(compiled, values))));
  return {
    decisions: player.journal().map((entry) => entry.decision),
    states,
    get sheet() {
      return sheet();
    },
    get errors() {
      return errors();
    },
    get events() {
      return events();
    },
    get scenes() {
      return scenes();
    },
    get papers() {
      return papers();
    },
  };
};

/** Plays a policy until the run ends. Null when it does not within `most` decisions. `choose` gives the next decision, or null to stop. */
export const playPolicy = (
  subject: Played,
  choose: (player: SteppedPlayer) => Decision | null,
  most: number = fixedBounds.longestRun,
): Witness | null => {
  const player = createSteppedPlayer(subject.compiled, subject.stepper);
  const { compiled } = subject;
  const states = [player.values()];
  const isOver = (): boolean => standing(compiled, player.values()).ended;
  for (let count = 0; count < most && !isOver(); count += 1) {
    const decision = choose(player);
    if (!decision || !player.can(decision)) return null;
    player.perform(decision);
    states.push(player.values());
  }
  return isOver() ? witnessOf(subject, player, states) : null;
};

/** Plays given decisions; null when they are no whole run of this case. */
export const playDecisions = (subject: Subject, decisions: readonly Decision[]): Witness | null =>
  playPolicy(subject, (player) => decisions[player.journal().length] ?? null);

/** A small generator of numbers below a bound, the same for the same seed. */
export const seededBelow = (seed: number): ((bound: number) => number) => {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
};

const decisionsOf: (compiled: CompiledCase) => readonly Decision[] = oncePer(decisionsThatMatter);

/** A learner who does anything that can be done, time now and then. */
export const randomPolicy = (
  subject: Subject,
  seed: number,
): ((player: SteppedPlayer) => Decision | null) => {
  const below = seededBelow(seed);
  const all = decisionsOf(subject.compiled);
  return (player) => {
    for (let tries = 0; tries < 60; tries += 1) {
      const decision = all[below(all.length)];
      if (decision && player.can(decision)) return decision;
    }
    return all.find((decision) => player.can(decision)) ?? null;
  };
};

const stateTables = new WeakMap<readonly Witness[], ReadonlyMap<string, readonly State[]>>();

/** States these runs came to, each once, by the scene in which the story stood. */
export const statesByScene = (
  { compiled }: Subject,
  runs: readonly Witness[],
): ReadonlyMap<string, readonly State[]> => {
  const known = stateTables.get(runs);
  if (known) return known;
  const states = createStates([...compiled.variables.keys()]);
  for (const run of runs) for (const values of run.states) states.numberOf(values);
  const byScene = new Map<string, State[]>();
  for (let at = 0; at < states.size(); at += 1) {
    const { scene } = standing(compiled, states.at(at));
    const found = byScene.get(scene) ?? [];
    byScene.set(scene, found);
    found.push(states.at(at));
  }
  stateTables.set(runs, byScene);
  return byScene;
};

/**
 * Main events that can fall one decision beyond the states of these runs, beside those that fell in them. What a run comes near
 * to, and does not do, is shown possible by trying it there.
 */
export const eventsWithinReach = (subject: Subject, runs: readonly Witness[]): ReadonlySet<string> => {
  const found = new Set(runs.flatMap((run) => [...run.events]));
  const { compiled } = subject;
  const mains = [...new Set([...compiled.acts.values(), ...[...compiled.belt.values()].flat()])]
    .map((act) => act.main)
    .filter((main) => !found.has(main));
  const open = new Set(mains);
  for (const states of statesByScene(subject, runs).values())
    for (const values of states)
      for (const main of open)
        if (takesMain(subject, values, main)) {
          found.add(main);
          open.delete(main);
        }
  return found;
};

/** By main event of the belt: at whom the acts that can turn out so are aimed, and the outcomes that stand before it there. */
const onBelt = oncePer(({ belt }: CompiledCase) => {
  const found = new Map<string, { readonly person: string | undefined; readonly before: readonly Act[] }[]>();
  for (const [key, acts] of belt)
    for (const [at, { main }] of acts.entries()) {
      const ways = found.get(main) ?? [];
      found.set(main, ways);
      ways.push({ person: personOfBeltKey(key), before: acts.slice(0, at) });
    }
  return found;
});

/** Whether a decision leads to a main event: on the belt one that can be aimed at somebody, and of which no earlier outcome is taken. */
const takesMain = ({ compiled, stepper }: Subject, values: State, main: string): boolean => {
  if (!stepper.can(values, main)) return false;
  const ways = onBelt(compiled).get(main);
  if (!ways) return true;
  const { canAim, placeOf } = signpostsOf(compiled);
  const place = placeOf(values);
  return ways.some(
    ({ person, before }) => canAim(place, person) && !before.some((act) => stepper.can(values, act.main)),
  );
};

/** Builds the corpus: the runs given, and so many random ones. */
export const buildCorpus = (
  subject: Subject,
  given: readonly (readonly Decision[])[],
  randomRuns: number,
): readonly Witness[] => [
  ...given.flatMap((decisions) => playDecisions(subject, decisions) ?? []),
  ...Array.from({ length: randomRuns }, (_each, seed) =>
    playPolicy(subject, randomPolicy(subject, seed)),
  ).filter((each) => each !== null),
];
