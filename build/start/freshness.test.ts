/** A build is fresh until an input changes; a change of time alone does not count. */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh, rememberInputs } from './freshness.ts';

let root = '';
let outDir = '';

/** What a start opens, each with something in it. */
const outputs = [
  'renderer/index.html',
  ...['main.js', 'preload.cjs', 'server.js', 'painter.js', 'cli.js'].map((name) => `main/${name}`),
  'library/a-case/case.json',
];

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-fresh-'));
  outDir = path.join(root, 'dist');
  await put('renderer/main.tsx', 'one');
  await put('package-lock.json', '{}');
  const remember = rememberInputs(root, outDir);
  for (const output of outputs) await put(`dist/${output}`, '');
  remember();
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('is fresh when nothing changed', () => {
  expect(isFresh(root, outDir)).toBe(true);
});

it.each([
  ['a source that changed', 'renderer/main.tsx', 'two'],
  ['a source that is new', 'locales/nl/desk.json', '{}'],
  ['another lock file', 'package-lock.json', '{ }'],
])('is not fresh after %s', async (_what, file, text) => {
  await put(file, text);
  expect(isFresh(root, outDir)).toBe(false);
});

it('is not fresh after a source is gone', async () => {
  await rm(path.join(root, 'renderer/main.tsx'));
  expect(isFresh(root, outDir)).toBe(false);
});

it.each(outputs)('is not fresh when %s is missing', async (output) => {
  await rm(path.join(outDir, path.dirname(output) === 'library/a-case' ? 'library' : output), {
    recursive: true,
  });
  expect(isFresh(root, outDir)).toBe(false);
});

it('stays fresh when only the time of a source changed', async () => {
  await utimes(path.join(root, 'renderer/main.tsx'), 1, 1);
  expect(isFresh(root, outDir)).toBe(true);
});

it('takes no notice of tests and pages of text', async () => {
  await put('renderer/main.test.tsx', 'test');
  await put('renderer/README.md', 'text');
  expect(isFresh(root, outDir)).toBe(true);
});
