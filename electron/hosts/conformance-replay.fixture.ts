/** Conformance of replaying a closed practice attempt, of where an attempt stands, and of the verdict at the end of the case. */
import { describe, expect, it } from 'vitest';
import { type Asker, choose, chosenCase, codesOf, wholeRun } from './conformance-asker.fixture.ts';

export function describeReplay({ ask, get, newLearner, newAttempt, finished, play }: Asker): void {
  const closed = async (mode: 'practice' | 'assessment' = 'practice') => {
    const attempt = await finished(mode);
    await get('attempts.close', { attemptId: attempt.attemptId });
    return attempt;
  };
  const reasonOf = async (attemptId: string, fromPhase: string) => {
    const reply = await ask('attempts.replay', { attemptId, fromPhase, language: 'de' });
    return reply.ok ? [] : reply.issues.map(({ code, params }) => [code, params.reason]);
  };

  describe('replaying', () => {
    it('is offered from each phase a closed practice attempt has met, and from none else', async () => {
      const practised = await closed();
      const assessed = await closed('assessment');
      const open = await newAttempt();
      const phasesOf = async ({ attemptId }: { attemptId: string }) =>
        (await get('attempts.phases', { attemptId })).phases;
      expect([await phasesOf(practised), await phasesOf(assessed), await phasesOf(open)]).toEqual([
        [
          { phase: 'visit', kept: 0, day: 1 },
          { phase: 'after', kept: 3, day: 3 },
        ],
        [],
        [],
      ]);
    });

    it('begins a new attempt with the decisions up to that phase, and leaves the old one as it was', async () => {
      const { attemptId, learnerId } = await closed();
      const before = await get('attempts.read', { attemptId });
      const { summary, events } = await get('attempts.replay', {
        attemptId,
        fromPhase: 'after',
        language: 'de',
      });
      expect(summary).toMatchObject({ learnerId, state: 'open', events: 4, header: { locale: 'de' } });
      expect(summary.header.replayOf).toEqual({ attempt: attemptId, phase: 'after', kept: 3 });
      expect(events.slice(1).map((each) => each.type === 'decision.made' && each.decision)).toEqual(
        wholeRun.slice(0, 3),
      );
      for (const [at, decision] of wholeRun.slice(3).entries())
        await get('attempts.append', { attemptId: summary.id, seq: at + 4, decision });
      await get('attempts.close', { attemptId: summary.id });
      expect(await get('attempts.read', { attemptId })).toEqual(before);
    });

    it('is refused with its reason', async () => {
      const practised = await closed();
      const assessed = await closed('assessment');
      const open = await newAttempt();
      expect([
        await reasonOf(practised.attemptId, 'nowhere'),
        await reasonOf(assessed.attemptId, 'visit'),
        await reasonOf(open.attemptId, 'visit'),
      ]).toEqual([
        [['attempt.replay.refused', 'phase']],
        [['attempt.replay.refused', 'mode']],
        [['attempt.replay.refused', 'open']],
      ]);
      const nobody = { attemptId: 'nothing', fromPhase: 'visit', language: 'de' } as const;
      expect(codesOf(await ask('attempts.replay', nobody))).toEqual(['attempt.unknown']);
    });
  });

  describe('the transcript', () => {
    it('tells the course in the order of the log, the line before a rewind, and what was set aside', async () => {
      const { attemptId } = await newAttempt();
      await play(attemptId, wholeRun.slice(0, 2));
      const line = 'Speak to him apart, because he waits for her before each answer.';
      await get('attempts.rewind', { attemptId, seq: 3, toPhase: 'visit', line: ` ${line} ` });
      await get('attempts.append', {
        attemptId,
        seq: 4,
        decision: wholeRun[0] ?? choose('yard', 'talk-aside'),
      });
      const { entries, summary } = await get('attempts.transcript', { attemptId });
      expect(summary).toMatchObject({ id: attemptId, state: 'open', events: 5 });
      const seen = entries.map((each) => [each.kind, 'setAside' in each ? each.setAside : each]);
      expect(seen).toEqual([
        ['decision', true],
        ['decision', true],
        ['rewind', { kind: 'rewind', seq: 3, toPhase: 'visit', decisions: 2, line }],
        ['decision', false],
      ]);
      expect(codesOf(await ask('attempts.transcript', { attemptId: 'nothing' }))).toEqual([
        'attempt.unknown',
      ]);
    });
  });

  describe('where an attempt stands', () => {
    it('is the day, date and phase of the branch that counts, and how many decisions it holds', async () => {
      const { attemptId } = await newAttempt();
      await play(attemptId, wholeRun.slice(0, 3));
      const there = await get('attempts.standing', { attemptId });
      expect(there).toMatchObject({ phase: 'after', decisions: 3, ended: false });
      const line = 'Speak to him apart, because he waits for her before each answer.';
      await get('attempts.rewind', { attemptId, seq: 4, toPhase: 'visit', line });
      const again = await get('attempts.standing', { attemptId });
      expect(again).toMatchObject({ phase: 'visit', decisions: 0 });
      expect(again.day).toBeLessThan(there.day);
    });
  });

  describe('the verdict at the end of the case', () => {
    it('is a choice of practice: phases are not judged, and the attempt remembers it', async () => {
      const learnerId = await newLearner();
      const start = { learnerId, ...chosenCase, language: 'fr', verdictAt: 'end' } as const;
      const { summary } = await get('attempts.start', { ...start, mode: 'practice' });
      expect(summary.header.verdictAt).toBe('end');
      await play(summary.id, wholeRun.slice(0, 3));
      expect((await get('attempts.verdict', { attemptId: summary.id })).criteria).toEqual([]);
      const assessment = await get('attempts.start', { ...start, mode: 'assessment' });
      expect(assessment.summary.header).not.toHaveProperty('verdictAt');
    });
  });
}
