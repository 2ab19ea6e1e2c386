import { createActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { caseEvent, caseMachine } from '../../scenarios/compile/case-machine.ts';
import { createLivePlayer, createSteppedPlayer } from '../../scenarios/compile/create-player.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { names } from '../../scenarios/compile/variable-table.ts';
import { parseCase } from '../../scenarios/case/parse-case.ts';
import { largestShipped, madeCase, openText, shippedRuns } from './cases.ts';
import { drawRuns } from './draw-runs.ts';
import { flatMachine, walkFlatMachine } from './flat-machine.ts';
import { figure, isGoal, line } from './goals.ts';
import { compileInk, walkInk } from './ink-story.ts';
import { makeCase } from './make-case.ts';
import { recordStream, reduceThrough, sendThrough, stepThrough, stepThroughUnshown } from './micro-events.ts';
import { createPeerMachine, peerConfig } from './peer-machine.ts';
import { plainReducer } from './plain-regions.ts';
import { drawWalks, endSum, storyOf, walkPlainly } from './plain-story.ts';
import { median } from './rounds.ts';
import { exploreWhole } from './explore-whole.ts';

const shapes = ['flat', 'full'] as const;

describe('made cases', () => {
  it.each(shapes.flatMap((shape) => [30, 1_000].map((scenes) => ({ shape, scenes }))))(
    'parse: $shape, $scenes scenes',
    ({ shape, scenes }) => {
      const parsed = parseCase(makeCase({ scenes, seed: 1, shape }));
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      expect(parsed.ok && parsed.value.scenes).toHaveLength(scenes);
    },
  );

  it('are the same for the same seed, and others for another', () => {
    for (const shape of shapes) {
      const made = makeCase({ scenes: 40, seed: 3, shape });
      expect(makeCase({ scenes: 40, seed: 3, shape })).toEqual(made);
      expect(makeCase({ scenes: 40, seed: 4, shape })).not.toEqual(made);
    }
  });
});

describe('a flat story', () => {
  const { document, compiled } = madeCase({ scenes: 60, seed: 45 });
  const story = storyOf(document);
  const walks = drawWalks(story, 7, 300);
  const runs = walks.map((walk) => walk.map((step) => step.decision));
  const sumOf = (values: ArrayLike<number>, decisions: number) => {
    const counter = (id: string) => values[compiled.index.get(names.fact(id)) ?? -1] ?? 0;
    return endSum(counter('score'), counter('trust')) + decisions;
  };

  it('comes to the same end in ink, in XState, in a plain reducer and in both our machines', () => {
    const expected = walkPlainly(story, walks);
    expect(new Set(walks.flat().map((step) => step.offer)).size).toBeGreaterThan(1);
    expect(walkInk(compileInk(story), walks)).toBe(expected);
    expect(walkFlatMachine(flatMachine(story), walks)).toBe(expected);
    const machine = caseMachine(compiled);
    const stepper = createStepper(compiled);
    const stepped = runs.map((run) => {
      const player = createSteppedPlayer(compiled, stepper);
      for (const decision of run) player.perform(decision);
      return sumOf(player.values(), player.journal().length);
    });
    expect(stepped.reduce((sum, each) => sum + each, 0)).toBe(expected);
    const live = runs.map((run) => {
      const actor = createActor(machine).start();
      for (const { event, carried } of recordStream(compiled, stepper, run))
        actor.send(caseEvent(compiled, event, carried, actor.getSnapshot().context.values));
      return sumOf(actor.getSnapshot().context.values, run.length);
    });
    expect(live.reduce((sum, each) => sum + each, 0)).toBe(expected);
  });

  it('has as many states for xstate/graph as for our exploration', () => {
    const small = madeCase({ scenes: 30, seed: 45 });
    const explored = exploreWhole(small.compiled, 10_000);
    expect(explored.complete).toBe(true);
    expect(getShortestPaths(flatMachine(storyOf(small.document)))).toHaveLength(explored.states);
  });
});

describe('runs with parallel regions', () => {
  const shipped = largestShipped();
  const opened = openText(shipped.text);
  const made = madeCase({ scenes: 60, seed: 45, shape: 'full' });

  it.each([
    { what: 'a made case', compiled: made.compiled, runs: drawRuns(made.compiled, 7, 120) },
    {
      what: 'the shipped case',
      compiled: opened.compiled,
      runs: shippedRuns(shipped.id, opened.seat).slice(0, 3),
    },
  ])('end in the same values and show the same in every engine: $what', ({ compiled, runs }) => {
    const stepper = createStepper(compiled);
    const streams = runs.map((run) => recordStream(compiled, stepper, run));
    expect(reduceThrough(plainReducer(compiled), streams)).toBe(stepThrough(stepper, streams));
    expect(sendThrough(compiled, caseMachine(compiled), streams)).toBe(stepThroughUnshown(stepper, streams));
  });

  it('are told alike by both players', () => {
    const machine = caseMachine(made.compiled);
    for (const run of drawRuns(made.compiled, 7, 60)) {
      const live = createLivePlayer(made.compiled, machine);
      const stepped = createSteppedPlayer(made.compiled);
      for (const decision of run) expect(live.perform(decision)).toEqual(stepped.perform(decision));
    }
  });

  it('have every scene and stage as a state of the machine that is the floor of opening', () => {
    const machine = createPeerMachine(peerConfig(opened.compiled));
    const leaves = opened.compiled.regions.map((region) => region.leaves.length);
    const states = Object.values(machine.root.states).map((region) => Object.keys(region.states).length);
    expect(states).toEqual(leaves);
  });
});

describe('a line', () => {
  const part = { goal: 'SPEED-1', what: 'a thing', unit: 'x', limit: 4, context: {} } as const;

  it('holds up to its limit, and never for what did not end', () => {
    expect(line({ ...part, is: 'at most', value: 4 }).holds).toBe(true);
    expect(line({ ...part, is: 'at most', value: 4.1 }).holds).toBe(false);
    expect(line({ ...part, is: 'at least', value: 4 }).holds).toBe(true);
    expect(line({ ...part, is: 'at least', value: 3.9 }).holds).toBe(false);
    expect(line({ ...part, is: 'at most', value: null }).holds).toBe(false);
  });

  it('without a goal neither holds nor fails', () => {
    const { limit: _limit, ...rest } = part;
    const told = figure({ ...rest, value: 9.4567 });
    expect(told).toEqual({ ...rest, value: 9.46 });
    expect(isGoal(told)).toBe(false);
    expect(isGoal(line({ ...part, is: 'at most', value: 4 }))).toBe(true);
  });

  it('is built on the middle of the rounds', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
