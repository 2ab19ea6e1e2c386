/** Runs are told as short as they can be, also where that takes two changes at once. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { signpostsOf } from '../compile/signposts.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';
import type { Property } from './property.ts';
import { stateProperty } from './property.ts';
import { shortened } from './shorten.ts';

/** The model case with an act of the belt for the second phase that takes no time. */
const document = modelDocument();
document.belt.push({
  id: 'log',
  verb: 'write-down',
  object: 'observed-facts',
  phases: ['after'],
  outcomes: [{ id: 'done', effects: [] }],
});
const compiled = compileCase(toPlayCase(parsed(document)), modelSeat, 'a');
const toTheDesk: readonly Decision[] = [
  { type: 'choice.chosen', scene: 'yard', choice: 'wait' },
  { type: 'choice.chosen', scene: 'van', choice: 'write-up' },
];
/** Nobody foresaw it, and it takes a day where the story waits. */
const idle: Decision = { type: 'act.performed', verb: 'call', object: 'superior' };
const noting: Decision = { type: 'act.performed', verb: 'write-down', object: 'observed-facts' };
const leaving: Decision = { type: 'choice.chosen', scene: 'call', choice: 'leave-quiet' };
const passed = (until: 'tomorrow' | 'next-week'): Decision => ({ type: 'time.passed', until });

const dayAfter = (run: readonly Decision[]): number => {
  const player = createSteppedPlayer(compiled);
  for (const decision of run) player.perform(decision);
  return player.view().day;
};

/** Broken on some days, once something was noted. */
const noted = (days: readonly number[]): Property => ({
  ...onDays(days),
  start: [0],
  watches: new Set(['act:log/done']),
  event: (memory, name) => (name === 'act:log/done' ? [1] : memory),
  broken: ([fell = 0], scene, values) => fell === 1 && onDays(days).broken([], scene, values),
});

/** Broken on some days. */
const onDays = (days: readonly number[]): Property => {
  const { day } = signpostsOf(compiled);
  return stateProperty((_scene, values) => days.includes(values[day] ?? 0), [day]);
};

describe('a run that breaks a property', () => {
  const start = dayAfter(toTheDesk);

  it('is told without a stretch it does without, and with one decision for several', () => {
    const run = [...toTheDesk, idle, passed('tomorrow'), passed('tomorrow')];
    expect(shortened(compiled, onDays([start + 1]), run)).toHaveLength(3);
  });

  it('is told as short as it can be, also where two decisions that stand apart have to be changed', () => {
    const toTheCall = [...toTheDesk, passed('next-week'), leaving];
    const atDesk = dayAfter(toTheCall);
    const week = dayAfter([...toTheCall, passed('next-week')]);
    expect(week).toBeGreaterThan(atDesk + 2);
    const run = [...toTheCall, idle, noting, passed('tomorrow')];
    const told = shortened(compiled, noted([atDesk + 2, week]), run);
    expect(told).toHaveLength(run.length - 1);
    expect(dayAfter(told)).toBe(week);
  });
});
