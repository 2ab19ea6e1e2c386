/** Folders of one test file, removed when it is done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

export const temporaryDir = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'dossier-store-'));
  made.push(dir);
  return dir;
};
