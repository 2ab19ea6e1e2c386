/** A terminal in memory over the small case. */
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { libraryOf } from '../../app/desk.fixture.ts';
import { openProofs } from '../../app/verify-desk.ts';
import { checkResultFile } from '../../app/export-check.ts';
import { linkOf } from '../../store/chain.ts';
import { lawWords } from './law-words.ts';
import type { Terminal } from './output.ts';
import { runTerminal } from './program.ts';

/** Runs a command over the small case; `files` are what can be read, `-` being standard input, and `walks.json` its walks. */
export const run = async (
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
  document: unknown = smallDocument(),
  other: Partial<Terminal> = {},
) => {
  const said = { out: '', err: '', written: {} as Record<string, string> };
  const source = {
    cases: libraryOf({ 'small-case': document }),
    walks: () => files['walks.json'],
  };
  const code = await runTerminal(words, {
    ...source,
    caseFile: (caseId) => `${caseId}.json`,
    textFile: (caseId, language) => `${caseId}.${language}.json`,
    walksFile: (caseId) => `${caseId}/walks.json`,
    jsonFault: (file) => `${file} ends too early`,
    proofs: (asked) => openProofs(source, asked),
    schema: () => ({ title: 'a case' }),
    lawWords,
    checkResult: (file) => checkResultFile(file, linkOf),
    readText: (file) => {
      const found = files[file];
      return found === undefined
        ? Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT' }))
        : Promise.resolve(found);
    },
    writeText: (file, text) => {
      said.written[file] = text;
      return Promise.resolve();
    },
    paint: (_tone, text) => text,
    watchStop: () => ({ stopped: () => false, end: () => undefined }),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    ...other,
  });
  const { written, ...spoken } = said;
  return { code, ...spoken, ...(Object.keys(written).length > 0 ? { written } : {}) };
};

/** The same with `--json`: its exit code, how many lines it printed, and the value that stood there. */
export const runJson = async (words: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const { code, out } = await run([...words, '--json'], files);
  return { code, lines: out.trim().split('\n').length, value: JSON.parse(out) };
};
