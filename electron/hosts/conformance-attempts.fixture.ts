/** Conformance of attempts: the rules of the log, and the judgement that closes it. */
import { describe, expect, it } from 'vitest';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { packCase } from '../../scenarios/compile/pack-case.ts';
import {
  type Asker,
  choose,
  chosenCase,
  codesOf,
  type Decision,
  wholeRun,
} from './conformance-asker.fixture.ts';

export function describeAttempts({ ask, get, newLearner, newAttempt, play }: Asker): void {
  describe('attempts', () => {
    it('starts with the opening in the log and stands where the case begins', async () => {
      const { learnerId, started } = await newAttempt('assessment');
      const { header } = started.summary;
      expect(started.events).toEqual([{ type: 'attempt.opened', header }]);
      expect(header).toMatchObject({ ...chosenCase, mode: 'assessment', locale: 'fr' });
      expect(started.summary).toMatchObject({ learnerId, events: 1, day: 1, state: 'open', percent: null });
    });

    it('refuses to start without learner, case, seat or variant', async () => {
      const good = {
        learnerId: await newLearner(),
        ...chosenCase,
        mode: 'practice',
        language: 'en',
      } as const;
      expect([
        codesOf(await ask('attempts.start', { ...good, learnerId: 'nobody' })),
        codesOf(await ask('attempts.start', { ...good, caseId: 'no-case' })),
        codesOf(await ask('attempts.start', { ...good, seat: 'no-seat' })),
        codesOf(await ask('attempts.start', { ...good, variant: 'z' })),
      ]).toEqual([['learner.unknown'], ['case.unknown'], ['case.seat.unknown'], ['case.variant.unknown']]);
    });

    it('lists the attempts of one learner, the last touched first', async () => {
      const { learnerId, attemptId } = await newAttempt();
      const later = await get('attempts.start', {
        learnerId,
        ...chosenCase,
        mode: 'practice',
        language: 'en',
      });
      await newAttempt();
      await play(attemptId, wholeRun.slice(0, 1));
      const listed = await get('attempts.list', { learnerId });
      expect(listed.map((attempt) => attempt.id).sort()).toEqual([attemptId, later.summary.id].sort());
      const times = listed.map((attempt) => attempt.lastAt);
      expect(times).toEqual([...times].sort().reverse());
    });

    it('appends in order and gives the log back as it was written', async () => {
      const { attemptId, started } = await newAttempt();
      await play(attemptId, wholeRun.slice(0, 3));
      const { events, summary } = await get('attempts.read', { attemptId });
      const decisions = wholeRun.slice(0, 3).map((decision) => ({ type: 'decision.made', decision }));
      expect(events).toEqual([...started.events, ...decisions]);
      expect(summary).toMatchObject({ events: 4, day: 3, state: 'open' });
    });

    it('takes a retry for what it is, and refuses another decision in its place', async () => {
      const { attemptId } = await newAttempt();
      const [first, second] = wholeRun as [Decision, Decision];
      const once = await get('attempts.append', { attemptId, seq: 1, decision: first });
      expect(await get('attempts.append', { attemptId, seq: 1, decision: first })).toEqual(once);
      expect(codesOf(await ask('attempts.append', { attemptId, seq: 1, decision: second }))).toEqual([
        'attempt.sequence.conflict',
      ]);
      expect((await get('attempts.read', { attemptId })).summary.events).toBe(2);
    });

    it('refuses a gap in the sequence', async () => {
      const { attemptId } = await newAttempt();
      const refused = await ask('attempts.append', {
        attemptId,
        seq: 2,
        decision: choose('yard', 'talk-aside'),
      });
      expect(refused).toEqual({
        ok: false,
        issues: [{ code: 'attempt.sequence.gap', path: ['seq'], params: { expected: 1, got: 2 } }],
      });
      expect((await get('attempts.read', { attemptId })).summary.events).toBe(1);
    });

    it('takes one of two decisions that come at the same time under the same number', async () => {
      const { attemptId } = await newAttempt();
      const both = await Promise.all([
        ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') }),
        ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-before-boss') }),
      ]);
      expect(both.flatMap(codesOf)).toEqual(['attempt.sequence.conflict']);
      expect((await get('attempts.read', { attemptId })).summary.events).toBe(2);
    });

    it('refuses a decision the machine cannot take, and writes nothing', async () => {
      const { attemptId } = await newAttempt();
      expect(
        codesOf(await ask('attempts.append', { attemptId, seq: 1, decision: choose('close', 'done') })),
      ).toEqual(['attempt.event.refused']);
      expect((await get('attempts.read', { attemptId })).summary.events).toBe(1);
    });

    it('gives the case of an attempt as it is played', async () => {
      const { attemptId } = await newAttempt();
      const { play } = await get('attempts.case', { attemptId });
      expect(JSON.parse(play)).toEqual(await get('cases.open', chosenCase));
    });

    it('gives what that case compiles to, without an error it may show', async () => {
      const { attemptId } = await newAttempt();
      const { play, packed } = await get('attempts.case', { attemptId });
      const { seat, variant } = chosenCase;
      expect(packed).not.toMatch(/E-\d\d/);
      expect(JSON.parse(packed ?? '')).toEqual(packCase(compileCase(JSON.parse(play), seat, variant)).packed);
    });

    it('leaves an attempt for good', async () => {
      const { attemptId } = await newAttempt();
      await get('attempts.leave', { attemptId });
      expect([
        (await get('attempts.read', { attemptId })).summary.state,
        codesOf(await ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') })),
        codesOf(await ask('attempts.close', { attemptId })),
        codesOf(await ask('attempts.leave', { attemptId })),
        codesOf(await ask('attempts.debrief', { attemptId })),
      ]).toEqual(['left', ['attempt.closed'], ['attempt.closed'], ['attempt.closed'], ['attempt.open']]);
    });

    it('knows no attempt that was never started', async () => {
      const attemptId = 'nothing';
      const asked = [
        ask('attempts.read', { attemptId }),
        ask('attempts.case', { attemptId }),
        ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') }),
        ask('attempts.close', { attemptId }),
        ask('attempts.leave', { attemptId }),
        ask('attempts.verdict', { attemptId }),
        ask('attempts.debrief', { attemptId }),
      ];
      expect((await Promise.all(asked)).flatMap(codesOf)).toEqual(asked.map(() => 'attempt.unknown'));
    });
  });
}

export function describeJudgement({ ask, get, newAttempt, play, finished }: Asker): void {
  describe('the judgement', () => {
    it('gives a verdict on finished phases in practice, and none in assessment', async () => {
      const practice = await newAttempt();
      const before = await get('attempts.verdict', { attemptId: practice.attemptId });
      await play(practice.attemptId, wholeRun.slice(0, 3));
      const after = await get('attempts.verdict', { attemptId: practice.attemptId });
      const assessment = await finished('assessment');
      expect(before.criteria).toEqual([]);
      expect(after.criteria.map(({ id, verdict }) => [id, verdict])).toContainEqual([
        'no-promise',
        'violated',
      ]);
      expect(await get('attempts.verdict', { attemptId: assessment.attemptId })).toEqual({ criteria: [] });
    });

    it('refuses to close or explain an attempt that has not ended', async () => {
      const { attemptId } = await newAttempt();
      expect([
        codesOf(await ask('attempts.close', { attemptId })),
        codesOf(await ask('attempts.debrief', { attemptId })),
      ]).toEqual([['attempt.open'], ['attempt.open']]);
    });

    it('closes an ended attempt once: the sheet is the record, in the log and in the debrief', async () => {
      const { attemptId } = await finished();
      const { sheet } = await get('attempts.close', { attemptId });
      expect(sheet).toMatchObject({
        passed: false,
        points: 0,
        maxPoints: 12,
        criticalErrors: ['separate'],
        decisions: 7,
      });
      expect(await get('attempts.close', { attemptId })).toEqual({ sheet });
      const { events, summary } = await get('attempts.read', { attemptId });
      expect(events.at(-1)).toEqual({ type: 'attempt.closed', sheet });
      expect(summary).toMatchObject({ state: 'failed', percent: 0, events: 9 });
      const debrief = await get('attempts.debrief', { attemptId });
      expect(debrief.sheet).toEqual(sheet);
      expect(debrief.lines).toContainEqual({
        paper: 'pay-book',
        line: 'day1',
        kind: 'telling',
        fact: 'fact.indicators.list',
      });
      expect(debrief.story).toEqual(
        [1, 2, 3, 4].map((line) => `story.${sheet.ending}.police-officer.${line}`),
      );
    });

    it('appends nothing after the sheet', async () => {
      const { attemptId } = await finished();
      await get('attempts.close', { attemptId });
      const next = { attemptId, seq: 9, decision: choose('yard', 'talk-aside') };
      expect(codesOf(await ask('attempts.append', next))).toEqual(['attempt.closed']);
    });
  });
}
