/** A decision can end two phases at once: both have their verdict then, and both keep their first one. */
import { describe, expect, it } from 'vitest';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from '../compile/create-player.ts';
import { scoreAttempt, verdictOfFinishedPhases } from './score-attempt.ts';

/** The small case with a third phase, and a second whose last day is the one on which it begins. */
const hurried = (): CaseDocument => {
  const document = smallDocument();
  const [, after] = document.phases;
  const close = document.scenes.find(({ id }) => id === 'close');
  if (!after || !close) throw new Error('the fixture has both');
  after.time = { untilDay: after.startsOnDay };
  after.timeUp = 'last';
  document.phases.push({
    ...{ id: 'third', startsOnDay: 5, time: { untilDay: 9 }, carries: [], start: 'last', timeUp: 'last' },
  });
  document.scenes.push({ ...close, id: 'last', phase: 'third' });
  const [criterion] = document.criteria;
  if (criterion)
    document.criteria = [
      { ...criterion, id: 'handed', phase: 'visit', asks: { did: { act: 'leaflet' } } },
      { ...criterion, id: 'kept', phase: 'after', asks: { never: { conduct: 'promise' } } },
    ];
  return document;
};
const parsed = parseCase(hurried());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const document = parsed.value;
const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');

/** Plays the first choice there is until the scene is reached; `before`: what is done first. */
const playedTo = (
  scene: string,
  before: (player: SteppedPlayer) => void = () => undefined,
): SteppedPlayer => {
  const player = createSteppedPlayer(compiled);
  before(player);
  for (let turn = 0; turn < 20 && player.view().scene !== scene; turn += 1) {
    const view = player.view();
    const open = view.choices.find(({ enabled }) => enabled);
    player.perform({ type: 'choice.chosen', scene: view.scene, choice: open?.id ?? '' });
  }
  return player;
};
const handOver = (player: SteppedPlayer): void => {
  player.perform({ type: 'act.performed', verb: 'hand-over', object: 'leaflet', person: 'w1' });
};

describe('a decision that ends two phases', () => {
  it('tells what both of them come to', () => {
    const player = playedTo('last', handOver);
    expect(player.journal().at(-1)?.consequence.phaseEnded).toBe('after');
    const told = verdictOfFinishedPhases({ document, compiled, player });
    expect(told.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['handed', 'met'],
      ['kept', 'met'],
    ]);
  });

  it('leaves a first verdict for what the first of them left undone', () => {
    const abandoned = { document, compiled, player: playedTo('last') };
    const mended = playedTo('end', handOver);
    const { criteria } = scoreAttempt({ document, compiled, player: mended }, [abandoned]);
    expect(criteria.find(({ id }) => id === 'handed')).toMatchObject({ verdict: 'met', first: 'missed' });
  });
});
