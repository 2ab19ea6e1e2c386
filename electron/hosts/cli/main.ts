/** `npm run -s case -- ...`: the terminal over the cases of the repository, or over those of a build beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { caseJsonSchema } from '../../../scenarios/case/json-schema.ts';
import { checkResultFile } from '../../app/export-check.ts';
import { openProofs } from '../../app/verify-desk.ts';
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

const isBuild = existsSync(gathered);
const cases = isBuild ? openCases(gathered) : openSourceCases(root);

/** Walks lie beside the case in the repository and in no build; ids outside the library name no file. */
const walks = (caseId: string): string | undefined => {
  const file = path.join(root, 'scenarios', 'library', caseId, 'walks.json');
  return !isBuild && cases.ids().includes(caseId) && existsSync(file)
    ? readFileSync(file, 'utf8')
    : undefined;
};

/** Rewrites one line; what would not fit the width is cut, since a line that wraps cannot be rewritten. */
const progress = (line: string) =>
  process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
const rewrites = process.stderr.isTTY === true && process.env.TERM !== 'dumb';

/** The first Ctrl-C asks for an end; the second is the shell's own again. */
const watchStop = () => {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  return { stopped: () => isStopped, end: () => process.removeListener('SIGINT', stop) };
};

process.exitCode = await runTerminal(process.argv.slice(2), {
  cases,
  caseFile: (caseId) =>
    path.relative(
      '',
      path.join(isBuild ? gathered : path.join(root, 'scenarios', 'library'), caseId, 'case.json'),
    ),
  walks,
  proofs: (asked) => openProofs({ cases, walks }, asked),
  schema: caseJsonSchema,
  checkResult: (file) => checkResultFile(file, linkOf),
  readText: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  writeText: (file, words) => writeFile(file, words),
  ...(rewrites ? { progress } : {}),
  // Looks at the stream itself: no colour where it is no terminal, nor under NO_COLOR.
  paint: (tone, words) => styleText(tone === 'good' ? 'green' : 'red', words, { stream: process.stdout }),
  watchStop,
});
