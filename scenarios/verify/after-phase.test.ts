/** What comes with a phase waits until the phase has begun, also where the one before runs longer than the day on which it could. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { modelDocument, modelSeat } from './model-case.fixture.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createLivePlayer, createSteppedPlayer } from '../compile/create-player.ts';
import { phasesFrom } from '../compile/phases-from.ts';

type Scene = ReturnType<typeof modelDocument>['scenes'][number];
type Choice = Scene['choices'][number];

const leading = (id: string, to: Choice['to']): Choice => ({
  id,
  effects: [],
  to,
  tone: 'neutral',
  formality: 'plain',
});

/** The model case with a third phase that can begin on day 4, while the second runs until day 8; a letter comes with it. */
const withLaterPhase = () => {
  const document = modelDocument();
  const told = [{ id: 'told', kind: 'narrative' as const }];
  document.phases.push({
    id: 'later',
    startsOnDay: 4,
    time: { untilDay: 12 },
    carries: [],
    start: 'later',
    timeUp: 'over',
  });
  document.scenes.push(
    {
      ...{ id: 'later', phase: 'later', place: 'desk', waits: true, elements: told },
      choices: [leading('stop', [{ scene: 'over' }])],
    },
    {
      ...{ id: 'over', phase: 'later', place: 'desk', elements: told },
      choices: [leading('done', [{ end: true }])],
    },
  );
  const close = document.scenes.find(({ id }) => id === 'close');
  if (close) close.choices = [leading('done', [{ scene: 'later' }])];
  document.arrivals.push({
    id: 'note',
    from: { choice: 'yard/wait' },
    after: { phase: 'later' },
    paper: 'letter',
    effects: [],
  });
  return toPlayCase(document);
};

const chosen = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const tomorrow: Decision = { type: 'time.passed', until: 'tomorrow' };

describe('an arrival that comes with a phase', () => {
  const compiled = compileCase(withLaterPhase(), modelSeat, 'a');

  it.each([
    { what: 'stepped', player: () => createSteppedPlayer(compiled) },
    { what: 'live', player: () => createLivePlayer(compiled) },
  ])('reaches the seat when the phase begins, and on none of its days before: $what', ({ player }) => {
    const run = player();
    const arrivals = (decision: Decision) => run.perform(decision).consequence.arrivals;
    arrivals(chosen('yard', 'wait'));
    arrivals(chosen('van', 'write-up'));
    const early: string[] = [];
    while (run.view().day < 6) {
      early.push(...arrivals(tomorrow));
      if (run.view().scene === 'call') early.push(...arrivals(chosen('call', 'leave-quiet')));
    }
    expect(early).not.toContain('note');
    const [leave = ''] = run.view().choices.map(({ id }) => id);
    arrivals(chosen(run.view().scene, leave));
    expect(run.view().phase).toBe('after');
    expect(arrivals(chosen('close', 'done'))).toContain('note');
    expect(run.view().phase).toBe('later');
  });
});

it('phases that can come after one are found by choices, acts and time', () => {
  const play = toPlayCase(smallCase());
  expect(play.phases.map(({ id }) => [id, [...phasesFrom(play, id)]])).toEqual([
    ['visit', ['visit', 'after']],
    ['after', ['after']],
  ]);
});
