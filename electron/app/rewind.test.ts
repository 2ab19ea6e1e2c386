/** Rewinding over a real store: where the attempt stands afterwards, what is scored, what is refused, and that no line leaves. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import { cleanRun, criticalError, type Desk, play, seatLearner, setDesk } from './desk.fixture.ts';

const line = 'Take him to the far bay first, because he looks at her before each answer.';
const toVisit = { toPhase: 'visit', line };
/** Decisions of the visit, the first phase of the small case. */
const visit = cleanRun.slice(0, 6);
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });

const eventsOf = async (desk: Desk, attemptId: string) =>
  (await desk.get('attempts.read', { attemptId })).summary.events;

const back = async (desk: Desk, attemptId: string, input: { toPhase: string; line: string } = toVisit) =>
  desk.get('attempts.rewind', { attemptId, seq: await eventsOf(desk, attemptId), ...input });

/** The reason of a refusal. */
const reasonOf = async (
  desk: Desk,
  attemptId: string,
  input: { toPhase: string; line: string } = toVisit,
) => {
  const seq = await eventsOf(desk, attemptId);
  const refused = await desk.issues('attempts.rewind', { attemptId, seq, ...input });
  return refused.map(({ code, params }) => [code, params.reason]);
};

describe('attempts.rewind', () => {
  it('stands at the start of the phase, on its day, and goes on from there', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 8));
    expect(await back(desk, attemptId, { toPhase: 'after', line })).toEqual({ seq: 9, day: 3, kept: 6 });
    expect((await desk.get('attempts.read', { attemptId })).summary).toMatchObject({ events: 10, day: 3 });
    await play(desk, attemptId, cleanRun.slice(6));
    const { sheet } = await desk.get('attempts.close', { attemptId });
    expect(sheet).toMatchObject({ percent: 100, firstPercent: 100, rewinds: 1, decisions: cleanRun.length });
    desk.store.close();
  });

  it('keeps the first score of what was decided before it, also after a restart', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    await back(desk, attemptId);
    await play(desk, attemptId, visit);
    desk.store.close();
    const again = setDesk(desk.dir);
    await play(again, attemptId, cleanRun.slice(6));
    const { sheet } = await again.get('attempts.close', { attemptId });
    expect(sheet).toMatchObject({ percent: 100, firstPercent: 75, passed: true, rewinds: 1 });
    expect(sheet.criteria.filter((each) => each.first).map(({ id, first }) => [id, first])).toEqual([
      ['separate', 'violated'],
    ]);
    const { entries } = await again.get('record.read', { learnerId });
    expect(entries[0]).toMatchObject({ intact: true, result: { percent: 100, firstPercent: 75 } });
    again.store.close();
  });

  it('can be done when the case has ended, before it is closed, and not after', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun);
    expect(await back(desk, attemptId)).toMatchObject({ day: 1, kept: 0 });
    await play(desk, attemptId, cleanRun);
    await desk.get('attempts.close', { attemptId });
    const seq = await eventsOf(desk, attemptId);
    expect(await desk.refusal('attempts.rewind', { attemptId, seq, ...toVisit })).toEqual(['attempt.closed']);
    desk.store.close();
  });

  it('gives the verdict of the branch that stands', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, visit);
    expect((await desk.get('attempts.verdict', { attemptId })).criteria).not.toEqual([]);
    await back(desk, attemptId);
    expect((await desk.get('attempts.verdict', { attemptId })).criteria).toEqual([]);
    desk.store.close();
  });

  it('takes a retry, also with other words and after more was decided, and refuses a gap and a conflict', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    const once = await back(desk, attemptId);
    const retry = { attemptId, seq: 2, ...toVisit };
    expect(await desk.get('attempts.rewind', retry)).toEqual(once);
    expect(await desk.get('attempts.rewind', { ...retry, line: 'The answer was lost.' })).toEqual(once);
    expect([
      await desk.refusal('attempts.rewind', { ...retry, seq: 4 }),
      await desk.refusal('attempts.rewind', { ...retry, seq: 1 }),
      await desk.refusal('attempts.rewind', { ...retry, toPhase: 'after' }),
      await desk.refusal('attempts.rewind', { ...retry, attemptId: 'none' }),
    ]).toEqual([
      ['attempt.sequence.gap'],
      ['attempt.sequence.conflict'],
      ['attempt.sequence.conflict'],
      ['attempt.unknown'],
    ]);
    await play(desk, attemptId, cleanRun.slice(0, 1));
    expect(await desk.get('attempts.rewind', retry)).toMatchObject({ seq: 2, kept: 0 });
    expect(await eventsOf(desk, attemptId)).toBe(4);
    desk.store.close();
  });

  it('is refused after the third, to a phase nobody decided anything in, and without a line', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    expect(await reasonOf(desk, attemptId)).toEqual([['attempt.rewind.refused', 'phase']]);
    await play(desk, attemptId, [criticalError]);
    expect(await reasonOf(desk, attemptId, { toPhase: 'after', line })).toEqual([
      ['attempt.rewind.refused', 'phase'],
    ]);
    expect(await reasonOf(desk, attemptId, { toPhase: 'visit', line: '  a ' })).toEqual([
      ['attempt.rewind.refused', 'line'],
    ]);
    for (let turn = 0; turn < 3; turn += 1) {
      await back(desk, attemptId);
      await play(desk, attemptId, [criticalError]);
    }
    expect(await reasonOf(desk, attemptId)).toEqual([['attempt.rewind.refused', 'limit']]);
    expect(await eventsOf(desk, attemptId)).toBe(8);
    desk.store.close();
  });

  it('is refused in assessment', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk, 'assessment');
    await play(desk, attemptId, visit);
    expect(await reasonOf(desk, attemptId)).toEqual([['attempt.rewind.refused', 'mode']]);
    expect(await eventsOf(desk, attemptId)).toBe(visit.length + 1);
    desk.store.close();
  });

  it('that the disk did not take leaves the attempt where it stood', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, visit);
    const { rewind } = desk.store.attempts;
    const full = { ok: false, issues: [{ code: 'store.full', path: [], params: {} }] } as const;
    Object.assign(desk.store.attempts, { rewind: () => full });
    expect(await desk.refusal('attempts.rewind', { attemptId, seq: 7, ...toVisit })).toEqual(['store.full']);
    Object.assign(desk.store.attempts, { rewind });
    await play(desk, attemptId, cleanRun.slice(6));
    expect((await desk.get('attempts.close', { attemptId })).sheet).toMatchObject({
      percent: 100,
      rewinds: 0,
    });
    desk.store.close();
  });

  it('after a decision that could not be written goes back from where the log stands', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    const { append } = desk.store.attempts;
    const full = { ok: false, issues: [{ code: 'store.full', path: [], params: {} }] } as const;
    Object.assign(desk.store.attempts, { append: () => full });
    await desk.refusal('attempts.append', { attemptId, seq: 2, decision: choose('yard', 'talk-aside') });
    Object.assign(desk.store.attempts, { append });
    await back(desk, attemptId);
    await play(desk, attemptId, cleanRun);
    expect((await desk.get('attempts.close', { attemptId })).sheet).toMatchObject({
      percent: 100,
      firstPercent: 75,
      decisions: cleanRun.length,
    });
    desk.store.close();
  });
});

describe('the line before a rewind', () => {
  it('stays on this computer: no answer and no export holds a word of it', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    await back(desk, attemptId);
    await play(desk, attemptId, cleanRun);
    await desk.get('attempts.close', { attemptId });
    const answers = [
      await desk.get('record.export', { learnerId }),
      await desk.get('record.export', { learnerId, attemptId }),
      await desk.get('record.read', { learnerId }),
      await desk.get('attempts.read', { attemptId }),
      await desk.get('attempts.debrief', { attemptId }),
      await desk.get('attempts.list', { learnerId }),
    ];
    const told = JSON.stringify(answers);
    expect(told).toContain('attempt.rewound');
    for (const part of [line, 'far bay first', 'before each answer']) expect(told).not.toContain(part);
    desk.store.close();
    // It was kept all the while: the test above looked for something that is there.
    expect(readFileSync(path.join(desk.dir, 'dossier45.db')).toString('latin1')).toContain(line);
  });
});
