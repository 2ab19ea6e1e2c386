/** Looking into a backup over real files: what it holds, and every reason for which a file is refused with nothing touched. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { handIn, next, pseudonymsIn, world } from './restore.fixture.ts';
import { codesOf, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

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
