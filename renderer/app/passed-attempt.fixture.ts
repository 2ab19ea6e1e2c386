/** An attempt at the small case that is played to its end and passed, over the fake client. */
import { expect } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { Client } from '../../scenarios/contract/contract.ts';
import { openAttempt } from './show-app.fixture.tsx';

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
const act = (verb: string, object: string, person?: string): Decision => ({
  type: 'act.performed',
  verb,
  object,
  ...(person ? { person } : {}),
});
const due: Decision = { type: 'time.passed', until: 'next-due' };

/** The clean way through the small case. */
const cleanRun: readonly Decision[] = [
  act('move', 'far-bay', 'w1'),
  act('hand-over', 'leaflet', 'w1'),
  act('call', 'recognised-centre'),
  {
    type: 'line.marked',
    paper: 'pay-book',
    line: 'day1',
    reading: { as: 'sign', indicator: 'I8', person: 'w1' },
  },
  { type: 'time.passed', until: 'moment' },
  choose('drive-off', 'write-up'),
  due,
  choose('call', 'listen'),
  due,
  choose('close', 'done'),
];

/** Plays and closes an attempt. @returns its id. */
export async function passed(client: Client, learnerId: string, mode: 'practice' | 'assessment') {
  const attemptId = await openAttempt(client, learnerId, mode);
  for (const [index, decision] of cleanRun.entries())
    await client.call('attempts.append', { attemptId, seq: index + 1, decision });
  const closed = await client.call('attempts.close', { attemptId });
  expect(closed).toMatchObject({ ok: true, value: { sheet: { passed: true } } });
  return attemptId;
}
