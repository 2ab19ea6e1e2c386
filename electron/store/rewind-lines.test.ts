/** The line before a rewind: written with its event or not at all, never in the log, gone with the learner. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { migrate } from './migrate.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { timeAtCase } from './migrations/0020-time-at-case.ts';
import { migrations } from './migrations/list.ts';
import {
  attemptsInMemory,
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

const line = 'Take him aside first, because he keeps looking at her.';

/** An attempt with one decision in its log. */
const begun = () => {
  const world = attemptsInMemory();
  const { attempts, db } = world;
  const { id } = valueIn(attempts.open({ learnerId: world.learnerId, header, caseDocument, day: 0 }));
  valueIn(attempts.append({ attemptId: id, seq: 1, event: made(decisionNumber(1)), day: 2 }));
  const back = (seq: number, written = line, toPhase = 'visit') =>
    attempts.rewind({ attemptId: id, seq, toPhase, kept: 0, line: written, day: 1 });
  return { ...world, attemptId: id, back, lines: () => db.prepare('SELECT * FROM rewind_lines').all() };
};

const filesHolding = (dir: string, text: string): readonly string[] =>
  readdirSync(dir).filter((name) => readFileSync(path.join(dir, name)).toString('latin1').includes(text));

describe('a rewind', () => {
  it('is one event of the chain, with the line beside the log and not in it', () => {
    const { attempts, attemptId, back, lines } = begun();
    expect(valueIn(back(2))).toMatchObject({ events: 3, day: 1 });
    expect(valueIn(attempts.read(attemptId)).events.at(-1)).toEqual({
      type: 'attempt.rewound',
      toPhase: 'visit',
      kept: 0,
    });
    expect(lines()).toEqual([{ attempt_id: attemptId, seq: 2, line }]);
    expect(valueIn(attempts.verifyChain(attemptId)).events).toBe(3);
  });

  it('that is sent again changes nothing, the line that was kept first included', () => {
    const { back, lines } = begun();
    const once = valueIn(back(2));
    expect(valueIn(back(2, 'Another line, because the answer was lost.'))).toEqual(once);
    expect(lines().map((row) => row.line)).toEqual([line]);
  });

  it('refuses a gap, another event under its number and a closed attempt, and keeps no line then', () => {
    const { attempts, attemptId, back, lines } = begun();
    expect([codesOf(back(3)), codesOf(back(1))]).toEqual([
      ['attempt.sequence.gap'],
      ['attempt.sequence.conflict'],
    ]);
    valueIn(attempts.leave(attemptId));
    expect(codesOf(back(2))).toEqual(['attempt.closed']);
    expect(lines()).toEqual([]);
  });

  it('whose line cannot be written leaves the log as it was', () => {
    const { db, attempts, attemptId, back } = begun();
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON rewind_lines BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    expect(() => back(2)).toThrow('no room');
    expect(valueIn(attempts.read(attemptId)).events).toHaveLength(2);
    expect(valueIn(attempts.verifyChain(attemptId)).events).toBe(2);
  });
});

describe('the lines', () => {
  it('go with the learner, those of others stay, and no byte of them is left in the folder', () => {
    const dir = temporaryDir();
    const store = valueIn(openAt(dir));
    const rewind = (pseudonym: string, written: string) => {
      const { learnerId, attemptId } = withAttempt(store, pseudonym);
      valueIn(store.attempts.append({ attemptId, seq: 1, event: made(decisionNumber(1)), day: 0 }));
      const back = { attemptId, seq: 2, toPhase: 'visit', kept: 0, day: 0 };
      valueIn(store.attempts.rewind({ ...back, line: written }));
      return learnerId;
    };
    const heron = rewind('Heron', 'the-line-of-heron');
    rewind('Otter', 'the-line-of-otter');
    valueIn(store.backUp());
    expect(filesHolding(dir, 'the-line-of-heron')).not.toEqual([]);
    valueIn(store.learners.erase(heron));
    store.close();
    expect(filesHolding(dir, 'the-line-of-heron')).toEqual([]);
    expect(filesHolding(dir, 'the-line-of-otter')).toEqual(['dossier45.db']);
    const again = valueIn(openAt(dir));
    valueIn(again.eraseAll());
    again.close();
    expect(filesHolding(dir, 'the-line-of')).toEqual([]);
  });
});

describe('migration 0030-rewind-lines', () => {
  it('leaves attempts and events of version 20 as they were, rewound ones without a line included', () => {
    const dir = temporaryDir();
    const db = new DatabaseSync(path.join(dir, 'dossier45.db'));
    const options = { files: storeFiles(dir), clock: steadyClock() };
    valueIn(migrate(db, { ...options, migrations: [foundation, timeAtCase] }));
    db.exec(`
      INSERT INTO learners VALUES ('l', 'Heron', 'heron', 'guardian', 'nl', '');
      INSERT INTO case_documents VALUES ('h', x'');
      INSERT INTO attempts VALUES ('a', 'l', 'c', 'h', 's', 'a', 'practice', 'en', 0, 1, 1, 1, 1, '', '', 'open', 0, NULL, 1, x'', 7);
      INSERT INTO events VALUES ('a', 0, CAST('{"type":"attempt.rewound","toPhase":"visit","kept":0}' AS BLOB), x'00');
      INSERT INTO events VALUES ('a', 1, x'7b', x'00');
    `);
    const rowsOf = (table: string) => db.prepare(`SELECT * FROM ${table}`).all();
    const before = ['learners', 'attempts', 'events'].map(rowsOf);
    expect(valueIn(migrate(db, { ...options, migrations: migrations.slice(0, 3) }))).toBe(30);
    expect(['learners', 'attempts', 'events'].map(rowsOf)).toEqual(before);
    expect(rowsOf('rewind_lines')).toEqual([]);
    db.close();
  });

  it('refuses a line of no event', () => {
    const { db } = attemptsInMemory();
    expect(() => db.exec("INSERT INTO rewind_lines VALUES ('none', 1, 'x')")).toThrow('FOREIGN KEY');
  });
});
