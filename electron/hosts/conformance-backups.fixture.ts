/** Conformance of backups: made, listed, looked into, handed in, restored; and what is refused without a change. */
import { describe, expect, it } from 'vitest';
import { type Asker, codesOf } from './conformance-asker.fixture.ts';

const text = (plain: string): string => Buffer.from(plain).toString('base64');

export function describeBackups({ ask, get, newLearner, newAttempt }: Asker): void {
  describe('a backup', () => {
    it('is made and listed under its name', async () => {
      const { fileName } = await get('store.backUp', {});
      expect(fileName).toMatch(/^dossier45\.backup-/);
      const { backups, folder } = await get('store.backups', {});
      expect(folder).not.toBe('');
      expect(backups.find((each) => each.fileName === fileName)?.bytes).toBeGreaterThan(0);
    });

    it('is looked into beside what is there now', async () => {
      await newAttempt();
      const { fileName } = await get('store.backUp', {});
      await newLearner();
      const { backup, present } = await get('store.inspect', { source: { fileName } });
      expect(backup).toMatchObject({ complete: true, broken: 0 });
      expect(present.learners).toBe(backup.learners + 1);
      expect(present.attempts).toBe(backup.attempts);
    });

    it('is restored: the host says so, and names the copy of what was there', async () => {
      const before = await get('host.abilities', {});
      const { fileName } = await get('store.backUp', {});
      const { setAside } = await get('store.restore', { source: { fileName } });
      expect(setAside).toMatch(/^dossier45\.backup-.*-before-restore(-\d+)?\.db$/);
      expect((await get('host.abilities', {})).restores).toBe(before.restores + 1);
      expect((await get('store.backups', {})).backups.map((each) => each.fileName)).toContain(setAside);
      const learnerId = await newLearner();
      expect((await get('attempts.list', { learnerId })).length).toBe(0);
    });

    it('is no name that somebody makes up', async () => {
      for (const fileName of ['dossier45.db', '../dossier45.db', 'none'])
        expect([
          codesOf(await ask('store.inspect', { source: { fileName } })),
          codesOf(await ask('store.restore', { source: { fileName } })),
        ]).toEqual([['backup.unknown'], ['backup.unknown']]);
    });
  });

  describe('a file that is handed in', () => {
    it('is gathered in pieces, each of which may come twice, and refused when it is no backup', async () => {
      const first = await get('store.receive', { transfer: null, at: 0, bytes: text('not a ') });
      const { transfer } = first;
      const second = { transfer, at: 6, bytes: text('database') };
      expect(await get('store.receive', second)).toEqual({ transfer, received: 14 });
      expect(await get('store.receive', second)).toEqual({ transfer, received: 14 });
      const source = { transfer };
      const before = await get('host.abilities', {});
      for (const refused of [await ask('store.inspect', { source }), await ask('store.restore', { source })])
        expect(refused.ok ? [] : refused.issues.map(({ code, path }) => [code, path])).toEqual([
          ['backup.damaged', ['file', 'header']],
        ]);
      expect((await get('host.abilities', {})).restores).toBe(before.restores);
    });

    it('is refused with a hole in it, under another name, and when it is more than a piece', async () => {
      const { transfer } = await get('store.receive', { transfer: null, at: 0, bytes: text('x') });
      expect([
        codesOf(await ask('store.receive', { transfer, at: 2, bytes: text('x') })),
        codesOf(await ask('store.receive', { transfer: 'other', at: 0, bytes: text('x') })),
        codesOf(await ask('store.inspect', { source: { transfer: 'other' } })),
        codesOf(await ask('store.receive', { transfer, at: 1, bytes: text('x'.repeat(45_001)) })),
      ]).toEqual([['backup.unknown'], ['backup.unknown'], ['backup.unknown'], ['request.malformed']]);
    });
  });
}
