/** The list beside the map: what differs is told, what is the same is not repeated, and the turn stands where it belongs. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../scenarios/case/decision.ts';
import type { Step } from '../../../../scenarios/report/run-visits.ts';
import { type ListWords, type RunsToTell, tellRun } from './run-phases.ts';

const step = (scene: string, decision: Decision, phase = 'plan'): Step => ({
  day: 1,
  phase,
  scene,
  decision,
});
const choose = (scene: string, choice: string) => step(scene, { type: 'choice.chosen', scene, choice });
const mark = (line: string) =>
  step('hall', { type: 'line.marked', paper: 'book', line, reading: { as: 'ask' } });
const due = step('hall', { type: 'time.passed', until: 'next-due' });

const words: ListWords = {
  scene: (id) => `Scene ${id}`,
  phase: (id) => `Phase ${id}`,
  act: (decision) => (decision.type === 'choice.chosen' ? decision.choice : decision.type),
  better: 'Only better',
  abandoned: 'Set aside',
};
const tell = (runs: Partial<RunsToTell>) =>
  tellRun({ own: [], better: null, abandoned: [], turn: null, ...runs }, words);

describe('the run scene by scene', () => {
  it('leaves out waiting, and marks that both runs set', () => {
    const own = [choose('hall', 'stay'), mark('a'), mark('b'), due];
    const { phases } = tell({ own, better: [choose('hall', 'stay'), mark('a'), due] });
    expect(phases.flatMap((each) => each.scenes).flatMap((each) => each.acts)).toEqual([
      { key: '1', text: 'stay', only: false },
      { key: '3', text: 'line.marked', only: true },
    ]);
  });

  it('opens the phase of the turn and no other', () => {
    const own = [choose('tip', 'go'), { ...choose('hall', 'rush'), phase: 'control' }];
    const better = [choose('tip', 'go'), { ...choose('hall', 'wait'), phase: 'control' }];
    const told = tell({ own, better, turn: { own: 2, better: 1 } });
    expect(told.phases.map(({ title, open }) => [title, open])).toEqual([
      ['Phase plan', false],
      ['Phase control', true],
    ]);
    expect(told.turn).toBe('scene/hall');
    expect([...told.otherwise]).toEqual(['scene/hall']);
  });

  it('finds a turn that was left out in the scene in which the better run took it, met or not', () => {
    const better = [choose('tip', 'go'), choose('bay', 'look')];
    const unmet = tell({ own: [choose('tip', 'go')], better, turn: { own: null, better: 1 } });
    expect(unmet.turn).toBe('scene/bay');
    expect(unmet.phases.at(-1)).toMatchObject({ title: 'Only better', open: true });
    const own = [choose('tip', 'go'), choose('bay', 'leave')];
    const met = tell({ own, better: [...better, choose('bay', 'leave')], turn: { own: null, better: 1 } });
    expect(met.turn).toBe('scene/bay');
    expect(met.phases.map((each) => each.title)).toEqual(['Phase plan']);
  });

  it('tells all that was set aside, in scenes met again too, and calls nothing of it the turn', () => {
    const own = [choose('tip', 'go')];
    const { phases, turn } = tell({ own, abandoned: [choose('tip', 'rush'), choose('bay', 'look')] });
    expect(phases.at(-1)).toMatchObject({ title: 'Set aside', open: false });
    expect(phases.at(-1)?.scenes.map((each) => each.title)).toEqual(['Scene tip', 'Scene bay']);
    expect(turn).toBeNull();
  });
});
