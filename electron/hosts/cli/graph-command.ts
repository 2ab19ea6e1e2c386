/** `graph`: a procedure of the law, or the story of a case, as Mermaid text, as an SVG, or as values. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { askGraph, lawGraphNames, lawPrefix } from '../../app/graphs.ts';
import { askSheet, isProcedure } from '../../app/procedure-sheet.ts';
import { languages, type Language } from '../../app/reading-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { mermaidOf } from './graph-mermaid.ts';
import { svgOf } from './graph-svg.ts';
import { example, print, type Terminal } from './output.ts';
import { report } from './report.ts';
import { svgOfSheet } from './sheet-svg.ts';

interface GraphOptions {
  readonly format: 'mermaid' | 'svg';
  readonly language?: Language;
  readonly json?: true;
}

/** Adds the command to a program. */
export const addGraph = (program: Command, terminal: Terminal, end: (code: ExitCode) => void): Command =>
  program
    .command('graph')
    .description('draws a procedure of the law, or the story of a case')
    .argument('<name>', `${lawGraphNames.join(', ')}, or the id of a case`, drawableName)
    .addOption(
      new Option('--format <format>', 'what is written').choices(['mermaid', 'svg']).default('mermaid'),
    )
    .addOption(
      new Option(
        '--language <language>',
        'language of the SVG of a procedure, left out: en; everything else is written in ids',
      ).choices([...languages]),
    )
    .option('--json', 'nodes and edges as JSON on one line instead, findings too')
    .addHelpText('after', example('graph law:adult --format svg --language de > adult.svg'))
    .action(async (name: string, options: GraphOptions, command: Command) => {
      const isSheet = options.format === 'svg' && options.json !== true && isProcedure(name);
      if (options.language !== undefined && !isSheet)
        command.error("error: only the SVG of a procedure has words: leave '--language' out");
      end(isSheet ? await sheet(terminal, name, options) : graph(terminal, name, options));
    });

/** A procedure nobody knows is wrong usage, as it is for `law`; whether there is such a case, the library says. */
const drawableName = (name: string): string => {
  if (!name.startsWith(lawPrefix) || lawGraphNames.includes(name)) return name;
  throw new InvalidArgumentError(`Allowed choices are ${lawGraphNames.join(', ')}, or the id of a case.`);
};

/** The picture of the handbook, with what the handbook says in tables beside it. */
const sheet = async (
  terminal: Terminal,
  name: string,
  { language = 'en' }: GraphOptions,
): Promise<ExitCode> => {
  const found = askSheet(name, language, await terminal.lawWords(language));
  if (!found.ok) return report(terminal, found, false, name);
  terminal.out(svgOfSheet(found.value, language));
  return exitCodes.done;
};

const graph = (terminal: Terminal, name: string, { format, json }: GraphOptions): ExitCode => {
  const found = askGraph(terminal.cases, name);
  if (!found.ok) return report(terminal, found, json === true, name);
  if (json) return print(terminal, found.value, true);
  terminal.out(format === 'svg' ? svgOf(found.value) : mermaidOf(found.value));
  return exitCodes.done;
};
