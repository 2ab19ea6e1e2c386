/** `walk`: the decisions of a synthetic learner, as `play` reads them. */
import { type Command, InvalidArgumentError } from 'commander';
import { type Policy, policyNames, readPolicy, walkRun } from '../../app/walk-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { print, type Terminal } from './output.ts';
import { report } from './report.ts';

interface WalkOptions {
  readonly seat: string;
  readonly variant: string;
  readonly policy: Policy;
  readonly json?: true;
}

/** Adds the command to a program. */
export const addWalk = (program: Command, terminal: Terminal, end: (code: ExitCode) => void): void => {
  program
    .command('walk')
    .description('plays a synthetic learner to the end and prints the decisions, one JSON object a line')
    .argument('<case-id>')
    .requiredOption('--seat <seat>', 'the professional who is played')
    .requiredOption('--policy <policy>', 'who plays; see below', policy)
    .option('--variant <variant>', 'variant of the case', 'a')
    .option('--json', 'one JSON array on one line, which `play` reads too; findings as JSON')
    .addHelpText('after', help)
    .action((caseId: string, options: WalkOptions) => end(walk(terminal, caseId, options)));
};

const help = `
Example:
  npm run -s case -- walk carwash-raid --seat police-officer --policy gaming:kindest \\
    | npm run -s case -- play carwash-raid --seat police-officer --events -

Policies:
  best                  the clean run with the highest score among the walks of the case (walks.json), played again
  random:<seed>         anything that can be done, the same for the same seed (a whole number from 0)
  misconception:<E-id>  goes along with the best, takes every wrong choice this error explains and leaves out what only it would
  gaming:<name>         games the case as PROOF-12 tries it: ${policyNames
    .filter((name) => name.startsWith('gaming:'))
    .map((name) => name.slice('gaming:'.length))
    .join(', ')}

Exit code 0: a run to an ending; 1: a finding, also when this learner comes to no end here; 2: wrong usage.`;

const policy = (text: string): Policy => {
  const read = readPolicy(text);
  if (read) return read;
  throw new InvalidArgumentError(`Policies: ${policyNames.join(', ')}.`);
};

const walk = (terminal: Terminal, caseId: string, { json, ...asked }: WalkOptions): ExitCode => {
  const { cases, walks } = terminal;
  const run = walkRun({ cases, walks }, { caseId, ...asked });
  if (!run.ok) return report(terminal, run, json === true, caseId);
  if (json) return print(terminal, run.value, true);
  for (const decision of run.value) print(terminal, decision, true);
  return exitCodes.done;
};
