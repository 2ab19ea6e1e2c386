/** A restore that fails half-way over real files: a full disk, a torn file, a killed program. One of the two data stays, whole. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveOver } from './atomic-write.ts';
import { next, pseudonymsIn, restsIn, setAsideIn, world } from './restore.fixture.ts';
import { codesOf, openAt, valueIn } from './store.fixture.ts';

const diskFull = (): never => {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};

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
