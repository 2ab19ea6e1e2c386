/** Conformance of the record: entries, certificates, the result file, and erasing everybody. */
import { describe, expect, it } from 'vitest';
import { readResultFile } from '../../scenarios/report/result-file.ts';
import { cleanRun } from '../app/desk.fixture.ts';
import { type Asker, codesOf, role } from './conformance-asker.fixture.ts';

export function describeRecord({ ask, get, newLearner, newAttempt, play, finished }: Asker): void {
  const passed = async (mode: 'practice' | 'assessment') => {
    const attempt = await newAttempt(mode);
    await play(attempt.attemptId, cleanRun);
    await get('attempts.close', { attemptId: attempt.attemptId });
    return attempt;
  };

  describe('the record', () => {
    it('of a new learner is empty and says what a certificate needs', async () => {
      const learnerId = await newLearner();
      expect(await get('record.read', { learnerId })).toEqual({
        entries: [],
        standings: [{ programme: 'police', certificate: null, gap: 'no-assessment' }],
      });
    });

    it('holds attempts of every state, scores only of closed ones', async () => {
      const { learnerId, attemptId } = await finished();
      await get('attempts.close', { attemptId });
      const started = await get('attempts.start', {
        learnerId,
        caseId: 'small-case',
        ...role,
        mode: 'practice',
        language: 'nl',
      });
      await get('attempts.leave', { attemptId: started.summary.id });
      const { entries } = await get('record.read', { learnerId });
      const seen = entries.map((each) => [each.attemptId, each.state, each.decisions, each.result?.percent]);
      expect(seen).toHaveLength(2);
      expect(seen).toContainEqual([attemptId, 'failed', 7, 0]);
      expect(seen).toContainEqual([started.summary.id, 'left', 0, undefined]);
      expect(entries.map((each) => [each.intact, each.comparable, each.played?.lawAsOf])).toEqual([
        [true, true, '2026-11-22'],
        [true, true, '2026-11-22'],
      ]);
    });

    it('gives a certificate for a passed assessment, and none for passed practice', async () => {
      const assessed = await passed('assessment');
      const practised = await passed('practice');
      const { standings } = await get('record.read', { learnerId: assessed.learnerId });
      expect(standings[0]?.certificate?.cases.map((each) => each.attemptId)).toEqual([assessed.attemptId]);
      expect((await get('record.read', { learnerId: practised.learnerId })).standings[0]?.gap).toBe(
        'no-assessment',
      );
    });

    it('of nobody is refused', async () => {
      const learnerId = 'nobody';
      expect([
        codesOf(await ask('record.read', { learnerId })),
        codesOf(await ask('record.export', { learnerId })),
      ]).toEqual([['learner.unknown'], ['learner.unknown']]);
    });
  });

  describe('the result file', () => {
    it('holds the attempts of one learner as they stand in the log, under a name for its kind', async () => {
      const { learnerId, attemptId } = await passed('assessment');
      const exported = await get('record.export', { learnerId });
      expect(exported).toMatchObject({ attempts: 1, damaged: 0 });
      expect(exported.fileName).toMatch(/^dossier45-[a-z0-9-]+\.d45r$/);
      const file = readResultFile(exported.text);
      const { events } = await get('attempts.read', { attemptId });
      expect(
        file.ok && file.value.body.attempts.map((each) => each.log.map((text) => JSON.parse(text))),
      ).toEqual([events]);
    });

    it('holds one attempt when one is asked for, and never that of another learner', async () => {
      const mine = await passed('assessment');
      const other = await passed('practice');
      const one = await get('record.export', { learnerId: mine.learnerId, attemptId: mine.attemptId });
      expect(one.attempts).toBe(1);
      expect(
        codesOf(await ask('record.export', { learnerId: mine.learnerId, attemptId: other.attemptId })),
      ).toEqual(['attempt.unknown']);
    });
  });

  describe('what is kept on this computer', () => {
    it('can be erased whole: learners, attempts, settings', async () => {
      const { learnerId, attemptId } = await newAttempt();
      await get('settings.set', { theme: 'contrast', textPercent: 200, currentLearner: learnerId });
      await get('store.eraseAll', {});
      expect(await get('learners.list', {})).toEqual([]);
      expect(codesOf(await ask('attempts.read', { attemptId }))).toEqual(['attempt.unknown']);
      expect(await get('settings.get', {})).toMatchObject({
        theme: 'system',
        textPercent: 100,
        language: null,
        currentLearner: null,
      });
    });
  });
}
