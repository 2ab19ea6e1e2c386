/** `npm run -s case -- ...`: the terminal over the cases of the repository, or over those of a build beside it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { caseJsonSchema } from '../../../scenarios/case/json-schema.ts';
import { checkResultFile } from '../../app/export-check.ts';
import { openCases, openSourceCases } from '../../store/cases.ts';
import { linkOf } from '../../store/chain.ts';
import { runTerminal } from './program.ts';

const gathered = path.resolve(import.meta.dirname, '../library');
const root = path.resolve(import.meta.dirname, '../../..');

// Whoever reads our output may stop before the end (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runTerminal(process.argv.slice(2), {
  cases: existsSync(gathered) ? openCases(gathered) : openSourceCases(root),
  schema: caseJsonSchema,
  checkResult: (file) => checkResultFile(file, linkOf),
  readText: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
});
