/** Proves that lint refuses the clock, the dice and the other banned things in a scenarios file. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
let house = '';

beforeEach(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'dossier-lint-'));
  await cp(path.join(root, 'biome.json'), path.join(house, 'biome.json'));
  await cp(path.join(root, 'build/lint'), path.join(house, 'build/lint'), { recursive: true });
});

afterEach(() => rm(house, { recursive: true, force: true }));

/** What lint says about one file of the house, one line per finding. */
async function lint(file: string, source: string): Promise<string> {
  await mkdir(path.dirname(path.join(house, file)), { recursive: true });
  await writeFile(path.join(house, file), source);
  await writeFile(path.join(house, path.dirname(file), 'neighbour.ts'), 'export const day = 1;\n');
  const flags = ['lint', '--vcs-enabled=false', '--reporter=github', file];
  return new Promise((resolve) => {
    execFile(process.execPath, [biome, ...flags], { cwd: house }, (_error, stdout) => resolve(stdout));
  });
}

describe('lint in scenarios', () => {
  it.each([
    ['Date.now()', 'export const at = Date.now();'],
    ['new Date()', 'export const at = new Date();'],
    ['new Date(text)', "export const at = new Date('2026-11-03');"],
    ['Date()', 'export const at = Date();'],
    ['the clock passed on', 'export const clock = Date.now;'],
    ['Temporal.Now', 'export const at = Temporal.Now.plainDateISO();'],
  ])('refuses the clock: %s', async (_what, source) => {
    expect(await lint('scenarios/core/sample.ts', source)).toContain('scenarios has no clock');
  });

  it.each([
    ['called', 'export const six = Math.floor(Math.random() * 6);'],
    ['passed on', 'export const dice = Math.random;'],
  ])('refuses the dice %s', async (_what, source) => {
    expect(await lint('scenarios/core/sample.ts', source)).toContain('scenarios has no dice');
  });

  it.each([
    ['a default export', 'export default 45;', 'noDefaultExport'],
    ['any', 'export const open = (value: any): string => value;', 'noExplicitAny'],
    ['the console', "console.log('day 45');", 'noConsole'],
    ['an import without extension', "export { day } from './neighbour';", 'useImportExtensions'],
  ])('refuses %s', async (_what, source, rule) => {
    expect(await lint('scenarios/core/sample.ts', source)).toContain(rule);
  });

  it('accepts a pure file', async () => {
    expect(await lint('scenarios/core/sample.ts', 'export const days = 45;\n')).not.toContain('::');
  });
});

describe('lint outside scenarios', () => {
  it('lets the host read the clock', async () => {
    expect(await lint('electron/app/clock.ts', 'export const now = Date.now;\n')).not.toContain('::');
  });
});
