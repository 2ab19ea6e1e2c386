/** Opening the store: lock, pragmas, newer versions, damage, crashes; what is not understood is never overwritten. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { newestVersion } from './migrate.ts';
import { foundation } from './migrations/0010-foundation.ts';
import { migrations } from './migrations/list.ts';
import { openDatabase } from './open-database.ts';
import { codesOf, openAt, steadyClock, valueIn, withAttempt } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const database = (dir: string): string => path.join(dir, 'dossier45.db');
const aside = 'dossier45.damaged-20261103T080001Z.db';

/** A store in which a learner stands, closed cleanly. */
const usedDir = (): string => {
  const dir = temporaryDir();
  const store = valueIn(openAt(dir));
  withAttempt(store);
  store.close();
  return dir;
};

/** The files as a killed process leaves them: copied while the session is running. */
const crashedDir = (): string => {
  const dir = temporaryDir();
  const running = temporaryDir();
  const store = valueIn(openAt(running));
  withAttempt(store);
  for (const name of readdirSync(running))
    writeFileSync(path.join(dir, name), readFileSync(path.join(running, name)));
  store.close();
  return dir;
};

const pseudonymsIn = (dir: string): readonly string[] => {
  const store = valueIn(openAt(dir));
  const found = valueIn(store.learners.list()).map(({ pseudonym }) => pseudonym);
  store.close();
  return found;
};

describe('a store', () => {
  it('makes its folder and one database in it', () => {
    const dir = path.join(temporaryDir(), 'new', 'folder');
    const store = valueIn(openAt(dir));
    expect(readdirSync(dir)).toEqual(['dossier45.db', 'dossier45.db-wal']);
    store.close();
    expect([readdirSync(dir), store.issues]).toEqual([['dossier45.db'], []]);
  });

  it('finds again what was written before it was closed', () => {
    expect(pseudonymsIn(usedDir())).toEqual(['Heron']);
  });

  it('runs with a write-ahead log, full synchronisation, an exclusive lock, foreign keys and secure deletion', () => {
    const { db } = valueIn(
      openDatabase({ files: storeFiles(temporaryDir()), migrations: [foundation], clock: steadyClock() }),
    );
    const names = [
      'journal_mode',
      'synchronous',
      'locking_mode',
      'foreign_keys',
      'secure_delete',
      'wal_autocheckpoint',
    ];
    const read = names.map((name) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
    db.close();
    expect(read).toEqual(['wal', 2, 'exclusive', 1, 1, 1000]);
  });

  it('can be closed twice', () => {
    const store = valueIn(openAt(temporaryDir()));
    store.close();
    expect(() => store.close()).not.toThrow();
  });

  it('is locked for a second opener, and free once the first has closed', () => {
    const dir = temporaryDir();
    const first = valueIn(openAt(dir));
    expect(codesOf(openAt(dir))).toEqual(['store.locked']);
    first.close();
    expect(codesOf(openAt(dir))).toEqual([]);
  });

  it('is unavailable where its folder cannot be made', () => {
    const file = path.join(temporaryDir(), 'a-file');
    writeFileSync(file, '');
    expect(codesOf(openAt(path.join(file, 'store')))).toEqual(['store.unavailable']);
  });

  it('is unavailable where a folder stands in place of its file', () => {
    const dir = temporaryDir();
    mkdirSync(database(dir));
    expect(codesOf(openAt(dir))).toEqual(['store.unavailable']);
  });
});

describe('a database of a newer version', () => {
  const newerDir = (): string => {
    const dir = usedDir();
    const db = new DatabaseSync(database(dir));
    db.exec('CREATE TABLE of_the_future (x); PRAGMA user_version = 9990');
    db.close();
    return dir;
  };

  it('is refused and left as it is, byte for byte', () => {
    const dir = newerDir();
    const before = readFileSync(database(dir));
    expect(openAt(dir)).toEqual({
      ok: false,
      issues: [
        {
          code: 'store.version.tooNew',
          path: [],
          params: { found: 9990, newest: newestVersion(migrations) },
        },
      ],
    });
    expect([readdirSync(dir), readFileSync(database(dir)).equals(before)]).toEqual([['dossier45.db'], true]);
  });
});

describe('a damaged database', () => {
  const spoil: readonly [string, string, (file: string) => void][] = [
    [
      'is no database at all',
      'sqlite',
      (file) => writeFileSync(file, 'a letter that was saved over it'.repeat(400)),
    ],
    ['is empty', 'empty', (file) => truncateSync(file, 0)],
    [
      'is torn in the middle',
      'sqlite',
      (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096),
    ],
    [
      'belongs to another program',
      'not-ours',
      (file) => {
        rmSync(file);
        new DatabaseSync(file).exec('CREATE TABLE addresses (x); PRAGMA application_id = 7');
      },
    ],
    [
      'holds a spoilt page',
      'integrity',
      (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0xa5, 4096 * 2, 4096 * 3);
        writeFileSync(file, bytes);
      },
    ],
  ];

  it.each(spoil)('that %s is set aside whole, reported, and a fresh one opened', (_how, what, damage) => {
    const dir = usedDir();
    damage(database(dir));
    const before = readFileSync(database(dir));
    const store = valueIn(openAt(dir));
    expect(store.issues).toMatchObject([{ code: 'store.damaged', path: [], params: { what, file: aside } }]);
    expect(readFileSync(path.join(dir, aside)).equals(before)).toBe(true);
    expect(valueIn(store.learners.list())).toEqual([]);
    store.close();
  });

  it('is set aside under a name of its own each time', () => {
    const dir = usedDir();
    for (const text of ['first', 'second']) {
      writeFileSync(database(dir), text.repeat(200));
      valueIn(openAt(dir)).close();
    }
    const kept = readdirSync(dir).filter((name) => name.includes('damaged'));
    expect(kept.map((name) => readFileSync(path.join(dir, name), 'utf8').slice(0, 5))).toEqual([
      'secon',
      'first',
    ]);
  });

  it('that is gone while its log remains is reported, and the log set aside', () => {
    const dir = crashedDir();
    rmSync(database(dir));
    const store = valueIn(openAt(dir));
    expect(store.issues).toMatchObject([
      { code: 'store.damaged', params: { what: 'database-missing', file: aside } },
    ]);
    expect(existsSync(path.join(dir, `${aside}-wal`))).toBe(true);
    store.close();
  });
});

describe('after a crash', () => {
  it('everything that was written is there and nothing is reported', () => {
    const dir = crashedDir();
    const store = valueIn(openAt(dir));
    expect([store.issues, valueIn(store.learners.list()).length]).toEqual([[], 1]);
    store.close();
  });

  it.each([
    ['gone', (log: string) => rmSync(log)],
    ['empty', (log: string) => truncateSync(log, 0)],
    ['not a log', (log: string) => writeFileSync(log, 'x'.repeat(5000))],
  ])('a log that is %s is noticed and reported, once', (_what, lose) => {
    const dir = crashedDir();
    lose(`${database(dir)}-wal`);
    const store = valueIn(openAt(dir));
    expect(store.issues).toEqual([{ code: 'store.damaged', path: [], params: { what: 'log-missing' } }]);
    store.close();
    const again = valueIn(openAt(dir));
    expect(again.issues).toEqual([]);
    again.close();
  });

  it('at the very first start, before any table stood, a fresh store is opened without a word', () => {
    const dir = temporaryDir();
    const db = new DatabaseSync(database(dir));
    db.exec('PRAGMA journal_mode = WAL');
    db.close();
    const store = valueIn(openAt(dir));
    expect([store.issues, valueIn(store.learners.list())]).toEqual([[], []]);
    store.close();
  });
});
