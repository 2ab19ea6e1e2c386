/** Backups through the use cases: a restore in the middle of an attempt, and what the rest of the program makes of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieceBytes } from '../../scenarios/contract/piece.ts';
import { cleanRun, type Desk, play, seatLearner, setDesk } from './desk.fixture.ts';

/** Hands a file in as a screen does. */
const handIn = async (desk: Desk, bytes: Buffer): Promise<string> => {
  let transfer: string | null = null;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes).toString('base64');
    transfer = (await desk.get('store.receive', { transfer, at, bytes: piece })).transfer;
  }
  return transfer ?? '';
};

describe('store.restore', () => {
  it('takes an attempt back to where the backup knew it, and it goes on from there to its sheet', async () => {
    const desk = setDesk();
    const { attemptId, learnerId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 3));
    const { fileName } = await desk.get('store.backUp', {});
    await play(desk, attemptId, cleanRun.slice(3, 7));
    await desk.get('store.restore', { source: { fileName } });
    const behind = {
      attemptId,
      seq: 8,
      decision: cleanRun[7] ?? { type: 'time.passed', until: 'moment' },
    } as const;
    expect(await desk.refusal('attempts.append', behind)).toEqual(['attempt.sequence.gap']);
    expect((await desk.get('attempts.read', { attemptId })).summary.events).toBe(4);
    await play(desk, attemptId, cleanRun.slice(3));
    const { sheet } = await desk.get('attempts.close', { attemptId });
    expect(sheet).toMatchObject({ percent: 100, passed: true });
    expect((await desk.get('record.read', { learnerId })).entries[0]).toMatchObject({ intact: true });
    desk.store.close();
  });

  it('of another installation brings its case documents with it: its attempts are played and explained', async () => {
    const other = setDesk();
    const { attemptId } = await seatLearner(other);
    await play(other, attemptId, cleanRun);
    await other.get('attempts.close', { attemptId });
    const { fileName } = await other.get('store.backUp', {});
    other.store.close();
    const desk = setDesk();
    const transfer = await handIn(desk, readFileSync(path.join(other.dir, fileName)));
    const { backup, present } = await desk.get('store.inspect', { source: { transfer } });
    expect([backup.attempts, present.attempts]).toEqual([1, 0]);
    await desk.get('store.restore', { source: { transfer } });
    expect((await desk.get('attempts.debrief', { attemptId })).sheet.percent).toBe(100);
    expect((await desk.get('attempts.transcript', { attemptId })).entries).not.toEqual([]);
    desk.store.close();
  });

  it('takes what was wrong at the start out of the way, and counts', async () => {
    const desk = setDesk();
    const { fileName } = await desk.get('store.backUp', {});
    await desk.get('store.restore', { source: { fileName } });
    expect(await desk.get('host.abilities', {})).toMatchObject({ restores: 1, storeIssues: [] });
    desk.store.close();
  });

  it('that is refused changes neither the count nor a decision', async () => {
    const desk = setDesk();
    const { attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 3));
    expect(await desk.refusal('store.restore', { source: { fileName: 'none' } })).toEqual(['backup.unknown']);
    await play(desk, attemptId, cleanRun.slice(3, 6));
    expect(await desk.get('host.abilities', {})).toMatchObject({ restores: 0 });
    desk.store.close();
  });
});
