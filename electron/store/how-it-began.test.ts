/** How an attempt began: the time of its verdicts, and of a replay where it was taken from and with which decisions. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import {
  caseDocument,
  codesOf,
  decisionNumber,
  header,
  made,
  openAt,
  steadyClock,
  valueIn,
  withAttempt,
} from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const replayed = {
  ...header,
  verdictAt: 'end',
  replayOf: { attempt: 'one', phase: 'visit', kept: 2 },
} as const;
const decisions = [decisionNumber(1), decisionNumber(2)];

describe('an attempt that begins with decisions', () => {
  it('has them in its log from the first moment, in one chain, and goes on after them', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const { learnerId } = withAttempt(store);
    const opened = valueIn(
      store.attempts.open({ learnerId, header: replayed, caseDocument, day: 3, decisions }),
    );
    expect(opened).toMatchObject({ events: 3, day: 3, state: 'open' });
    store.close();
    const again = valueIn(openAt(dir));
    expect(valueIn(again.attempts.read(opened.id)).events).toEqual([
      { type: 'attempt.opened', header: replayed },
      ...decisions.map(made),
    ]);
    expect(valueIn(again.attempts.verifyChain(opened.id)).header).toEqual(replayed);
    const next = { attemptId: opened.id, seq: 3, event: made(decisionNumber(3)), day: 4 };
    expect(valueIn(again.attempts.append(next)).events).toBe(4);
    again.close();
  });

  it('is not there at all when one of them cannot be written', () => {
    const store = valueIn(openAt(temporaryDir()));
    const { learnerId } = withAttempt(store);
    const wrong = { type: 'choice.chosen', scene: 'Not an id', choice: '' } as const;
    const open = () =>
      store.attempts.open({ learnerId, header: replayed, caseDocument, day: 3, decisions: [wrong] });
    expect(open).toThrow();
    expect(valueIn(store.attempts.list(learnerId))).toHaveLength(1);
    store.close();
  });

  it('of nobody is refused', () => {
    const store = valueIn(openAt(temporaryDir()));
    const nobody = { learnerId: 'nobody', header: replayed, caseDocument, day: 3, decisions };
    expect(codesOf(store.attempts.open(nobody))).toEqual(['learner.unknown']);
    store.close();
  });
});

describe('migration 0040-how-it-began', () => {
  it('leaves attempts of version 30 as they were: begun at the start, judged at each phase', () => {
    const dir = temporaryDir();
    const db = new DatabaseSync(path.join(dir, 'dossier45.db'));
    const options = { files: storeFiles(dir), clock: steadyClock() };
    valueIn(migrate(db, { ...options, migrations: migrations.slice(0, 3) }));
    db.exec(`
      INSERT INTO learners VALUES ('l', 'Heron', 'heron', 'guardian', 'nl', '');
      INSERT INTO case_documents VALUES ('h', x'');
      INSERT INTO attempts VALUES ('a', 'l', 'c', 'h', 's', 'a', 'practice', 'en', 0, 1, 1, 1, 1, '', '', 'open', 0, NULL, 1, x'', 7);
      INSERT INTO attempts VALUES ('b', 'l', '', 'h', 'no seat', '', 'x', 'zz', -1, 0, 0, 0, 0, 'never', '', 'left', 0, -5, 0, x'', NULL);
    `);
    const before = db.prepare('SELECT * FROM attempts ORDER BY id').all();
    expect(valueIn(migrate(db, { ...options, migrations: migrations.slice(0, 4) }))).toBe(40);
    const fresh = { verdict_at: null, replay_attempt: null, replay_phase: null, replay_kept: null };
    expect(db.prepare('SELECT * FROM attempts ORDER BY id').all()).toEqual(
      before.map((row) => ({ ...row, ...fresh })),
    );
    db.close();
    const store = valueIn(openAt(dir));
    const [first] = valueIn(store.attempts.list('l')).filter(({ id }) => id === 'a');
    expect(Object.keys(first?.header ?? {})).not.toEqual(expect.arrayContaining(['verdictAt']));
    expect(first?.header.replayOf).toBeUndefined();
    store.close();
  });
});
