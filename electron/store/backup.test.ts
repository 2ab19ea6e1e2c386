/** A backup on request: it can be put in place of a lost database, and goes when a learner is erased. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, decisionNumber, made, openAt, valueIn, withAttempt } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

describe('a backup', () => {
  it('holds all that was written before it, and opens without a complaint in place of the database', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const { learnerId, attemptId } = withAttempt(store);
    valueIn(store.attempts.append({ attemptId, seq: 1, event: made(decisionNumber(1)), day: 2 }));
    const { fileName } = valueIn(store.backUp());
    valueIn(store.attempts.append({ attemptId, seq: 2, event: made(decisionNumber(2)), day: 3 }));
    store.close();
    rmSync(path.join(dir, 'dossier45.db'));
    renameSync(path.join(dir, fileName), path.join(dir, 'dossier45.db'));
    const restored = valueIn(openAt(dir));
    expect([restored.issues, valueIn(restored.learners.list()).map((each) => each.id)]).toEqual([
      [],
      [learnerId],
    ]);
    expect(valueIn(restored.attempts.verifyChain(attemptId))).toMatchObject({ events: 2, day: 2 });
    restored.close();
  });

  it('lies beside the database under the time at which it was made, without a rest of its making', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const { fileName } = valueIn(store.backUp());
    expect(fileName).toMatch(/^dossier45\.backup-20261103T0800\d\dZ\.db$/);
    expect(readdirSync(dir)).toEqual([fileName, 'dossier45.db', 'dossier45.db-wal']);
    store.close();
  });

  it('is removed when a learner is erased', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const { learnerId } = withAttempt(store);
    valueIn(store.backUp());
    valueIn(store.learners.erase(learnerId));
    expect(readdirSync(dir)).toEqual(['dossier45.db', 'dossier45.db-wal']);
    store.close();
  });

  it('that cannot be written is refused, and the store goes on', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir, () => new Date('2026-11-03T08:00:00.000Z')));
    mkdirSync(path.join(dir, 'dossier45.backup-20261103T080000Z.db', 'in-the-way'), { recursive: true });
    expect(codesOf(store.backUp())).toEqual(['store.unavailable']);
    expect(valueIn(store.learners.list())).toEqual([]);
    store.close();
  });
});
