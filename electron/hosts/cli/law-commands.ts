/** Commands that ask the law without a case: `law`, `terms`, `qualify`, `graph`, `facts`. */
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import {
  askProcedure,
  askQualification,
  askTerms,
  type Day,
  dutyOwners,
  procedureNames,
  readDay,
  termTracks,
} from '../../app/law-desk.ts';
import { lawTable, type LawTableName, lawTableNames } from '../../app/law-tables.ts';
import { addGraph } from './graph-command.ts';
import { courseHelp, factsHelp, qualifyHelp } from './law-help.ts';
import { procedureRows, qualificationRows, tableRows, termRows } from './law-rows.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { example, print, printTable, readOrSay, type Terminal } from './output.ts';
import { report } from './report.ts';

type End = (code: ExitCode) => void;

/** Adds the commands to a program. */
export const addLawCommands = (program: Command, terminal: Terminal, end: End): void => {
  addLaw(program, terminal, end);
  addTerms(program, terminal, end);
  addQualify(program, terminal, end);
  addGraph(program, terminal, end);
  addFacts(program, terminal, end);
};

interface LawOptions {
  readonly events: string;
  readonly until?: Day;
  readonly seat?: string;
  readonly json?: true;
}

const addLaw = (program: Command, terminal: Terminal, end: End) =>
  program
    .command('law')
    .description('where a procedure stands after dated events: stage, document, dates, breaches, duties')
    .addArgument(new Argument('<procedure>').choices(procedureNames))
    .requiredOption(
      '--events <file>',
      'events: one JSON object a line, or a JSON array; - reads standard input',
    )
    .option(
      '--until <YYYY-MM-DD>',
      'answer for the end of this day; without it, of the day of the last event',
      day,
    )
    .addOption(new Option('--seat <seat>', 'duties of this seat only').choices(dutyOwners))
    .option('--json', 'as JSON on one line, findings too')
    .addHelpText('after', courseHelp)
    .action(async (track: string, options: LawOptions) => end(await law(terminal, track, options)));

const law = async (
  terminal: Terminal,
  track: string,
  { events, json, ...question }: LawOptions,
): Promise<ExitCode> => {
  const text = await readOrSay(terminal, events);
  if (text === undefined) return exitCodes.usage;
  const answer = askProcedure({ track, text, ...question });
  if (!answer.ok) return report(terminal, answer, json === true);
  return json ? print(terminal, answer.value, true) : printTable(terminal, procedureRows(answer.value));
};

interface TermsOptions {
  readonly track: string;
  readonly from: Day;
  readonly json?: true;
}

const addTerms = (program: Command, terminal: Terminal, end: End) =>
  program
    .command('terms')
    .description('the last valid day of each document, were it issued on a day')
    .addOption(new Option('--track <procedure>', 'whose documents').choices(termTracks).makeOptionMandatory())
    .requiredOption('--from <YYYY-MM-DD>', 'day of issue, which is day 0', day)
    .option('--json', 'as JSON on one line')
    .addHelpText('after', example('terms --track adult --from 2026-03-01'))
    .action(({ track, from, json }: TermsOptions) => {
      const answer = askTerms(track, from);
      end(json ? print(terminal, answer, true) : printTable(terminal, termRows(answer)));
    });

interface QualifyOptions {
  readonly facts: string;
  readonly json?: true;
}

const addQualify = (program: Command, terminal: Terminal, end: End) =>
  program
    .command('qualify')
    .description(
      'which Code, which tier, trafficking or smuggling, from facts; guilt and status are not decided',
    )
    .requiredOption('--facts <file>', 'facts as one JSON object; - reads standard input')
    .option('--json', 'as JSON on one line, findings too')
    .addHelpText('after', qualifyHelp)
    .action(async (options: QualifyOptions) => end(await qualification(terminal, options)));

const qualification = async (terminal: Terminal, { facts, json }: QualifyOptions): Promise<ExitCode> => {
  const text = await readOrSay(terminal, facts);
  if (text === undefined) return exitCodes.usage;
  const answer = askQualification(text);
  if (!answer.ok) return report(terminal, answer, json === true);
  return json ? print(terminal, answer.value, true) : printTable(terminal, qualificationRows(answer.value));
};

interface FactsOptions {
  readonly table: LawTableName;
  readonly class?: string;
  readonly json?: true;
}

const addFacts = (program: Command, terminal: Terminal, end: End) =>
  program
    .command('facts')
    .description('the register of facts with class and reviewer, or another table of the law')
    .addOption(new Option('--table <table>', 'what is printed').choices(lawTableNames).default('facts'))
    .addOption(
      new Option('--class <class>', 'only what rests on this class').choices(['LAW', 'PRACTICE', 'UNC']),
    )
    .option('--json', 'as JSON on one line')
    .addHelpText('after', factsHelp)
    .action((options: FactsOptions, command: Command) => {
      if (options.table === 'events' && options.class !== undefined)
        command.error("error: events rest on no class: leave '--class <class>' out");
      const table = lawTable(options.table, options.class);
      end(options.json ? print(terminal, table, true) : printTable(terminal, tableRows(table)));
    });

const day = (text: string): Day => {
  const read = readDay(text);
  if (read.ok) return read.value;
  throw new InvalidArgumentError('Not a day of the calendar, YYYY-MM-DD.');
};
