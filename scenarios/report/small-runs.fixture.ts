/** Runs of the small case for tests of the report: played, led by numbers, and the good one that is known of it. */
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { createStepper } from '../compile/step.ts';
import { ok } from '../core/result.ts';
import type { ScoredRun } from '../score/score-attempt.ts';
import type { PlayDecisions } from './better-run.ts';

const document = smallCase();
export const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');
const stepper = createStepper(compiled);

export const choose = (scene: string, choice: string): Decision => ({
  type: 'choice.chosen',
  scene,
  choice,
});
export const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
export const wait = (until: 'moment' | 'next-due'): Decision => ({ type: 'time.passed', until });
export const mark = (line: string, indicator: string): Decision => ({
  type: 'line.marked',
  paper: 'pay-book',
  line,
  reading: { as: 'sign', indicator, person: 'w1' },
});

/** Meets every criterion of the small case. */
export const cleanRun: readonly Decision[] = [
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'recognised-centre'),
  mark('day1', 'I8'),
  wait('moment'),
  choose('drive-off', 'write-up'),
  wait('next-due'),
  choose('call', 'listen'),
  wait('next-due'),
  choose('close', 'done'),
];

export const play: PlayDecisions = (decisions) => {
  const player = replay(compiled, decisions, stepper);
  return player.ok ? ok({ document, compiled, player: player.value }) : player;
};

/** The run these decisions make. @throws when the small case cannot take one of them. */
export const runOf = (decisions: readonly Decision[]): ScoredRun => {
  const run = play(decisions);
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return run.value;
};

const repertoire: readonly Decision[] = [
  choose('yard', 'talk-aside'),
  choose('yard', 'talk-before-boss'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  act('call', 'recognised-centre'),
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'press'),
  mark('day1', 'I9'),
  mark('day2', 'I8'),
  wait('moment'),
  wait('next-due'),
];
const toTheEnd = [
  choose('drive-off', 'write-up'),
  choose('call', 'listen'),
  choose('close', 'done'),
  wait('moment'),
  wait('next-due'),
];

/** A run led by these numbers, each picking among what is possible, and then on to the end of the case. */
export const decisionsLedBy = (numbers: readonly number[]): readonly Decision[] => {
  const player = createSteppedPlayer(compiled, stepper);
  for (const number of numbers) {
    const possible = repertoire.filter((each) => player.can(each));
    const next = possible[number % Math.max(1, possible.length)];
    if (next) player.perform(next);
  }
  while (!player.view().ended) {
    const next = toTheEnd.find((each) => player.can(each));
    if (!next) throw new Error(`the small case goes on from ${player.view().scene}`);
    player.perform(next);
  }
  return player.journal().map((entry) => entry.decision);
};
