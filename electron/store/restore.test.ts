/** Restoring a backup over real files: what comes back, what is set aside, and that every failure leaves the data that were there. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { moveOver } from './atomic-write.ts';
import { storeFiles } from './files.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { openStore, type Store } from './open-store.ts';
import type { MoveFile } from './restore.ts';
import {
  codesOf,
  countedDice,
  decisionNumber,
  made,
  openAt,
  steadyClock,
  valueIn,
  withAttempt,
} from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const pseudonymsIn = (store: Store) => valueIn(store.learners.list()).map(({ pseudonym }) => pseudonym);
const setAsideIn = (dir: string) => readdirSync(dir).filter((name) => name.includes('-before-restore'));
const restsIn = (dir: string) => readdirSync(dir).filter((name) => name.includes('.tmp'));

/** A store with Heron in its backup, and Otter who came later. */
const world = (moveFile?: MoveFile) => {
  const dir = temporaryDir();
  const store = valueIn(
    openStore({ dir, clock: steadyClock(), random: countedDice(), ...(moveFile ? { moveFile } : {}) }),
  );
  const heron = withAttempt(store, 'Heron');
  valueIn(
    store.attempts.append({ attemptId: heron.attemptId, seq: 1, event: made(decisionNumber(1)), day: 2 }),
  );
  const { fileName } = valueIn(store.backUp());
  const otter = withAttempt(store, 'Otter');
  valueIn(
    store.attempts.append({ attemptId: heron.attemptId, seq: 2, event: made(decisionNumber(2)), day: 3 }),
  );
  return { dir, store, fileName, heron, otter };
};

const next = (attemptId: string, seq: number) => ({
  attemptId,
  seq,
  event: made(decisionNumber(seq)),
  day: 4,
});
const diskFull = (): never => {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};

/** Hands a file in, in pieces. @returns its name for the restore. */
const handIn = (store: Store, bytes: Uint8Array, size = 10_000): string => {
  let transfer: string | null = null;
  for (let at = 0; at === 0 || at < bytes.length; at += size)
    transfer = valueIn(
      store.backups.receive({ transfer, at, bytes: bytes.subarray(at, at + size) }),
    ).transfer;
  return transfer ?? '';
};

describe('restoring a backup', () => {
  it('brings back what it holds, sets aside what was there, and goes on without a restart', () => {
    const { dir, store, fileName, heron, otter } = world();
    const { setAside } = valueIn(store.backups.restore({ fileName }));
    expect([pseudonymsIn(store), store.restores, store.issues]).toEqual([['Heron'], 1, []]);
    expect(valueIn(store.attempts.verifyChain(heron.attemptId))).toMatchObject({ events: 2, day: 2 });
    expect(codesOf(store.attempts.find(otter.attemptId))).toEqual(['attempt.unknown']);
    expect(valueIn(store.attempts.append(next(heron.attemptId, 2))).events).toBe(3);
    store.close();
    expect(restsIn(dir)).toEqual([]);
    const again = valueIn(openAt(dir));
    expect([pseudonymsIn(again), valueIn(again.attempts.find(heron.attemptId)).events]).toEqual([
      ['Heron'],
      3,
    ]);
    expect(setAsideIn(dir)).toEqual([setAside]);
    expect(valueIn(again.backups.restore({ fileName: setAside })).setAside).not.toBe(setAside);
    expect(pseudonymsIn(again)).toEqual(['Heron', 'Otter']);
    expect(valueIn(again.attempts.verifyChain(heron.attemptId)).events).toBe(3);
    again.close();
  });

  it('reaches those who hold a part of the store since before', () => {
    const { store, fileName, heron } = world();
    const { attempts, documents, learners } = store;
    const { header } = valueIn(attempts.find(heron.attemptId));
    valueIn(store.backups.restore({ fileName }));
    expect(valueIn(learners.list())).toHaveLength(1);
    expect(valueIn(attempts.append(next(heron.attemptId, 2))).events).toBe(3);
    expect(documents.read(header.caseHash).ok).toBe(true);
    store.close();
  });

  it('answers a window that is behind: a gap, or an attempt that is not there', () => {
    const { store, fileName, heron, otter } = world();
    valueIn(store.backups.restore({ fileName }));
    expect([
      codesOf(store.attempts.append(next(heron.attemptId, 3))),
      codesOf(store.attempts.append(next(otter.attemptId, 1))),
    ]).toEqual([['attempt.sequence.gap'], ['attempt.unknown']]);
    store.close();
  });

  it('takes a file that was handed in piece by piece, from another computer', () => {
    const other = world();
    other.store.close();
    const store = valueIn(openAt(temporaryDir()));
    withAttempt(store, 'Nightjar');
    const transfer = handIn(store, readFileSync(path.join(other.dir, other.fileName)));
    expect(valueIn(store.backups.inspect({ transfer })).backup.learners).toBe(1);
    valueIn(store.backups.restore({ transfer }));
    expect(pseudonymsIn(store)).toEqual(['Heron']);
    expect(codesOf(store.backups.restore({ transfer }))).toEqual(['backup.unknown']);
    store.close();
  });

  it('brings one of an older version to the newest on the way, and leaves the file as it was', () => {
    const { dir, store } = world();
    const old = path.join(dir, 'dossier45.before-0010-20260101T080000Z.db');
    const db = new DatabaseSync(old);
    const options = { files: storeFiles(temporaryDir()), clock: steadyClock() };
    valueIn(migrate(db, { ...options, migrations: migrations.slice(0, 3) }));
    db.exec("INSERT INTO learners VALUES ('k', 'Kingfisher', 'kingfisher', 'guardian', 'nl', '')");
    db.close();
    const before = readFileSync(old);
    valueIn(store.backups.restore({ fileName: path.basename(old) }));
    expect(pseudonymsIn(store)).toEqual(['Kingfisher']);
    expect(readFileSync(old).equals(before)).toBe(true);
    store.close();
  });
});

describe('looking into a backup', () => {
  it('says what it holds and what is there now, and changes nothing', () => {
    const { dir, store, fileName } = world();
    const files = readdirSync(dir);
    const { backup, present } = valueIn(store.backups.inspect({ fileName }));
    expect(backup).toMatchObject({ learners: 1, attempts: 1, broken: 0, complete: true });
    expect(present).toMatchObject({ learners: 2, attempts: 2, broken: 0 });
    expect((present.lastAt ?? '') > (backup.lastAt ?? '')).toBe(true);
    expect([pseudonymsIn(store), readdirSync(dir), store.restores]).toEqual([['Heron', 'Otter'], files, 0]);
    store.close();
  });

  it('counts logs that are no longer what was appended: they come back as what they are', () => {
    const { dir, store, fileName, heron } = world();
    const spoilt = new DatabaseSync(path.join(dir, fileName));
    spoilt.exec(`
      DELETE FROM rewind_lines;
      UPDATE attempts SET head = x'00';
    `);
    spoilt.close();
    expect(valueIn(store.backups.inspect({ fileName })).backup.broken).toBe(1);
    valueIn(store.backups.restore({ fileName }));
    expect(codesOf(store.attempts.verifyChain(heron.attemptId))).toEqual(['attempt.chain.broken']);
    store.close();
  });

  it('says of a file that was copied while the program ran that it may lack the last entries', () => {
    const { dir, store } = world();
    const copied = readFileSync(path.join(dir, 'dossier45.db'));
    const transfer = handIn(store, copied);
    expect(valueIn(store.backups.inspect({ transfer })).backup.complete).toBe(false);
    store.close();
  });

  it('lists the copies in the folder, the newest first, with their time and size', () => {
    const { dir, store, fileName } = world();
    writeFileSync(path.join(dir, 'dossier45.before-0010-20260101T080000Z.db'), 'x');
    writeFileSync(path.join(dir, 'dossier45.backup-of-mine.db'), 'x');
    const listed = valueIn(store.backups.list());
    expect(listed.map((each) => each.fileName)).toEqual([
      fileName,
      'dossier45.before-0010-20260101T080000Z.db',
    ]);
    expect(listed[1]).toEqual({
      fileName: 'dossier45.before-0010-20260101T080000Z.db',
      madeAt: '2026-01-01T08:00:00Z',
      bytes: 1,
    });
    store.close();
  });
});

describe('a file that cannot be restored', () => {
  const spoil = (bytes: Uint8Array, work: (db: DatabaseSync) => void): Uint8Array => {
    const file = path.join(temporaryDir(), 'spoilt.db');
    writeFileSync(file, bytes);
    const db = new DatabaseSync(file);
    db.exec('PRAGMA foreign_keys = OFF');
    work(db);
    db.close();
    return readFileSync(file);
  };
  const scrambled = (bytes: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(bytes);
    for (let at = 4096 * 2; at < copy.length; at += 1) copy[at] = (copy[at] ?? 0) ^ 0x5a;
    return copy;
  };
  const foreign = (): Uint8Array => {
    const file = path.join(temporaryDir(), 'foreign.db');
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE notes (text TEXT)');
    db.close();
    return readFileSync(file);
  };

  it.each([
    ['is empty', () => new Uint8Array(), 'backup.damaged', ['file']],
    ['is no database', () => Buffer.from('x'.repeat(5000)), 'backup.damaged', ['file', 'header']],
    ['is the database of another program', foreign, 'backup.damaged', ['file', 'header']],
    ['was cut off', (bytes: Uint8Array) => bytes.subarray(0, 4096 * 3), 'backup.damaged', ['file', 'pages']],
    ['has torn pages', scrambled, 'backup.damaged', ['file', 'pages']],
    [
      'was written by a newer version',
      (bytes: Uint8Array) => spoil(bytes, (db) => db.exec('PRAGMA user_version = 9990')),
      'backup.tooNew',
      ['file', 'header'],
    ],
    [
      'carries a trigger that is not ours',
      (bytes: Uint8Array) =>
        spoil(bytes, (db) =>
          db.exec('CREATE TRIGGER sly AFTER INSERT ON learners BEGIN DELETE FROM events; END'),
        ),
      'backup.damaged',
      ['file', 'schema', 'sly'],
    ],
    [
      'lacks a table',
      (bytes: Uint8Array) => spoil(bytes, (db) => db.exec('DROP TABLE settings')),
      'backup.damaged',
      ['file', 'schema', 'settings'],
    ],
    [
      'has events of no attempt',
      (bytes: Uint8Array) => spoil(bytes, (db) => db.exec('DELETE FROM attempts')),
      'backup.damaged',
      ['file', 'tables', 'events'],
    ],
  ])('because it %s is refused with its place, and nothing is touched', (_what, make, code, place) => {
    const { dir, store, fileName, heron } = world();
    const transfer = handIn(store, make(readFileSync(path.join(dir, fileName))));
    const files = readdirSync(dir);
    for (const refused of [store.backups.inspect({ transfer }), store.backups.restore({ transfer })])
      expect(refused.ok ? [] : refused.issues.map((each) => [each.code, each.path])).toEqual([[code, place]]);
    expect([pseudonymsIn(store), store.restores, readdirSync(dir)]).toEqual([['Heron', 'Otter'], 0, files]);
    expect(valueIn(store.attempts.append(next(heron.attemptId, 3))).events).toBe(4);
    store.close();
  });

  it.each(['dossier45.db', '../dossier45.db', '/etc/passwd', 'dossier45.damaged-20260101T080000Z.db', ''])(
    'because its name is none of ours is not there: "%s"',
    (fileName) => {
      const { dir, store } = world();
      writeFileSync(path.join(dir, 'dossier45.damaged-20260101T080000Z.db'), 'x');
      expect(codesOf(store.backups.restore({ fileName }))).toEqual(['backup.unknown']);
      store.close();
    },
  );

  it('because not all of it came, or nobody began it, is refused piece by piece', () => {
    const { store } = world();
    const bytes = Buffer.from('x');
    expect(codesOf(store.backups.receive({ transfer: 'none', at: 0, bytes }))).toEqual(['backup.unknown']);
    const { transfer } = valueIn(store.backups.receive({ transfer: null, at: 0, bytes }));
    expect(codesOf(store.backups.receive({ transfer, at: 2, bytes }))).toEqual(['backup.unknown']);
    expect(valueIn(store.backups.receive({ transfer, at: 0, bytes })).received).toBe(1);
    store.close();
  });
});

describe('a restore that fails', () => {
  it('at the rename, on a full disk, leaves the old data in use and the backup where it is', () => {
    const { dir, store, fileName, heron } = world(diskFull);
    expect(codesOf(store.backups.restore({ fileName }))).toEqual(['store.full']);
    expect([pseudonymsIn(store), store.restores]).toEqual([['Heron', 'Otter'], 0]);
    expect(valueIn(store.attempts.append(next(heron.attemptId, 3))).events).toBe(4);
    expect([restsIn(dir), readdirSync(dir).includes(fileName)]).toEqual([[], true]);
    store.close();
    const again = valueIn(openAt(dir));
    expect([again.issues, pseudonymsIn(again)]).toEqual([[], ['Heron', 'Otter']]);
    again.close();
  });

  it('because the new file cannot be opened in its place puts the old data back', () => {
    let moves = 0;
    const { dir, store, fileName, heron } = world((from, to) => {
      moveOver(from, to);
      moves += 1;
      if (moves === 1) writeFileSync(to, 'torn');
    });
    expect(codesOf(store.backups.restore({ fileName }))).toEqual(['store.damaged']);
    expect([moves, pseudonymsIn(store), store.issues]).toEqual([2, ['Heron', 'Otter'], []]);
    expect(valueIn(store.attempts.append(next(heron.attemptId, 3))).events).toBe(4);
    expect(setAsideIn(dir)).toEqual([]);
    store.close();
  });

  it('and whose old data cannot be opened either answers each call with the reason, and tries again at the next', () => {
    let moves = 0;
    const { dir, store, fileName } = world((from, to) => {
      moves += 1;
      if (moves === 2) diskFull();
      moveOver(from, to);
      writeFileSync(to, 'torn');
    });
    expect(store.backups.restore({ fileName }).ok).toBe(false);
    expect([codesOf(store.learners.list()), codesOf(store.backUp())]).toEqual([
      ['store.damaged'],
      ['store.damaged'],
    ]);
    const [aside = ''] = setAsideIn(dir);
    copyFileSync(path.join(dir, aside), path.join(dir, 'dossier45.db'));
    expect(pseudonymsIn(store)).toEqual(['Heron', 'Otter']);
    store.close();
  });

  const child = path.join(import.meta.dirname, 'restore-child.fixture.ts');

  it.each([
    ['before', ['Heron', 'Otter']],
    ['after', ['Heron']],
  ])('because the program is killed %s the rename leaves one of the two, whole', (when, found) => {
    const { dir, store, fileName, heron } = world();
    store.close();
    const run = spawnSync(process.execPath, [child, dir, fileName, when]);
    expect(run.signal).toBe('SIGKILL');
    const again = valueIn(openAt(dir));
    expect([again.issues, pseudonymsIn(again), restsIn(dir)]).toEqual([[], found, []]);
    expect(again.attempts.verifyChain(heron.attemptId).ok).toBe(true);
    expect(setAsideIn(dir)).toHaveLength(1);
    again.close();
  });

  it.skipIf(process.platform === 'win32')(
    'because the disk takes no copy is refused before anything is touched',
    () => {
      const { dir, store, fileName } = world();
      store.close();
      // No file of the child may grow as large as the backup: the copy that is looked into meets that wall.
      const blocks = Math.floor(statSync(path.join(dir, fileName)).size / 512) - 1;
      const run = spawnSync('sh', [
        '-c',
        `ulimit -f ${blocks}; exec "$0" "$@"`,
        process.execPath,
        child,
        dir,
        fileName,
      ]);
      const { answer, learners } = JSON.parse(String(run.stdout)) as { answer: string; learners: string[] };
      expect([answer, learners]).toEqual(['store.unavailable', ['Heron', 'Otter']]);
      const again = valueIn(openAt(dir));
      expect([pseudonymsIn(again), restsIn(dir), setAsideIn(dir)]).toEqual([['Heron', 'Otter'], [], []]);
      again.close();
    },
  );
});

describe('erasing after a restore', () => {
  const filesHolding = (dir: string, text: string): readonly string[] =>
    readdirSync(dir).filter((name) => readFileSync(path.join(dir, name)).toString('latin1').includes(text));

  it('leaves no byte of a learner in what was set aside, nor of a file that was handed in', () => {
    const { dir, store, fileName, heron } = world();
    const bytes = readFileSync(path.join(dir, fileName));
    valueIn(store.backups.restore({ fileName }));
    const transfer = handIn(store, bytes);
    expect(filesHolding(dir, 'Otter')).toHaveLength(1);
    valueIn(store.learners.erase(heron.learnerId));
    expect([filesHolding(dir, 'Otter'), filesHolding(dir, 'Heron')]).toEqual([[], []]);
    expect(codesOf(store.backups.inspect({ transfer }))).toEqual(['backup.unknown']);
    store.close();
  });

  it('of everybody leaves the database alone in its folder', () => {
    const { dir, store, fileName } = world();
    valueIn(store.backups.restore({ fileName }));
    valueIn(store.eraseAll());
    store.close();
    expect(readdirSync(dir)).toEqual(['dossier45.db']);
    expect(filesHolding(dir, 'Heron')).toEqual([]);
  });
});
