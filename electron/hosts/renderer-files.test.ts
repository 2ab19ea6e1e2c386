/** Tests of the closed list of addresses: what is served, and what no spelling reaches. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRendererFiles } from './renderer-files.ts';

let top: string;
let folder: string;

beforeEach(() => {
  top = mkdtempSync(path.join(os.tmpdir(), 'dossier-files-'));
  folder = path.join(top, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'assets/index-Ab3dEf9_.js'), 'script');
  writeFileSync(path.join(folder, 'notes.md'), 'of no known type');
  writeFileSync(path.join(top, 'secret.txt'), 'secret');
  mkdirSync(path.join(top, 'renderer-sibling'));
  writeFileSync(path.join(top, 'renderer-sibling/secret.txt'), 'secret');
  symlinkSync(path.join(top, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(top, path.join(folder, 'up'));
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

const textAt = async (pathname: string): Promise<string | undefined> => {
  const file = await openRendererFiles(folder).read(pathname);
  return file && new TextDecoder().decode(file.bytes);
};

describe('the built screens', () => {
  it('serves a file with its type and whether its name lasts', async () => {
    const files = openRendererFiles(folder);
    expect(await files.read('/assets/index-Ab3dEf9_.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      lasting: true,
    });
    expect(await files.read('/index.html')).toMatchObject({
      type: 'text/html; charset=utf-8',
      lasting: false,
    });
  });

  it('answers the root with the page', async () => {
    expect(await textAt('/')).toBe('<p>page</p>');
  });

  it.each([
    '/assets',
    '/assets/',
    '/api',
    '/api/learners',
    '/desk',
    '/assets/missing-Ab3dEf9_.js',
    '/notes.md',
    '/link.txt',
    '/up/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/../renderer-sibling/secret.txt',
    '//secret.txt',
    '/index.html%00.js',
    '/index.html/',
    'secret.txt',
    '',
  ])('has nothing at %j', async (pathname) => {
    expect(await textAt(pathname)).toBeUndefined();
  });
});
