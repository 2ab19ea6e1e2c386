/** Electron's runtime is taken when it is there, and a failed fetch is remembered for a day. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { causeIn, findRuntime } from './electron-runtime.ts';

const day = 24 * 60 * 60 * 1_000;
const failing =
  "require('node:fs').appendFileSync(__dirname + '/tries', 'x'); console.error('Error: getaddrinfo ENOTFOUND host'); process.exit(1);";
let root = '';

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};
const tries = async (): Promise<number> =>
  (await readFile(path.join(root, 'node_modules/electron/tries'), 'utf8')).length;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-runtime-'));
  await put('package.json', '{}');
  await put('node_modules/electron/install.js', failing);
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('gives the executable that is installed', async () => {
  await put('node_modules/electron/path.txt', 'electron');
  await put('node_modules/electron/dist/electron', '');
  expect(await findRuntime(root, { retry: false, nowMs: 0 })).toEqual({
    executable: path.join(root, 'node_modules/electron/dist/electron'),
  });
});

it('says why it could not be fetched', async () => {
  expect(await findRuntime(root, { retry: false, nowMs: 0 })).toEqual({
    missing: 'its runtime could not be fetched (getaddrinfo ENOTFOUND host)',
  });
});

it.each([
  ['does not try again within a day', { retry: false, nowMs: day - 1 }, 1],
  ['tries again after a day', { retry: false, nowMs: day }, 2],
  ['tries again when asked', { retry: true, nowMs: 1 }, 2],
])('%s', async (_what, again, expected) => {
  await findRuntime(root, { retry: false, nowMs: 0 });
  await findRuntime(root, again);
  expect(await tries()).toBe(expected);
});

it('finds the cause in a stack trace', () => {
  expect(causeIn('\nTypeError: fetch failed\n    at node:internal/deps/undici:1:1')).toBe('fetch failed');
});
