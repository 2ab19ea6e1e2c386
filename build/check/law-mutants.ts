/** Mutation test of the law tables: seeded changes of rows must be caught by the tests of scenarios/law. Options: --count --seed --file --skip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runChild } from '../start/run-child.mjs';
import { drawLawMutants, type LawMutant, lawTables, notJudgedCode } from './law-mutants-draw.ts';
import { equivalentLawMutants } from './law-mutants-equivalent.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wantedPercent = 85;
/** As many as two quiet cores judge in about six minutes. */
const usualCount = '240';
/** A changed table can make a walk endless. */
const limitMs = 120_000;
/** What `runChild` answers for a child that a signal ended. */
const stoppedCode = 130;
const vitest = 'node_modules/vitest/vitest.mjs';
const config = 'vitest.law-mutants.config.ts';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: usualCount },
    seed: { type: 'string', default: '45' },
    file: { type: 'string' },
    skip: { type: 'string', default: '0' },
  },
});

let isSignalled = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    isSignalled = true;
  });
/** The shell npm puts in between dies of a signal without passing it on: a changed parent says so. */
const parent = process.ppid;
const isStopped = (): boolean => isSignalled || process.ppid !== parent;

/** The exit code of the tests of the room with this change, or with none. */
const runTests = (mutant: LawMutant | null): Promise<number> =>
  runChild(process.execPath, [vitest, 'run', '--config', config], {
    cwd: root,
    env: { ...process.env, LAW_MUTANT: JSON.stringify(mutant) },
    stdio: mutant ? 'ignore' : 'inherit',
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });

const wanted = lawTables.filter((file) => options.file === undefined || file === options.file);
const sources = Object.fromEntries(
  wanted.map((file) => [file, readFileSync(path.join(root, 'scenarios/law', file), 'utf8')]),
);
const mutants = drawLawMutants(sources, Number(options.count), Number(options.seed))
  .filter(({ name }) => !equivalentLawMutants[name])
  .slice(Number(options.skip));

const began = performance.now();
if ((await runTests(null)) !== 0) {
  if (isStopped()) process.exit(stoppedCode);
  throw new Error('the tests of scenarios/law fail without any change');
}

let caught = 0;
let judged = 0;
let endless = 0;
const waiting = [...mutants];
const judgeAll = async (): Promise<void> => {
  for (let mutant = waiting.shift(); mutant && !isStopped(); mutant = waiting.shift()) {
    const code = await runTests(mutant);
    if (isStopped()) return;
    if (code === notJudgedCode) throw new Error(`${mutant.file} was edited meanwhile: begin again`);
    judged += 1;
    if (code === stoppedCode) endless += 1;
    if (code === 0) console.log(`survives: scenarios/law/${mutant.file}:${mutant.line} ${mutant.name}`);
    else caught += 1;
  }
};
await Promise.all([judgeAll(), judgeAll()]);

const percent = judged === 0 ? 0 : (100 * caught) / judged;
const seconds = ((performance.now() - began) / 1_000).toFixed(0);
console.log(
  `law mutants: ${caught} of ${judged} caught (${percent.toFixed(1)} %), ${endless} of them by the limit of ${limitMs / 1_000} s; seed ${options.seed}, ${wanted.length} files; ${Object.keys(equivalentLawMutants).length} named as equivalent; ${seconds} s`,
);
process.exitCode = isStopped() ? stoppedCode : percent < wantedPercent ? 1 : 0;
