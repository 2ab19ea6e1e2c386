/** SPEED-1: one decision in live play: can it be taken, perform it, log it. Beside inkjs, and across sizes. */
import { type CaseMachine, caseMachine } from '../../scenarios/compile/case-machine.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { createLivePlayer } from '../../scenarios/compile/create-player.ts';
import type { Player } from '../../scenarios/compile/player.ts';
import { largestShipped, madeCase, openText, shippedRuns } from './cases.ts';
import { drawRuns, type Run } from './draw-runs.ts';
import { flatMachine, walkFlatMachine } from './flat-machine.ts';
import { type Figure, figure, type Line, line } from './goals.ts';
import { compileInk, walkInk } from './ink-story.ts';
import { drawWalks, storyOf, walkPlainly } from './plain-story.ts';
import { readied, type Task, task, timed } from './rounds.ts';

/** Plays runs on players that have begun. A decision that cannot be taken breaks the bench: then the work was not the same. */
export const playAll = (players: readonly Player[], runs: readonly Run[]): number => {
  let played = 0;
  for (const [index, run] of runs.entries()) {
    const player = players[index];
    for (const decision of run) {
      if (!player?.can(decision)) throw new Error(`run ${index} cannot take ${JSON.stringify(decision)}`);
      player.perform(decision);
      played += 1;
    }
  }
  return played;
};

const freshPlayers = (compiled: CompiledCase, machine: CaseMachine, runs: readonly Run[]): Player[] =>
  runs.map(() => createLivePlayer(compiled, machine));

/** Live play with the start of every run in it. */
const liveWhole = (compiled: CompiledCase, machine: CaseMachine, runs: readonly Run[]): Task =>
  task(() => playAll(freshPlayers(compiled, machine, runs), runs));

/** Live play of decisions alone: the players have begun before the clock does. */
const liveDecisions = (compiled: CompiledCase, machine: CaseMachine, runs: readonly Run[]): Task =>
  readied(
    () => freshPlayers(compiled, machine, runs),
    (players) => playAll(players, runs),
  );

const besideInk = (): Line => {
  const { document, compiled } = madeCase({ scenes: 60, seed: 45 });
  const story = storyOf(document);
  const walks = drawWalks(story, 7, 1_000);
  const runs = walks.map((walk) => walk.map((step) => step.decision));
  const count = runs.flat().length;
  const ink = compileInk(story);
  const flat = flatMachine(story);
  const times = timed({
    ink: task(() => walkInk(ink, walks)),
    live: liveWhole(compiled, caseMachine(compiled), runs),
    bare: task(() => walkFlatMachine(flat, walks)),
    plain: task(() => walkPlainly(story, walks)),
  });
  const microseconds = (ms: number): number => (ms / count) * 1_000;
  return line({
    goal: 'SPEED-1',
    what: 'a decision in a flat story of 60 scenes: inkjs beside our live player',
    value: times.ink / times.live,
    unit: 'x',
    is: 'at least',
    limit: 4,
    context: {
      ourMicroseconds: microseconds(times.live),
      inkMicroseconds: microseconds(times.ink),
      handWrittenXStateMicroseconds: microseconds(times.bare),
      plainReducerMicroseconds: microseconds(times.plain),
      decisions: count,
    },
  });
};

const inShippedCase = (): Line => {
  const shipped = largestShipped();
  const { compiled, seat } = openText(shipped.text);
  const runs = shippedRuns(shipped.id, seat);
  const machine = caseMachine(compiled);
  const count = runs.flat().length;
  const viewed = readied(
    () => freshPlayers(compiled, machine, runs.slice(0, 8)),
    (players) => players.reduce((sum, player) => sum + player.view().choices.length, 0),
  );
  const times = timed({ live: liveDecisions(compiled, machine, runs), viewed }, { rounds: 5, sampleMs: 25 });
  return line({
    goal: 'SPEED-1',
    what: `a decision in ${shipped.id}, live, with its parallel regions`,
    value: times.live / count,
    unit: 'ms',
    is: 'at most',
    limit: 0.1,
    context: {
      decisions: count,
      regions: compiled.regions.length,
      variables: compiled.variables.length,
      viewMs: times.viewed / 8,
    },
  });
};

const sizes = [60, 10_000] as const;
const decisionsDrawn = 1_500;

/** Live play at one size, and the same story as a bare XState machine: what grows by itself is not ours. */
const atSize = (scenes: number, shape: 'flat' | 'full') => {
  const { document, compiled } = madeCase({ scenes, seed: 45, shape });
  const runs = drawRuns(compiled, 7, decisionsDrawn);
  const live = liveDecisions(compiled, caseMachine(compiled), runs);
  if (shape === 'full') return { live, decisions: runs.flat().length, bare: null };
  const story = storyOf(document);
  const walks = drawWalks(story, 7, decisionsDrawn);
  const machine = flatMachine(story);
  return {
    live,
    decisions: runs.flat().length,
    bare: { task: task(() => walkFlatMachine(machine, walks)), decisions: walks.flat().length },
  };
};

/**
 * The goal is that of a shipped case, which has people, papers and a belt. A flat story has none: there nothing is left of a decision
 * but XState's own step from state to state, which grows by itself; how much is told beside it, and no goal.
 */
const acrossSizes = (shape: 'flat' | 'full'): Line | Figure => {
  const [small, large] = sizes.map((scenes) => atSize(scenes, shape));
  if (!small || !large) throw new Error('two sizes are compared');
  const times = timed({ small: small.live, large: large.live }, { rounds: 5, sampleMs: 25 });
  const ours = { small: times.small / small.decisions, large: times.large / large.decisions };
  const told = {
    goal: 'SPEED-1',
    what: `a decision at 10,000 scenes beside 60, ${shape} case, live`,
    value: ours.large / ours.small,
    unit: 'x',
    context: {
      microsecondsAt60: ours.small * 1_000,
      microsecondsAt10000: ours.large * 1_000,
      decisionsAt60: small.decisions,
      decisionsAt10000: large.decisions,
      ...(small.bare && large.bare ? bareGrowth(small.bare, large.bare) : {}),
    },
  } as const;
  return shape === 'full' ? line({ ...told, is: 'at most', limit: 1.3 }) : figure(told);
};

type Bare = NonNullable<ReturnType<typeof atSize>['bare']>;

const bareGrowth = (small: Bare, large: Bare) => {
  const times = timed({ small: small.task, large: large.task }, { rounds: 5, sampleMs: 25 });
  const bare = { small: times.small / small.decisions, large: times.large / large.decisions };
  return {
    bareXStateMicrosecondsAt60: bare.small * 1_000,
    bareXStateMicrosecondsAt10000: bare.large * 1_000,
    bareXStateGrowth: bare.large / bare.small,
  };
};

/** The lines of SPEED-1. */
export const speed1 = (): readonly (Line | Figure)[] => [
  besideInk(),
  inShippedCase(),
  acrossSizes('flat'),
  acrossSizes('full'),
];
