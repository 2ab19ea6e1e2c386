/** Commands on result files: `results verify`. */
import type { Command } from 'commander';
import type { CheckedResult } from '../../app/export-check.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { example, print, printTable, readOrSay, type Terminal } from './output.ts';
import { report } from './report.ts';

/** Adds the commands to a program. */
export const addResultCommands = (
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void => {
  program
    .command('results')
    .description('result files (.d45r) that were exported from the record of a learner')
    .command('verify')
    .description(
      'checks shape, signature and chain, and tells what the file says; exit code 1 when it was changed',
    )
    .argument('<file>', 'the file; - reads standard input')
    .option('--json', 'as JSON on one line, findings too')
    .addHelpText('after', help)
    .action(async (file: string, { json }: { json?: true }) =>
      end(await check(terminal, file, json === true)),
    );
};

const help = `${example('results verify heron.d45r')}

The installation is the public key in short: files with the same one come from the same program on the same computer.
The number of an attempt is the one on its certificate. Neither tells who sat before the screen.`;

const check = async (terminal: Terminal, file: string, asJson: boolean): Promise<ExitCode> => {
  const text = await readOrSay(terminal, file);
  if (text === undefined) return exitCodes.usage;
  const checked = terminal.checkResult(text);
  if (!checked.ok) return report(terminal, checked, asJson);
  if (asJson) return print(terminal, checked.value, true);
  terminal.out(`${headOf(checked.value)}\n`);
  return printTable(terminal, rowsOf(checked.value));
};

const headOf = ({ pseudonym, installation, program }: CheckedResult): string =>
  `whole  ${pseudonym}  installation ${installation}  program ${program}`;

const columns = ['number', 'case', 'seat', 'variant', 'mode', 'day', 'state', 'first', 'final', 'minutes'];

const rowsOf = ({ attempts }: CheckedResult): readonly (readonly string[])[] => [
  columns,
  ...attempts.map((each) => [
    each.number,
    each.caseId,
    each.seat,
    each.variant,
    each.mode,
    each.closedAt.slice(0, 10),
    each.state,
    figure(each.firstPercent),
    figure(each.percent),
    figure(each.minutes),
  ]),
];

const figure = (value: number | null): string => (value === null ? '-' : String(value));
