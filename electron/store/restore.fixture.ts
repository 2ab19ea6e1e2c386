/** A store with a backup in its folder, for whoever restores it; and what is seen of it from outside. */
import { readdirSync } from 'node:fs';
import { openStore, type Store } from './open-store.ts';
import type { MoveFile } from './restore.ts';
import { countedDice, decisionNumber, made, steadyClock, valueIn, withAttempt } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

export const pseudonymsIn = (store: Store) =>
  valueIn(store.learners.list()).map(({ pseudonym }) => pseudonym);
export const setAsideIn = (dir: string) =>
  readdirSync(dir).filter((name) => name.includes('-before-restore'));
export const restsIn = (dir: string) => readdirSync(dir).filter((name) => name.includes('.tmp'));

/** A store with Heron in its backup, and Otter who came later. */
export const world = (moveFile?: MoveFile) => {
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

export const next = (attemptId: string, seq: number) => ({
  attemptId,
  seq,
  event: made(decisionNumber(seq)),
  day: 4,
});

/** Hands a file in, in pieces. @returns its name for the restore. */
export const handIn = (store: Store, bytes: Uint8Array, size = 10_000): string => {
  let transfer: string | null = null;
  for (let at = 0; at === 0 || at < bytes.length; at += size)
    transfer = valueIn(
      store.backups.receive({ transfer, at, bytes: bytes.subarray(at, at + size) }),
    ).transfer;
  return transfer ?? '';
};
