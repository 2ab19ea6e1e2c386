/** People the seat has not met: no act of the belt is aimed at them where the scene says so, and any is once they are met. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from './compile-case.ts';
import { createLivePlayer, createSteppedPlayer } from './create-player.ts';

const document = smallCase();
for (const scene of document.scenes) if (scene.id === 'yard') scene.unmet = ['w1'];
const compiled = compileCase(toPlayCase(document), 'police-officer', 'a');

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const leaflet = act('hand-over', 'leaflet', 'w1');
const aside = act('move', 'far-bay', 'w1');
/** What the case has no answer to. */
const unforeseen = act('call', 'press', 'w1');

describe.each([
  ['live', createLivePlayer],
  ['stepped', createSteppedPlayer],
] as const)('on the %s machine', (_name, create) => {
  it('an act aimed at somebody unmet is refused, whether the case answers it or not', () => {
    const player = create(compiled);
    expect([leaflet, aside, unforeseen].map(player.can)).toEqual([false, false, false]);
    expect(() => player.perform(aside)).toThrow('the machine takes');
  });

  it('the same act is taken in the scene in which they are met', () => {
    const player = create(compiled);
    player.perform(choose('yard', 'talk-aside'));
    expect(player.can(leaflet)).toBe(false);
    player.perform(choose('yard', 'promise-papers'));
    expect(player.view().scene).toBe('drive-off');
    expect([leaflet, aside, unforeseen].map(player.can)).toEqual([true, true, true]);
  });

  it('acts aimed at others or at nobody, choices and time are as they were', () => {
    const player = create(compiled);
    const others = [
      act('move', 'far-bay', 'boss'),
      act('call', 'press', 'boss'),
      act('call', 'recognised-centre'),
      act('call', 'press'),
      choose('yard', 'talk-aside'),
      { type: 'time.passed', until: 'moment' },
    ] as const;
    expect(others.map(player.can)).toEqual(others.map(() => true));
  });

  it('a line of a document can be linked to somebody unmet', () => {
    const reading = { as: 'sign', indicator: 'I9', person: 'w1' } as const;
    const mark = { type: 'line.marked', paper: 'pay-book', line: 'day1', reading } as const;
    const player = create(compiled);
    player.perform(mark);
    expect(player.view().marks).toEqual({ 'pay-book/day1': reading });
  });
});
