/** The terminal: cases (`list`, `read`, `play`, `walk`, `verify`, `schema`), the law without a case, and result files. Exit code 0: done; 1: a finding; 2: wrong usage; 70: a fault of our own. */
import { Command, CommanderError, Option } from 'commander';
import { shelveCase } from '../../app/case-shelf.ts';
import { listCases } from '../../app/cases.ts';
import { playRun } from '../../app/play-run.ts';
import { readDecisions } from '../../app/read-decisions.ts';
import type { CaseCard } from '../../../scenarios/contract/contract.ts';
import { codeOf, type ExitCode, exitCodes } from './exit-codes.ts';
import { addLawCommands } from './law-commands.ts';
import { example, print, readOrSay, type Terminal } from './output.ts';
import { report } from './report.ts';
import { addRead } from './read-command.ts';
import { addResultCommands } from './result-commands.ts';
import { addVerify } from './verify-command.ts';
import { addWalk } from './walk-command.ts';

interface PlayOptions {
  readonly seat: string;
  readonly variant: string;
  readonly events: string;
  readonly json?: true;
}

/** Runs one command. `words` are the arguments behind the program's name. @returns the exit code; nothing is thrown. */
export const runTerminal = (words: readonly string[], terminal: Terminal): Promise<ExitCode> =>
  codeOf(async () => {
    let code: ExitCode = exitCodes.done;
    const program = buildProgram(terminal, (end) => {
      code = end;
    });
    try {
      await program.parseAsync([...words], { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    }
  }, terminal);

/** Of two values for one option the first would be dropped in silence: that is wrong usage. */
const refuseTwice = (command: Command): void => {
  const given = new Set<string>();
  for (const option of command.options.filter((each) => each.required))
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.name())) command.error(`error: option '${option.flags}' is given twice`);
      given.add(option.name());
    });
  command.commands.forEach(refuseTwice);
};

const buildProgram = (terminal: Terminal, end: (code: ExitCode) => void): Command => {
  const program = new Command('case')
    .description('Cases of Dossier 45 from a terminal.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program
    .command('list')
    .description('the shipped cases')
    .option('--json', 'as JSON')
    .addHelpText('after', example('list --json'))
    .action(({ json }: { json?: true }) => end(list(terminal, json === true)));
  program
    .command('play')
    .description('plays decisions and prints the score sheet as JSON')
    .argument('<case-id>')
    .requiredOption('--seat <seat>', 'the professional who is played')
    .requiredOption(
      '--events <file>',
      'decisions: a JSON array or one JSON object a line; - reads standard input',
    )
    .option('--variant <variant>', 'variant of the case', 'a')
    .addOption(
      new Option('--mode <mode>', 'mode of the attempt; the sheet is the same in both')
        .choices(['practice', 'assessment'])
        .default('practice'),
    )
    .option('--json', 'on one line, and findings as JSON on standard output too')
    .addHelpText('after', example('play carwash-raid --seat police-officer --events run.jsonl'))
    .action(async (caseId: string, options: PlayOptions) => end(await play(terminal, caseId, options)));
  addWalk(program, terminal, end);
  addVerify(program, terminal, end);
  addRead(program, terminal, end);
  program
    .command('schema')
    .description('JSON Schema of a case document')
    .option('--json', 'on one line; it is JSON in any case')
    .addHelpText('after', example('schema > case.schema.json'))
    .action(({ json }: { json?: true }) => end(print(terminal, terminal.schema(), json === true)));
  addLawCommands(program, terminal, end);
  addResultCommands(program, terminal, end);
  refuseTwice(program);
  return program;
};

const list = (terminal: Terminal, asJson: boolean): ExitCode => {
  const shipped = (caseId: string) => {
    const bytes = terminal.cases.document(caseId);
    return bytes.ok ? shelveCase(bytes.value) : bytes;
  };
  const cards = listCases(terminal.cases, { shipped });
  if (!cards.ok) return report(terminal, cards, asJson);
  if (asJson) return print(terminal, cards.value, true);
  for (const card of cards.value) terminal.out(`${lineOf(card)}\n`);
  return exitCodes.done;
};

const lineOf = ({ id, version, seats, variants, languages, minutes }: CaseCard): string => {
  const playable = seats.filter((seat) => seat.playable).map((seat) => seat.id);
  return [id, version, `${minutes} min`, playable.join(','), variants.join(','), languages.join(',')].join(
    '  ',
  );
};

const play = async (terminal: Terminal, caseId: string, options: PlayOptions): Promise<ExitCode> => {
  const text = await readOrSay(terminal, options.events);
  if (text === undefined) return exitCodes.usage;
  const decisions = readDecisions(text);
  const caseDocument = terminal.cases.document(caseId);
  const asJson = options.json === true;
  if (!caseDocument.ok) return report(terminal, caseDocument, asJson, caseId);
  if (!decisions.ok) return report(terminal, decisions, asJson);
  const { seat, variant } = options;
  const sheet = playRun({ caseDocument: caseDocument.value, seat, variant, decisions: decisions.value });
  return sheet.ok ? print(terminal, sheet.value, asJson) : report(terminal, sheet, asJson, caseId);
};
