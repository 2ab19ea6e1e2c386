/** When node_modules counts as installed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

let root = '';

const put = async (file: string, content: unknown): Promise<void> => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), JSON.stringify(content));
};

const lock = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
  },
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-install-'));
  await put('package.json', { devDependencies: { zod: '^4' } });
  await put('package-lock.json', lock);
  await put('node_modules/node/bin/node', '');
  await put('node_modules/zod/package.json', {});
  await put('node_modules/.package-lock.json', { packages: { 'node_modules/zod': { version: '4.6.7' } } });
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('accepts what npm ci by hand installed, without what is optional elsewhere', () => {
  expect(isInstalled(root)).toBe(true);
});

it('refuses a version the lock file does not ask for', async () => {
  await put('node_modules/.package-lock.json', { packages: { 'node_modules/zod': { version: '4.0.0' } } });
  expect(isInstalled(root)).toBe(false);
});

it('refuses an accepted folder once the lock file changed', async () => {
  expect(isInstalled(root)).toBe(true);
  await put('package-lock.json', {
    packages: { ...lock.packages, 'node_modules/hono': { version: '4.13.19' } },
  });
  expect(isInstalled(root)).toBe(false);
});

it('refuses a folder that lacks a package, whatever the stamp says', async () => {
  expect(isInstalled(root)).toBe(true);
  await rm(path.join(root, 'node_modules/zod'), { recursive: true });
  expect(isInstalled(root)).toBe(false);
});

it('refuses a folder without the pinned Node', async () => {
  await rm(path.join(root, 'node_modules/node'), { recursive: true });
  expect(isInstalled(root)).toBe(false);
});
