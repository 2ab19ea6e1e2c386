/** A file that is there whole or not at all: written beside its place, flushed, then renamed over it. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const attempts = 5;
const pauseMs = 40;
/** What a virus scanner or an indexer that holds the file for a moment makes Windows answer. */
const passing = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** `fill` writes the temporary file it is given. A reader of `target` sees the old content or all of the new one.
 *  @throws what the file system throws; the temporary file is removed then. */
export const writeAtomically = (target: string, fill: (temporary: string) => void): void => {
  const temporary = `${target}.tmp`;
  rmSync(temporary, { force: true });
  try {
    fill(temporary);
    flush(temporary, 'r+');
    moveOver(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushName(target);
};

/** Without this a new name may be gone after a power cut. Windows has no handle on a folder and needs none. */
export const flushName = (file: string): void => {
  if (process.platform !== 'win32') flush(path.dirname(file), 'r');
};

/** Forces what was written to the disk. */
export const flush = (file: string, flags: string): void => {
  const handle = openSync(file, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Renames, again and again for a fifth of a second when somebody else holds the file. */
export const moveOver = (from: string, to: string): void => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt === attempts || !passing.has(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
};
