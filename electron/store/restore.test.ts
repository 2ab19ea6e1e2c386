/** Restoring a backup over real files: what comes back, what is set aside, and what is erased of both. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { handIn, next, pseudonymsIn, restsIn, setAsideIn, world } from './restore.fixture.ts';
import { codesOf, openAt, steadyClock, valueIn, withAttempt } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

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
