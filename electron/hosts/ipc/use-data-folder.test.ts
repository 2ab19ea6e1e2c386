/** Tests of the data folder of the desktop edition: made when absent, and no reason to fail when it cannot be. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useDataFolder } from './use-data-folder.ts';

let top: string;

beforeEach(() => {
  top = mkdtempSync(path.join(os.tmpdir(), 'dossier-folder-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const pathsSet = (folder: string): unknown[] => {
  const set: unknown[] = [];
  useDataFolder({ setPath: (name, where) => void set.push([name, where]) }, folder);
  return set;
};

it('makes the folder, and keeps the files of Chromium apart in it', () => {
  const folder = path.join(top, 'new/data');
  expect(pathsSet(folder)).toEqual([
    ['userData', folder],
    ['sessionData', path.join(folder, 'window')],
  ]);
  expect(existsSync(folder)).toBe(true);
});

it('leaves a folder that cannot be made to the store', () => {
  const file = path.join(top, 'file');
  writeFileSync(file, '');
  expect(pathsSet(path.join(file, 'data'))).toEqual([]);
});
