/** `npm test`: runs the stages one after the other and ends with one line that sums them. Options: --only a,b  --check  --full. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkStages, type Stage, stages } from './stages.ts';
import { summaryOf, type Tally } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { only: { type: 'string' }, check: { type: 'boolean' }, full: { type: 'boolean' } },
});

interface Result {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: string;
}

if (values.full) process.env.FULL = '1';
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
  });
}

const results = await runStages(chosenStages());
report(results);
process.exitCode = isInterrupted ? 130 : results.some((result) => result.tally.failed > 0) ? 1 : 0;

function chosenStages(): readonly Stage[] {
  const usual = stages.filter((stage) => values.full || !stage.onlyInFull).map((stage) => stage.name);
  const names = values.only?.split(',') ?? (values.check ? checkStages : usual);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `no such stage: ${unknown.join(', ')}; there are ${stages.map((stage) => stage.name).join(', ')}`,
    );
    process.exit(1);
  }
  return stages.filter((stage) => names.includes(stage.name));
}

/** Runs the stages in their order; one that may start beside another begins with it and is waited for in its place. */
async function runStages(chosen: readonly Stage[]): Promise<Result[]> {
  const done: Result[] = [];
  const begun = new Map<string, Promise<Result>>();
  for (const stage of chosen) {
    if (isInterrupted) break;
    for (const other of chosen) if (other.beside === stage.name) begun.set(other.name, runStage(other, []));
    done.push(await (begun.get(stage.name) ?? runStage(stage, done)));
  }
  return done;
}

async function runStage(stage: Stage, done: readonly Result[]): Promise<Result> {
  console.log(`\n== ${stage.name}`);
  const startedMs = performance.now();
  const broken = done.find((result) => stage.needs.includes(result.name) && result.tally.failed > 0);
  if (broken) console.log(`cannot run: ${broken.name} failed`);
  const tally = broken ? { passed: 0, failed: 1, skipped: [] } : await stage.run(root);
  return { name: stage.name, tally, seconds: ((performance.now() - startedMs) / 1_000).toFixed(1) };
}

function report(done: readonly Result[]): void {
  console.log('');
  for (const { name, tally, seconds } of done) {
    const verdict = tally.failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `${name.padEnd(8)} ${verdict.padEnd(7)} ${`${seconds} s`.padStart(8)}   ${summaryOf([tally])}`,
    );
  }
  for (const { title, reason } of done.flatMap((result) => result.tally.skipped))
    console.log(`skipped: ${title} (${reason})`);
  console.log(summaryOf(done.map((result) => result.tally)));
}
