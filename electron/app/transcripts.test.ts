/** The transcript over a real store: lines before rewinds are in it and in nothing that leaves; a log that does not hold has none. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { cleanRun, criticalError, play, seatLearner, setDesk } from './desk.fixture.ts';

const line = 'Take him to the far bay first, because he looks at her before each answer.';

describe('attempts.transcript', () => {
  it('tells the whole course, with the line before a rewind, after a restart too', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    await desk.get('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
    await play(desk, attemptId, cleanRun);
    await desk.get('attempts.close', { attemptId });
    desk.store.close();
    const again = setDesk(desk.dir);
    const { entries, summary } = await again.get('attempts.transcript', { attemptId });
    expect(summary).toMatchObject({ id: attemptId, state: 'passed' });
    expect(entries.find((each) => each.kind === 'rewind')).toMatchObject({ line, decisions: 1 });
    expect(entries.filter((each) => each.kind === 'decision' && !each.setAside)).toHaveLength(
      cleanRun.length,
    );
    expect(entries.at(-1)).toMatchObject({ kind: 'closed', percent: 100, firstPercent: 75 });
    again.store.close();
  });

  it('is the only answer that holds the line: the log and the result file do not', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, [criticalError]);
    await desk.get('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
    const leaves = JSON.stringify([
      await desk.get('record.export', { learnerId }),
      await desk.get('attempts.read', { attemptId }),
      await desk.get('record.read', { learnerId }),
    ]);
    expect(leaves).not.toContain('far bay first');
    expect(JSON.stringify(await desk.get('attempts.transcript', { attemptId }))).toContain('far bay first');
    desk.store.close();
  });

  it('of six hundred events is told whole', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    const reading = { as: 'sign', indicator: 'I8', person: 'w1' } as const;
    const pair = [
      { type: 'line.marked', paper: 'pay-book', line: 'day1', reading },
      { type: 'line.cleared', paper: 'pay-book', line: 'day1' },
    ] as const;
    const marks = Array.from({ length: 300 }, () => pair).flat();
    await play(desk, attemptId, [...cleanRun.slice(0, 1), ...marks, ...cleanRun.slice(1)]);
    const { entries } = await desk.get('attempts.transcript', { attemptId });
    expect(entries.filter(({ kind }) => kind === 'decision')).toHaveLength(600 + cleanRun.length);
    desk.store.close();
  });

  it('is refused of nobody, and of a log that was changed', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 2));
    expect(await desk.refusal('attempts.transcript', { attemptId: 'none' })).toEqual(['attempt.unknown']);
    desk.store.close();
    const db = new DatabaseSync(path.join(desk.dir, 'dossier45.db'));
    db.exec("DROP TRIGGER events_are_never_rewritten; UPDATE events SET bytes = x'7b7d' WHERE seq = 1");
    db.close();
    const again = setDesk(desk.dir);
    expect(await again.refusal('attempts.transcript', { attemptId })).toEqual(['attempt.chain.broken']);
    again.store.close();
  });
});
