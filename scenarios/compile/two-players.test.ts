import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { verbs, type Verb } from '../case/belt.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { caseEvent, caseMachine } from './case-machine.ts';
import type { Change } from './change.ts';
import { compileCase } from './compile-case.ts';
import type { CompiledCase, Region } from './compiled-case.ts';
import { packCase } from './pack-case.ts';
import { createLivePlayer, createSteppedPlayer, resumeLivePlayer } from './create-player.ts';
import { createStepper } from './step.ts';
import { unpackCase } from './unpack-case.ts';

const compiled = compileCase(toPlayCase(smallCase()), 'police-officer', 'a');
const unpacked = unpackCase(JSON.parse(JSON.stringify(packCase(compiled).packed)), compiled.play);
/** Its story and its clock alone: then the story is the root of the machine, and what the clock does goes along with it. */
const storyAlone = {
  ...compiled,
  regions: compiled.regions.filter(({ id }) => ['story', 'clock'].includes(id)),
};

/** The team leader is met at once, whom it is about only when they drive off; nobody on the belt is known at the end. */
const partlyUnmet = compileCase(
  toPlayCase({
    ...smallCase(),
    scenes: smallCase().scenes.map((scene) =>
      scene.id === 'yard'
        ? { ...scene, unmet: ['w1'] }
        : scene.id === 'close'
          ? { ...scene, unmet: ['w1', 'boss'] }
          : scene,
    ),
  }),
  'police-officer',
  'a',
);

/** Every decision a learner could try in this case, sensible or not. */
const everyDecision: readonly Decision[] = [
  ...compiled.play.scenes.flatMap((scene) =>
    scene.choices.map((choice): Decision => ({ type: 'choice.chosen', scene: scene.id, choice: choice.id })),
  ),
  ...(Object.keys(verbs) as Verb[]).flatMap((verb) =>
    verbs[verb].objects.slice(0, 4).flatMap((object): Decision[] => [
      { type: 'act.performed', verb, object },
      { type: 'act.performed', verb, object, person: 'w1' },
      { type: 'act.performed', verb, object, person: 'boss' },
    ]),
  ),
  { type: 'act.performed', verb: 'move', object: 'far-bay', person: 'w1' },
  ...(['moment', 'tomorrow', 'next-week', 'next-due'] as const).map(
    (until): Decision => ({ type: 'time.passed', until }),
  ),
  {
    type: 'line.marked',
    paper: 'pay-book',
    line: 'day1',
    reading: { as: 'sign', indicator: 'I9', person: 'w1' },
  },
  { type: 'line.marked', paper: 'letter', line: 'only', reading: { as: 'ask' } },
  { type: 'line.cleared', paper: 'pay-book', line: 'day1' },
];

describe.each([
  { what: 'compiled', compiled },
  { what: 'unpacked', compiled: unpacked },
  { what: 'peopleless', compiled: storyAlone },
  { what: 'partly unmet', compiled: partlyUnmet },
])('the two players of one $what case', ({ compiled }) => {
  const machine = caseMachine(compiled);
  const stepper = createStepper(compiled);

  it('agree on what can be done and on every view, along random runs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 40 }), (dice) => {
        const live = createLivePlayer(compiled, machine);
        const stepped = createSteppedPlayer(compiled, stepper);
        expect(live.view()).toEqual(stepped.view());
        for (const die of dice) {
          const possible = everyDecision.filter((each) => stepped.can(each));
          expect(everyDecision.filter((each) => live.can(each))).toEqual(possible);
          const decision = possible[die % Math.max(1, possible.length)];
          if (!decision) break;
          expect(live.perform(decision)).toEqual(stepped.perform(decision));
          expect(live.view()).toEqual(stepped.view());
        }
      }),
      { numRuns: 150, seed: 45 },
    );
  });

  it('reach the same place when any prefix of a run is replayed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 25 }), fc.nat(), (dice, cut) => {
        const whole = createSteppedPlayer(compiled, stepper);
        const views = [whole.view()];
        const taken: Decision[] = [];
        for (const die of dice) {
          const possible = everyDecision.filter((each) => whole.can(each));
          const decision = possible[die % Math.max(1, possible.length)];
          if (!decision) break;
          whole.perform(decision);
          taken.push(decision);
          views.push(whole.view());
        }
        const length = cut % (taken.length + 1);
        const again = createLivePlayer(compiled, machine);
        for (const decision of taken.slice(0, length)) again.perform(decision);
        expect(again.view()).toEqual(views[length]);
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  it('go on alike when the live one is resumed from any prefix of a run', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 25 }), fc.nat(), (dice, cut) => {
        const whole = createSteppedPlayer(compiled, stepper);
        for (const die of dice) {
          const possible = everyDecision.filter((each) => whole.can(each));
          const decision = possible[die % Math.max(1, possible.length)];
          if (!decision) break;
          whole.perform(decision);
        }
        const taken = whole.journal().map((entry) => entry.decision);
        const length = cut % (taken.length + 1);
        const resumed = resumeLivePlayer(compiled, taken.slice(0, length), machine);
        const live = createLivePlayer(compiled, machine);
        for (const decision of taken.slice(0, length)) live.perform(decision);
        expect(resumed.view()).toEqual(live.view());
        for (const decision of taken.slice(length))
          expect(resumed.perform(decision)).toEqual(live.perform(decision));
        expect(resumed.view()).toEqual(whole.view());
        expect(resumed.journal()).toEqual(whole.journal());
      }),
      { numRuns: 60, seed: 51 },
    );
  });
});

describe('an event that one region with states takes without a change', () => {
  const [story, clock] = storyAlone.regions;
  const [leaf, moments] = [story?.leaf ?? -1, compiled.index.get('moments') ?? -1];
  const start = compiled.variables[leaf]?.initial ?? 0;
  const set = (variable: number, value: number): Change => ({ type: 'set', params: { variable, value } });
  const heard: CompiledCase = {
    ...storyAlone,
    regions: [
      {
        ...(story as Region),
        transitions: [
          { event: 'x', guard: { type: 'is', params: { variable: leaf, value: start } }, changes: [] },
          { event: 'x', target: start + 1, changes: [set(leaf, start + 1)] },
        ],
      },
      { ...(clock as Region), transitions: [{ event: 'x', changes: [set(moments, 7)] }] },
    ],
  };

  it('still does in the others what it does in the stepper', () => {
    const before = heard.variables.map(({ initial }) => initial);
    const actor = createActor(caseMachine(heard)).start();
    actor.send(caseEvent(heard, 'x', 0, actor.getSnapshot().context.values));
    const { values } = actor.getSnapshot().context;
    expect([values[leaf], values[moments]]).toEqual([start, 7]);
    expect(values).toEqual(createStepper(heard).step(before, 'x', 0, []));
  });
});
