/** The chain over stored bytes: any prefix of a log holds, any flipped bit breaks it where it was flipped. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../scenarios/case/decision.ts';
import { type ChainedEvent, findBreak, firstLink, linkOf } from './chain.ts';
import { attemptsInMemory, caseDocument, decisionNumber, header, made, valueIn } from './store.fixture.ts';

const name = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,6})?$/);
const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ type: fc.constant('choice.chosen' as const), scene: name, choice: name }),
  fc.record({ type: fc.constant('act.performed' as const), verb: name, object: name, person: name }),
  fc.record({
    type: fc.constant('time.passed' as const),
    until: fc.constantFrom('moment' as const, 'next-due' as const),
  }),
  fc.record({ type: fc.constant('line.cleared' as const), paper: name, line: name }),
);
const anyLog = fc.array(anyDecision, { maxLength: 12 });

const play = (decisions: readonly Decision[]) => {
  const world = attemptsInMemory();
  const { id } = valueIn(world.attempts.open({ learnerId: world.learnerId, header, caseDocument, day: 0 }));
  for (const [index, decision] of decisions.entries()) {
    valueIn(world.attempts.append({ attemptId: id, seq: index + 1, event: made(decision), day: 0 }));
  }
  return { ...world, attemptId: id };
};

const brokenAt = (seq: number) => ({
  ok: false,
  issues: [{ code: 'attempt.chain.broken', path: ['events', seq], params: { seq } }],
});

describe('the chain of a stored log', () => {
  it('holds, and reads back the decisions, for every prefix of a log', () => {
    const property = fc.property(anyLog, fc.nat(12), (decisions, cut) => {
      const prefix = decisions.slice(0, cut);
      const { db, attempts, attemptId } = play(prefix);
      expect(valueIn(attempts.verifyChain(attemptId)).events).toBe(prefix.length + 1);
      expect(valueIn(attempts.read(attemptId)).events).toEqual([
        { type: 'attempt.opened', header },
        ...prefix.map(made),
      ]);
      db.close();
    });
    fc.assert(property, { seed: 45, numRuns: 60 });
  });

  it('breaks at the event in which any one bit is flipped', () => {
    const property = fc.property(anyLog, fc.nat(), fc.nat(), fc.nat(7), (decisions, which, where, bit) => {
      const { db, attempts, attemptId } = play(decisions);
      db.exec('DROP TRIGGER events_are_never_rewritten');
      const seq = which % (decisions.length + 1);
      const bytes = db.prepare('SELECT bytes FROM events WHERE seq = ?').get(seq)?.bytes as Uint8Array;
      const at = where % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      db.prepare('UPDATE events SET bytes = ? WHERE seq = ?').run(bytes, seq);
      expect(attempts.verifyChain(attemptId)).toEqual(brokenAt(seq));
      db.close();
    });
    fc.assert(property, { seed: 45, numRuns: 150 });
  });

  it.each([
    ['a hash was changed', 'UPDATE events SET hash = zeroblob(32) WHERE seq = 1', 1],
    ['an event was taken out of the middle', 'DELETE FROM events WHERE seq = 1', 1],
    ['the last event was cut off', 'DELETE FROM events WHERE seq = 3', 3],
    [
      'two events changed places',
      'UPDATE events SET seq = CASE seq WHEN 1 THEN 12 ELSE 11 END WHERE seq IN (1, 2); UPDATE events SET seq = seq - 10 WHERE seq > 10',
      1,
    ],
    ['the head was changed', 'UPDATE attempts SET head = zeroblob(32)', 3],
    ['the count was lowered', 'UPDATE attempts SET event_count = 2', 2],
    ['every event was removed', 'DELETE FROM events', 0],
  ])('breaks when %s', (_what, sql, seq) => {
    const { db, attempts, attemptId } = play([1, 2, 3].map(decisionNumber));
    db.exec(`DROP TRIGGER events_are_never_rewritten; ${sql}`);
    expect(attempts.verifyChain(attemptId)).toEqual(brokenAt(seq));
  });

  it('that no longer reads as JSON says at which event', () => {
    const { db, attempts, attemptId } = play([1, 2, 3].map(decisionNumber));
    db.exec("DROP TRIGGER events_are_never_rewritten; UPDATE events SET bytes = x'7b' WHERE seq = 2");
    expect(attempts.read(attemptId)).toEqual(brokenAt(2));
  });
});

describe('the chain as values', () => {
  it('holds for every prefix when its end is that of the prefix', () => {
    const property = fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (logs) => {
      let head = firstLink;
      const events: ChainedEvent[] = [];
      for (const [seq, bytes] of logs.entries()) {
        head = linkOf(head, bytes);
        events.push({ seq, bytes, hash: head });
        expect(findBreak(events, { count: seq + 1, head })).toBeNull();
      }
    });
    fc.assert(property, { seed: 45 });
  });

  it('of no event at all holds', () => {
    expect(findBreak([], { count: 0, head: firstLink })).toBeNull();
  });
});
