/** The stages of `npm test`, in order: what each runs and how its result is counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installedRuntime } from '../start/electron-runtime.ts';
import { runChild } from '../start/run-child.mjs';
import { findBrowser, noBrowserMessage } from './find-browser.ts';
import { type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

export interface Stage {
  readonly name: string;
  /** Stages that must have passed before this one makes sense. */
  readonly needs: readonly string[];
  /** Only run by `npm run test:full`, or when it is named. */
  readonly onlyInFull?: true;
  /** A stage it may start together with: it uses one core and prints little. */
  readonly beside?: string;
  readonly run: (root: string) => Promise<Tally>;
}

const passed: Tally = { passed: 1, failed: 0, skipped: [] };
const failed: Tally = { passed: 0, failed: 1, skipped: [] };
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/** A script that passes or fails as a whole. */
const check = (name: string, script: string, ...args: string[]): Stage => ({
  name,
  needs: [],
  run: async (root) => {
    if (!existsSync(path.join(root, script))) {
      console.log(`${script} is not there`);
      return failed;
    }
    return (await runNode(root, [script, ...args])) === 0 ? passed : failed;
  },
});

export const stages: readonly Stage[] = [
  check('types', 'node_modules/typescript/bin/tsc', '-b'),
  check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  check('layers', 'build/check/layers.ts'),
  check('locales', 'build/check/locales.ts'),
  check('cases', 'build/check/cases.ts'),
  { ...check('proofs', 'build/check/proofs.ts'), beside: 'types' },
  { name: 'unit', needs: [], run: runUnit },
  { ...check('mutants', 'build/check/mutants.ts'), onlyInFull: true },
  { ...check('mutants of the law tables', 'build/check/law-mutants.ts'), onlyInFull: true },
  {
    ...check('mutants of law and score', 'node_modules/@stryker-mutator/core/bin/stryker.js', 'run'),
    onlyInFull: true,
  },
  check('build', 'build/build.ts'),
  { name: 'e2e', needs: ['build'], run: runEndToEnd },
];

/** The stages that need neither a build nor a browser. */
export const checkStages: readonly string[] = [
  'types',
  'lint',
  'layers',
  'locales',
  'cases',
  'proofs',
  'unit',
];

const runNode = (root: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> =>
  runChild(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });

async function runUnit(root: string): Promise<Tally> {
  const report = freshReport(root, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(root, [vitest, 'run', ...reporters]);
  return readTally(report, code, tallyVitest);
}

async function runEndToEnd(root: string): Promise<Tally> {
  const browser = findBrowser(root);
  if (!browser) {
    console.log(noBrowserMessage);
    return failed;
  }
  const report = freshReport(root, 'e2e.json');
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runNode(root, [playwright, 'test', '--reporter=list,json'], env);
  const tally = readTally(report, code, tallyPlaywright);
  if (installedRuntime(root)) return tally;
  const reason = "Electron's runtime is not installed (npx install-electron --no fetches it)";
  return { ...tally, skipped: [...tally.skipped, { title: 'all specs in the real Electron', reason }] };
}

function freshReport(root: string, name: string): string {
  const folder = path.join(root, 'node_modules/.cache/dossier-45/reports');
  mkdirSync(folder, { recursive: true });
  rmSync(path.join(folder, name), { force: true });
  return path.join(folder, name);
}

/** A run that ended badly without a failed test, or that ran nothing, is a failure too. */
function readTally<Report>(file: string, code: number, count: (report: Report) => Tally): Tally {
  if (!existsSync(file)) return failed;
  const tally = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  const isBad = code !== 0 || tally.passed === 0;
  return isBad && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
