/** SPEED-2: one step on integers, as replay, scoring and proofs take it. Beside a plain object reducer and the XState actor. */
import { caseMachine } from '../../scenarios/compile/case-machine.ts';
import { createLivePlayer, createSteppedPlayer } from '../../scenarios/compile/create-player.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { type BenchCase, largestShipped, madeCase, openText, shippedRuns } from './cases.ts';
import type { Run } from './draw-runs.ts';
import { type Figure, figure, type Line, line } from './goals.ts';
import { recordStream, reduceThrough, sendThrough, stepThrough } from './micro-events.ts';
import { plainReducer } from './plain-regions.ts';
import { drawWalks, storyOf, walkPlainly } from './plain-story.ts';
import { task, timed } from './rounds.ts';
import { playAll } from './speed-1.ts';

const atMostPlain = { goal: 'SPEED-2', unit: 'x', is: 'at most', limit: 1 } as const;
const timesActor = { goal: 'SPEED-2', unit: 'x', is: 'at least', limit: 50 } as const;
/** The goal speaks of a step. A decision is several steps and the driver around them: what it costs is told beside it. */
const noGoal = { goal: 'SPEED-2', unit: 'x' } as const;

const nanoseconds = (ms: number, count: number): number => (ms / count) * 1e6;

/** One micro-event through all regions, and one decision of a run with all it expands to. */
const inCase = (name: string, { compiled }: BenchCase, runs: readonly Run[]): readonly (Line | Figure)[] => {
  const stepper = createStepper(compiled);
  const machine = caseMachine(compiled);
  const reducer = plainReducer(compiled);
  const streams = runs.map((run) => recordStream(compiled, stepper, run));
  const events = streams.flat().length;
  const decisions = runs.flat().length;
  const times = timed({
    step: task(() => stepThrough(stepper, streams)),
    plain: task(() => reduceThrough(reducer, streams)),
    actor: task(() => sendThrough(compiled, machine, streams)),
    replay: task(() =>
      playAll(
        runs.map(() => createSteppedPlayer(compiled, stepper)),
        runs,
      ),
    ),
    live: task(() =>
      playAll(
        runs.map(() => createLivePlayer(compiled, machine)),
        runs,
      ),
    ),
  });
  const context = {
    stepNanoseconds: nanoseconds(times.step, events),
    plainNanoseconds: nanoseconds(times.plain, events),
    actorNanoseconds: nanoseconds(times.actor, events),
    replayNanosecondsADecision: nanoseconds(times.replay, decisions),
    liveNanosecondsADecision: nanoseconds(times.live, decisions),
    microEventsADecision: events / decisions,
    variables: compiled.variables.length,
  };
  return [
    line({
      ...atMostPlain,
      what: `a step of ${name}: integers beside a plain object reducer over the same regions`,
      value: times.step / times.plain,
      context,
    }),
    line({
      ...timesActor,
      what: `a step of ${name}: XState actor beside integers`,
      value: times.actor / times.step,
      context,
    }),
    figure({
      ...noGoal,
      what: `a decision of ${name} with all it expands to: live beside replay`,
      value: times.live / times.replay,
      context,
    }),
  ];
};

/** A whole decision of a flat story, for which a reducer written by hand needs no micro-events at all. */
const flatDecision = (made: BenchCase): Figure => {
  const story = storyOf(made.document);
  const walks = drawWalks(story, 7, 2_000);
  const runs = walks.map((walk) => walk.map((step) => step.decision));
  const stepper = createStepper(made.compiled);
  const count = runs.flat().length;
  const times = timed({
    replay: task(() =>
      playAll(
        runs.map(() => createSteppedPlayer(made.compiled, stepper)),
        runs,
      ),
    ),
    plain: task(() => walkPlainly(story, walks)),
  });
  return figure({
    ...noGoal,
    what: 'a decision of a flat story of 60 scenes: replay beside a reducer written by hand, both with a log',
    value: times.replay / times.plain,
    context: {
      replayNanoseconds: nanoseconds(times.replay, count),
      plainNanoseconds: nanoseconds(times.plain, count),
      decisions: count,
    },
  });
};

/** The lines of SPEED-2. */
export const speed2 = (): readonly (Line | Figure)[] => {
  const shipped = largestShipped();
  const opened = openText(shipped.text);
  const flat = madeCase({ scenes: 60, seed: 45 });
  const flatRuns = drawWalks(storyOf(flat.document), 7, 1_000).map((walk) =>
    walk.map((step) => step.decision),
  );
  return [
    ...inCase(shipped.id, opened, shippedRuns(shipped.id, opened.seat).slice(0, 12)),
    ...inCase('a flat story of 60 scenes', flat, flatRuns),
    flatDecision(flat),
  ];
};
