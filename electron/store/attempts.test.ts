/** The append-only log: sequence, retries, closing, what the desk lists, and what a full disk leaves. */
import { describe, expect, it } from 'vitest';
import { listAttempts } from './attempt-row.ts';
import {
  attemptsInMemory,
  caseDocument,
  codesOf,
  decisionNumber,
  header,
  made,
  sheet,
  valueIn,
} from './store.fixture.ts';

const openOne = () => {
  const world = attemptsInMemory();
  const { id } = valueIn(world.attempts.open({ learnerId: world.learnerId, header, caseDocument, day: 0 }));
  const append = (seq: number, number = seq, day = seq) =>
    world.attempts.append({ attemptId: id, seq, event: made(decisionNumber(number)), day });
  return { ...world, attemptId: id, append };
};

describe('an attempt', () => {
  it('starts with its header as event 0', () => {
    const { attempts, attemptId, learnerId } = openOne();
    expect(valueIn(attempts.read(attemptId))).toEqual({
      summary: {
        id: attemptId,
        learnerId,
        header,
        openedAt: '2026-11-03T08:00:02.000Z',
        lastAt: '2026-11-03T08:00:02.000Z',
        events: 1,
        day: 0,
        state: 'open',
        percent: null,
      },
      events: [{ type: 'attempt.opened', header }],
    });
  });

  it('is refused for a learner nobody knows', () => {
    const { attempts } = openOne();
    expect(codesOf(attempts.open({ learnerId: 'nobody', header, caseDocument, day: 0 }))).toEqual([
      'learner.unknown',
    ]);
  });

  it('keeps the case document once, however many attempts stand on it', () => {
    const { db, attempts, learnerId } = openOne();
    valueIn(attempts.open({ learnerId, header, caseDocument, day: 0 }));
    expect(db.prepare('SELECT hash FROM case_documents').all()).toEqual([{ hash: header.caseHash }]);
  });

  it('that nobody opened is unknown to every operation', () => {
    const { attempts } = openOne();
    const answers = [
      attempts.find('none'),
      attempts.read('none'),
      attempts.verifyChain('none'),
      attempts.leave('none'),
      attempts.close({ attemptId: 'none', seq: 1, sheet }),
      attempts.append({ attemptId: 'none', seq: 1, event: made(decisionNumber(1)), day: 0 }),
    ];
    expect(answers.map(codesOf)).toEqual(answers.map(() => ['attempt.unknown']));
  });
});

describe('an append', () => {
  it('moves count, day and time in the same step', () => {
    const { append } = openOne();
    expect(valueIn(append(1, 1, 12))).toMatchObject({
      events: 2,
      day: 12,
      lastAt: '2026-11-03T08:00:03.000Z',
    });
  });

  it('sent again with the same content changes nothing', () => {
    const { append, attempts, attemptId } = openOne();
    const first = valueIn(append(1));
    expect([valueIn(append(1)), valueIn(attempts.read(attemptId)).events.length]).toEqual([first, 2]);
  });

  it('sent again with other content is a conflict', () => {
    const { append } = openOne();
    append(1);
    expect(append(1, 7)).toEqual({
      ok: false,
      issues: [{ code: 'attempt.sequence.conflict', path: ['seq'], params: { expected: 2, got: 1 } }],
    });
  });

  it('in place of the header is a conflict', () => {
    const { append } = openOne();
    expect(codesOf(append(0))).toEqual(['attempt.sequence.conflict']);
  });

  it('that leaves a gap is refused', () => {
    const { append } = openOne();
    expect(append(2)).toEqual({
      ok: false,
      issues: [{ code: 'attempt.sequence.gap', path: ['seq'], params: { expected: 1, got: 2 } }],
    });
  });

  it('of something that is no event of the schema is our own fault and throws', () => {
    const { attempts, attemptId } = openOne();
    const event = JSON.parse('{"type":"decision.made","decision":{"type":"score.set","points":100}}');
    expect(() => attempts.append({ attemptId, seq: 1, event, day: 0 })).toThrow();
    expect(valueIn(attempts.read(attemptId)).events).toHaveLength(1);
  });

  it('on a full disk says so and leaves nothing half written', () => {
    const { db, attempts, attemptId, append } = openOne();
    db.exec(`PRAGMA max_page_count = ${db.prepare('PRAGMA page_count').get()?.page_count}`);
    let seq = 1;
    let last = append(seq);
    while (last.ok) {
      seq += 1;
      last = append(seq);
    }
    expect(codesOf(last)).toEqual(['store.full']);
    expect([
      valueIn(attempts.verifyChain(attemptId)).events,
      valueIn(attempts.read(attemptId)).events.length,
    ]).toEqual([seq, seq]);
    db.exec('PRAGMA max_page_count = 1000000');
    expect(valueIn(append(seq)).events).toBe(seq + 1);
  });

  it('cannot be rewritten in the database', () => {
    const { db, append } = openOne();
    append(1);
    expect(() => db.exec("UPDATE events SET bytes = x'00' WHERE seq = 1")).toThrow('events are append-only');
  });
});

describe('closing', () => {
  it('appends the sheet and sets state and percent', () => {
    const { attempts, attemptId, append } = openOne();
    append(1);
    expect(valueIn(attempts.close({ attemptId, seq: 2, sheet }))).toMatchObject({
      state: 'passed',
      percent: 80,
      events: 3,
    });
    expect(valueIn(attempts.read(attemptId)).events[2]).toEqual({ type: 'attempt.closed', sheet });
  });

  it('of a run that does not pass says failed', () => {
    const { attempts, attemptId } = openOne();
    const failing = { ...sheet, passed: false, percent: 31 };
    expect(valueIn(attempts.close({ attemptId, seq: 1, sheet: failing }))).toMatchObject({
      state: 'failed',
      percent: 31,
    });
  });

  it('takes nothing more, not even what would leave a gap', () => {
    const { attempts, attemptId, append } = openOne();
    valueIn(attempts.close({ attemptId, seq: 1, sheet }));
    const after = [
      append(2),
      append(9),
      attempts.close({ attemptId, seq: 2, sheet }),
      attempts.leave(attemptId),
    ];
    expect(after.map(codesOf)).toEqual(after.map(() => ['attempt.closed']));
  });

  it('still answers the retry of a decision that was taken', () => {
    const { attempts, attemptId, append } = openOne();
    append(1);
    valueIn(attempts.close({ attemptId, seq: 2, sheet }));
    expect(valueIn(append(1)).state).toBe('passed');
  });

  it('by leaving keeps the log and gives no percent', () => {
    const { attempts, attemptId, append } = openOne();
    append(1);
    expect(valueIn(attempts.leave(attemptId))).toMatchObject({ state: 'left', percent: null, events: 2 });
    expect(codesOf(append(2))).toEqual(['attempt.closed']);
  });
});

describe('the list of the desk', () => {
  it('shows the attempts of one learner, the last touched first', () => {
    const { attempts, learnerId, attemptId, append } = openOne();
    const second = valueIn(attempts.open({ learnerId, header, caseDocument, day: 0 })).id;
    append(1);
    expect(valueIn(attempts.list(learnerId)).map(({ id }) => id)).toEqual([attemptId, second]);
    expect(valueIn(attempts.list('somebody-else'))).toEqual([]);
  });

  it('is read off an index, never off the whole table', () => {
    const { db } = openOne();
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${listAttempts}`)
      .all('someone')
      .map((row) => row.detail);
    expect(plan).toEqual([
      'SEARCH attempts USING INDEX attempts_by_learner (learner_id=?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });
});
