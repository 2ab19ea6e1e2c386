/** `read`: the reading copy of a case in one language, for whoever reviews it. */
import { type Command, Option } from 'commander';
import { languages, type Language, readCase } from '../../app/reading-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { example, print, type Terminal } from './output.ts';
import { report } from './report.ts';

interface ReadOptions {
  readonly language: Language;
  readonly wordsOnly?: true;
  readonly json?: true;
}

/** Adds the command to a program. */
export const addRead = (program: Command, terminal: Terminal, end: (code: ExitCode) => void): void => {
  program
    .command('read')
    .description('the whole case as Markdown, each text with its id: scenes, acts, papers, criteria, endings')
    .argument('<case-id>')
    .addOption(
      new Option('--language <language>', 'language of the copy').choices([...languages]).default('en'),
    )
    .option(
      '--words-only',
      'nothing that says what is right or what follows, for a reader who judges words alone',
    )
    .option('--json', 'as a JSON object with the copy; findings as JSON')
    .addHelpText('after', example('read carwash-raid --language fr > carwash-raid-fr.md'))
    .action((caseId: string, options: ReadOptions) => end(read(terminal, caseId, options)));
};

const read = (terminal: Terminal, caseId: string, { language, wordsOnly, json }: ReadOptions): ExitCode => {
  const asJson = json === true;
  const found = readCase(terminal.cases, { caseId, language, wordsOnly: wordsOnly === true });
  if (!found.ok) return report(terminal, found, asJson, caseId);
  const { version, copy } = found.value;
  if (asJson) return print(terminal, { caseId, version, language, copy }, true);
  terminal.out(copy);
  return exitCodes.done;
};
