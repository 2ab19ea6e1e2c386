/** The composition root of the terminal: over the cases of the repository, or over those of a build beside the program. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { caseJsonSchema } from '../../../scenarios/case/json-schema.ts';
import { checkResultFile } from '../../app/export-check.ts';
import { openProofs } from '../../app/verify-desk.ts';
import { openCases, openSourceCases } from '../../store/cases.ts';
import { linkOf } from '../../store/chain.ts';
import { asksForStack, codeOf, exitCodes } from './exit-codes.ts';
import { jsonFault, readText, writeText } from './files.ts';
import { lawWords } from './law-words.ts';
import type { Terminal, Tone } from './output.ts';
import { runTerminal } from './program.ts';

type Library = Pick<Terminal, 'cases' | 'walks' | 'caseFile' | 'textFile' | 'walksFile'>;

/** A folder as a reader of the terminal would write it, from where he stands. */
const shown = (...parts: readonly string[]): string => path.relative('', path.join(...parts));

/** The library of a build, where one lies beside the program; else the one of the repository. Walks are in no build. */
const openLibrary = (programFolder: string): Library => {
  const gathered = path.resolve(programFolder, '../library');
  if (existsSync(gathered))
    return {
      cases: openCases(gathered),
      walks: () => undefined,
      caseFile: (caseId) => shown(gathered, caseId, 'case.json'),
      textFile: (caseId, language) => shown(gathered, caseId, 'text', `${language}.json`),
      walksFile: (caseId) => shown(gathered, caseId, 'walks.json'),
    };
  const root = path.resolve(programFolder, '../../..');
  const library = path.join(root, 'scenarios', 'library');
  const cases = openSourceCases(root);
  return {
    cases,
    // Ids outside the library name no file.
    walks: (caseId) => {
      const file = path.join(library, caseId, 'walks.json');
      return cases.ids().includes(caseId) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    caseFile: (caseId) => shown(library, caseId, 'case.json'),
    textFile: (caseId, language) => shown(root, 'locales', language, 'cases', `${caseId}.json`),
    walksFile: (caseId) => shown(library, caseId, 'walks.json'),
  };
};

/** Whoever reads our output may stop before the end (`| head`): that is no error. A disk that is full is one. */
const watchStreams = () => {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`error: cannot write standard output: ${code}\n`);
    process.exit(exitCodes.usage);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
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

/** npm runs a script in the folder of package.json; a file is meant from where npm was called. */
const goWhereCalled = ({ npm_lifecycle_event: script, INIT_CWD: calledFrom }: NodeJS.ProcessEnv) => {
  if (script === 'case' && calledFrom) process.chdir(calledFrom);
};

/** Runs one command over the files and streams of this process. @param programFolder where `main` lies, in the repository or in a build. */
export const runHere = (words: readonly string[], programFolder: string) => {
  watchStreams();
  const voice = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
    showsStack: asksForStack(process.env),
    ...(rewrites ? { progress } : {}),
    // Looks at the stream itself: no colour where it is no terminal, nor under NO_COLOR.
    paint: (tone: Tone, text: string) =>
      styleText(tone === 'good' ? 'green' : 'red', text, { stream: process.stdout }),
    watchStop,
  };
  return codeOf(async () => {
    goWhereCalled(process.env);
    const library = openLibrary(programFolder);
    return runTerminal(words, {
      ...voice,
      ...library,
      proofs: (asked) => openProofs(library, asked),
      schema: caseJsonSchema,
      lawWords,
      checkResult: (file) => checkResultFile(file, linkOf),
      jsonFault,
      readText,
      writeText,
    });
  }, voice);
};
