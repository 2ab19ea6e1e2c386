/** A terminal in memory over the small case. */
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { libraryOf } from '../../app/desk.fixture.ts';
import { checkResultFile } from '../../app/export-check.ts';
import { linkOf } from '../../store/chain.ts';
import { runTerminal } from './program.ts';

/** Runs a command over the small case; `files` are what can be read, `-` being standard input. */
export const run = async (
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
  document: unknown = smallDocument(),
) => {
  const said = { out: '', err: '' };
  const code = await runTerminal(words, {
    cases: libraryOf({ 'small-case': document }),
    schema: () => ({ title: 'a case' }),
    checkResult: (file) => checkResultFile(file, linkOf),
    readText: (file) => {
      const found = files[file];
      return found === undefined
        ? Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT' }))
        : Promise.resolve(found);
    },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
};
