/** Conformance of rewinding: where it leads, what it is refused for, and what the record makes of it. */
import { describe, expect, it } from 'vitest';
import { type Asker, choose, codesOf, wholeRun } from './conformance-asker.fixture.ts';

const line = 'Speak to him apart, because he waits for her before each answer.';
const visit = wholeRun.slice(0, 3);

export function describeRewind({ ask, get, newAttempt, play }: Asker): void {
  const refusal = async (attemptId: string, input: { toPhase?: string; line?: string } = {}) => {
    const { summary } = await get('attempts.read', { attemptId });
    const asked = { attemptId, seq: summary.events, toPhase: 'visit', line, ...input };
    const reply = await ask('attempts.rewind', asked);
    return reply.ok ? [] : reply.issues.map(({ code, params }) => [code, params.reason]);
  };

  describe('rewinding', () => {
    it('goes back to the start of a phase: one event more, fewer decisions, the day of that start', async () => {
      const { attemptId, started } = await newAttempt();
      await play(attemptId, visit);
      const answer = await get('attempts.rewind', { attemptId, seq: 4, toPhase: 'visit', line });
      expect(answer).toEqual({ seq: 4, day: started.summary.day, kept: 0 });
      const { events, summary } = await get('attempts.read', { attemptId });
      expect(events.at(-1)).toEqual({ type: 'attempt.rewound', toPhase: 'visit', kept: 0 });
      expect(summary).toMatchObject({ events: 5, day: started.summary.day, state: 'open' });
      const next = { attemptId, seq: 5, decision: choose('yard', 'talk-aside') };
      expect(await get('attempts.append', next)).toMatchObject({ seq: 5 });
    });

    it('takes a retry for what it is, and refuses a gap or something else under its number', async () => {
      const { attemptId } = await newAttempt();
      await play(attemptId, visit);
      const back = { attemptId, seq: 4, toPhase: 'visit', line };
      const once = await get('attempts.rewind', back);
      expect(await get('attempts.rewind', back)).toEqual(once);
      expect([
        codesOf(await ask('attempts.rewind', { ...back, seq: 6 })),
        codesOf(await ask('attempts.rewind', { ...back, seq: 3 })),
        codesOf(await ask('attempts.rewind', { ...back, toPhase: 'after' })),
        codesOf(await ask('attempts.rewind', { ...back, attemptId: 'nothing' })),
      ]).toEqual([
        ['attempt.sequence.gap'],
        ['attempt.sequence.conflict'],
        ['attempt.sequence.conflict'],
        ['attempt.unknown'],
      ]);
      expect((await get('attempts.read', { attemptId })).summary.events).toBe(5);
    });

    it('is refused with its reason: no phase entered, no line, no fourth time, never in assessment', async () => {
      const { attemptId } = await newAttempt();
      await play(attemptId, visit.slice(0, 1));
      expect([
        await refusal(attemptId, { toPhase: 'after' }),
        await refusal(attemptId, { line: ' .. ' }),
        await refusal(attemptId, { line: 'x'.repeat(401) }),
      ]).toEqual([
        [['attempt.rewind.refused', 'phase']],
        [['attempt.rewind.refused', 'line']],
        [['attempt.rewind.refused', 'line']],
      ]);
      for (const seq of [2, 4, 6]) {
        await get('attempts.rewind', { attemptId, seq, toPhase: 'visit', line });
        await get('attempts.append', { attemptId, seq: seq + 1, decision: choose('yard', 'talk-aside') });
      }
      expect(await refusal(attemptId)).toEqual([['attempt.rewind.refused', 'limit']]);
      const assessment = await newAttempt('assessment');
      await play(assessment.attemptId, visit);
      expect(await refusal(assessment.attemptId)).toEqual([['attempt.rewind.refused', 'mode']]);
    });

    it('is in the sheet, with the first verdict beside the last, and its line is in no export', async () => {
      const { attemptId, learnerId } = await newAttempt();
      await play(attemptId, [choose('yard', 'talk-before-boss')]);
      await get('attempts.rewind', { attemptId, seq: 2, toPhase: 'visit', line });
      for (const [at, decision] of wholeRun.entries())
        await get('attempts.append', { attemptId, seq: at + 3, decision });
      const { sheet } = await get('attempts.close', { attemptId });
      expect(sheet).toMatchObject({ rewinds: 1, decisions: wholeRun.length });
      expect(sheet.firstPercent).toBeLessThanOrEqual(sheet.percent);
      const { text } = await get('record.export', { learnerId });
      expect(text).toContain('attempt.rewound');
      expect(text).not.toContain('Speak to him apart');
    });
  });
}
