/** The build gathers structure, prose and pictures of each shipped case into one folder. */
import { writePlayCase } from '../scenarios/case/play-text.ts';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shelveCase } from '../electron/app/case-shelf.ts';
import { openCases } from '../electron/store/cases.ts';
import { packCase } from '../scenarios/compile/pack-case.ts';
import { openText } from './bench/cases.ts';
import { makeCase } from './bench/make-case.ts';
import { gatherCases } from './gather-cases.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-gather-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .sort();

it('lays out case.json, one text per language and the pictures', async () => {
  await put('scenarios/library/market-stall/case.json', '{"id":"market-stall"}');
  await put('scenarios/library/market-stall/pictures/stall.svg', '<svg/>');
  await put('scenarios/library/market-stall/pictures/sketch.txt', 'not a drawing');
  await put('locales/en/cases/market-stall.json', '{"a":"A stall"}');
  await put('locales/nl/cases/market-stall.json', '{"a":"Een kraam"}');
  expect(await gatherCases(root, path.join(root, 'dist'))).toEqual(['market-stall']);
  expect(await filesOf('dist')).toEqual([
    'market-stall/case.json',
    'market-stall/pictures/stall.svg',
    'market-stall/text/en.json',
    'market-stall/text/nl.json',
  ]);
  expect(await readFile(path.join(root, 'dist/market-stall/text/nl.json'), 'utf8')).toBe('{"a":"Een kraam"}');
});

it('takes of the walks those that pass without an error, each way once, and nothing of what is expected of them', async () => {
  const walk = (id: string, clean: boolean, choice: string) => ({
    id,
    what: id,
    seat: 'police-officer',
    variant: 'a',
    mode: 'practice',
    decisions: [{ type: 'choice.chosen', scene: 'stall', choice }],
    expects: { percent: clean ? 100 : 90, passed: true, clean, ending: 'end' },
  });
  const walks = [walk('good', true, 'one'), walk('again', true, 'one'), walk('bad', false, 'two')];
  await put('scenarios/library/market-stall/case.json', '{}');
  await put('scenarios/library/market-stall/walks.json', JSON.stringify({ walks }));
  await gatherCases(root, path.join(root, 'dist'));
  const { seat, variant, decisions } = walk('good', true, 'one');
  expect(JSON.parse(await readFile(path.join(root, 'dist/market-stall/good-runs.json'), 'utf8'))).toEqual({
    runs: [{ seat, variant, decisions }],
  });
});

it('seals a case that is valid, so that it opens without being parsed and compiled, and no other', async () => {
  const document = makeCase({ scenes: 20, seed: 45, shape: 'full' });
  const text = JSON.stringify(document, null, 2);
  await put('scenarios/library/made-case/case.json', text);
  await put('scenarios/library/torn-case/case.json', JSON.stringify({ ...document, people: [] }));
  await gatherCases(root, path.join(root, 'dist'));
  const cases = openCases(path.join(root, 'dist'));
  const opened = (caseId: string) => {
    const bytes = cases.document(caseId);
    return bytes.ok ? shelveCase(bytes.value, cases.sealed) : bytes;
  };
  const [whole, torn] = [opened('made-case'), opened('torn-case')];
  const { compiled } = openText(text);
  expect(whole.ok && whole.value.texts({ seat: 'police-officer', variant: 'a' })).toEqual({
    ok: true,
    value: { play: writePlayCase(compiled.play), packed: JSON.stringify(packCase(compiled).packed) },
  });
  expect(torn.ok).toBe(false);
  expect((await filesOf('dist')).filter((name) => name.includes('sealed'))).toHaveLength(2);
});

it('leaves nothing of a case that is gone', async () => {
  await put('dist/old-case/case.json', '{}');
  await put('scenarios/library/draft/notes.md', 'no case.json yet');
  expect(await gatherCases(root, path.join(root, 'dist'))).toEqual([]);
  await expect(readdir(path.join(root, 'dist'))).rejects.toThrow('ENOENT');
});
