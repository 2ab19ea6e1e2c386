/** Files of the terminal: what Windows writes is read, and a file is written whole or not at all. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonFault, readText, writeText } from './files.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-terminal-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading', () => {
  it.each([
    ['UTF-8', Buffer.from('{"né":1}')],
    ['UTF-8 with its mark', Buffer.from('\ufeff{"né":1}')],
    ['UTF-16 with its mark, as PowerShell writes it', Buffer.from('\ufeff{"né":1}', 'utf16le')],
  ])('takes %s', async (_what, bytes) => {
    await writeFile(at('run.json'), bytes);
    expect(JSON.parse(await readText(at('run.json')))).toEqual({ né: 1 });
  });

  it('says why a file is no JSON, and nothing of one that is', async () => {
    await writeFile(at('broken.json'), '{ "a": 1,\n  }');
    await writeFile(at('whole.json'), '{}');
    expect([jsonFault(at('broken.json')), jsonFault(at('whole.json'))]).toEqual([
      expect.stringContaining('line 2 column 3'),
      undefined,
    ]);
  });
});

describe('writing', () => {
  it('puts a file in the place of another and leaves nothing beside it', async () => {
    await writeFile(at('run.jsonl'), 'old');
    await chmod(at('run.jsonl'), 0o600);
    await writeText(at('run.jsonl'), 'new');
    expect([
      await readFile(at('run.jsonl'), 'utf8'),
      (await stat(at('run.jsonl'))).mode & 0o777,
      await readdir(folder),
    ]).toEqual(['new', 0o600, ['run.jsonl']]);
  });

  it('writes to the file a link leads to', async () => {
    await writeFile(at('run.jsonl'), 'old');
    await symlink(at('run.jsonl'), at('link'));
    await writeText(at('link'), 'new');
    expect(await readFile(at('run.jsonl'), 'utf8')).toBe('new');
  });

  it('refuses a folder, and a folder that is not there, and leaves nothing', async () => {
    await mkdir(at('run.jsonl'));
    await expect(writeText(at('run.jsonl'), 'new')).rejects.toThrow('EISDIR');
    await expect(writeText(at('gone/run.jsonl'), 'new')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['run.jsonl']);
  });
});
