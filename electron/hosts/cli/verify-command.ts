/** `verify`: the proofs of a case, claim by claim, with progress on a terminal, and each run that breaks one. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type Claim, judge, type Language, languages, type SeatProofs } from '../../app/verify-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { print, type Terminal } from './output.ts';
import { report, walkLine } from './report.ts';
import { findingJson, findingLines, headOf, type ProvedSeat, tableOf } from './verify-rows.ts';

interface VerifyOptions {
  readonly all?: true;
  readonly seat?: string;
  readonly variant?: string;
  readonly languages?: readonly Language[];
  readonly walkOut?: string;
  readonly json?: true;
}

/** Adds the command to a program. */
export const addVerify = (program: Command, terminal: Terminal, end: (code: ExitCode) => void): void => {
  program
    .command('verify')
    .description('proves PROOF-1 to PROOF-15 over every run of a case, for each seat and variant')
    .argument('[case-id]', 'the case; or --all')
    .option('--all', 'every shipped case')
    .option('--seat <seat>', 'this seat only; left out: every seat that can be played')
    .option('--variant <variant>', 'this variant only; left out: every variant')
    .option(
      '--languages <list>',
      'languages the words have to be there in, as nl,fr; left out: all four that ship',
      readLanguages,
    )
    .option('--walk-out <file>', 'writes the run that breaks the first failed proof, as `play` reads it')
    .option('--json', 'as JSON on one line, findings too')
    .addHelpText('after', help)
    .action(async (caseId: string | undefined, options: VerifyOptions) =>
      end(await verify(terminal, caseId, options)),
    );
};

const readLanguages = (list: string): readonly Language[] => {
  const asked = list.split(',');
  const known = languages.filter((language) => asked.includes(language));
  if (known.length === asked.length) return known;
  throw new InvalidArgumentError(`Each of ${languages.join(', ')} may be named, once.`);
};

const help = `
Example:
  npm run -s case -- verify carwash-raid --seat police-officer --walk-out broken.jsonl
  npm run -s case -- play carwash-raid --seat police-officer --events broken.jsonl

The walks of the case (walks.json) serve as witnesses; one that is no whole run of it is told, and counts as a finding. A further failed proof with a run writes to <file>.2, <file>.3 and so on.
A case has its words in all four languages, and no translation is stale; one that is not to ship may have fewer: --languages.
A claim that is not decided within the bounds counts as a finding; one that something can happen is decided by a walk that shows it. Ctrl-C stops within a claim too; what was settled is printed.

Exit code 0: every claim holds; 1: a finding; 2: wrong usage, or a file that cannot be written; 130: stopped by Ctrl-C.`;

const verify = async (
  terminal: Terminal,
  caseId: string | undefined,
  options: VerifyOptions,
): Promise<ExitCode> => {
  if ((caseId === undefined) === (options.all === undefined)) {
    terminal.err('error: name one case, or --all\n');
    return exitCodes.usage;
  }
  const asJson = options.json === true;
  const seats: SeatProofs[] = [];
  for (const id of caseId === undefined ? terminal.cases.ids() : [caseId]) {
    const { seat, variant, languages: asked } = options;
    const opened = terminal.proofs({
      caseId: id,
      ...(seat === undefined ? {} : { seat }),
      ...(variant === undefined ? {} : { variant }),
      ...(asked === undefined ? {} : { languages: asked }),
    });
    if (!opened.ok) return report(terminal, opened, asJson, id);
    seats.push(...opened.value);
  }
  return proveAll(terminal, seats, options);
};

const proveAll = async (
  terminal: Terminal,
  seats: readonly SeatProofs[],
  { walkOut, json }: VerifyOptions,
): Promise<ExitCode> => {
  const watch = terminal.watchStop();
  const proved: ProvedSeat[] = [];
  for (const seat of seats) {
    if (watch.stopped()) break;
    const { claims, stopped } = await settle(terminal, seat, watch.stopped);
    proved.push({ seat, verdict: judge(claims, seat.bounds), stopped });
    if (json !== true) say(terminal, { seat, verdict: judge(claims, seat.bounds), stopped });
  }
  const stopped = watch.stopped();
  if (json === true) print(terminal, jsonOf(proved, stopped), true);
  const isWritten = walkOut === undefined || (await writeRuns(terminal, walkOut, proved));
  // Only now may Ctrl-C end the program: no run is half written.
  watch.end();
  if (!isWritten) return exitCodes.usage;
  if (stopped) return exitCodes.stopped;
  return proved.every(isProved) ? exitCodes.done : exitCodes.finding;
};

/** Settles claims one by one; at every claim and every pause on the way the program listens, so that Ctrl-C is heard. */
const settle = async (terminal: Terminal, seat: SeatProofs, stopped: () => boolean) => {
  const claims: Claim[] = [];
  let states = 0;
  for (const claim of seat.claims()) {
    if (claim) {
      claims.push(claim);
      states += claim.states;
      terminal.progress?.(
        `${seat.caseId} ${seat.seat} ${seat.variant}  ${claims.length} claims  ${states} states  ${claim.proof} ${claim.what}`,
      );
    }
    await breathe();
    if (stopped()) break;
  }
  terminal.progress?.('');
  return { claims, stopped: stopped() };
};

const isProved = ({ seat: { lost }, verdict: { findings, overSeat } }: ProvedSeat): boolean =>
  findings.length === 0 && !overSeat && lost.length === 0;

const say = (terminal: Terminal, proved: ProvedSeat): void => {
  const { seat, verdict } = proved;
  terminal.out(`${headOf(proved)}\n`);
  for (const found of seat.lost) terminal.err(`${walkLine(terminal, seat.caseId, found)}\n`);
  for (const line of tableOf(proved, terminal.paint)) terminal.out(`  ${line}\n`);
  for (const claim of verdict.findings) terminal.err(`${findingLines(seat, claim).join('\n')}\n`);
  if (verdict.overSeat)
    terminal.err(
      `${seat.caseId} ${seat.seat} ${seat.variant}: ${verdict.used.seatStates} states in all slices, more than ${seat.bounds.seatStates}\n`,
    );
};

const jsonOf = (proved: readonly ProvedSeat[], stopped: boolean) => ({
  holds: !stopped && proved.every(isProved),
  stopped,
  seats: proved.map(({ seat, verdict }) => ({
    caseId: seat.caseId,
    seat: seat.seat,
    variant: seat.variant,
    walks: seat.walks,
    lost: seat.lost,
    languages: seat.languages,
    bounds: seat.bounds,
    fixed: seat.fixed,
    declared: seat.declared,
    used: verdict.used,
    overSeat: verdict.overSeat,
    proofs: verdict.proofs,
    findings: verdict.findings.map((claim) => findingJson(seat, claim)),
  })),
});

/** The first run to the file itself, further ones beside it with a number. False after saying that one cannot be written. */
const writeRuns = async (
  terminal: Terminal,
  file: string,
  proved: readonly ProvedSeat[],
): Promise<boolean> => {
  const runs = proved.flatMap(({ seat, verdict }) =>
    verdict.findings.flatMap(({ run, proof }) => (run ? [{ seat, run, proof }] : [])),
  );
  for (const [at, { seat, run, proof }] of runs.entries()) {
    const name = at === 0 ? file : `${file}.${at + 1}`;
    try {
      await terminal.writeText(name, run.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
    } catch (error) {
      terminal.err(
        `error: cannot write ${name}: ${(error as NodeJS.ErrnoException).code ?? String(error)}\n`,
      );
      return false;
    }
    terminal.err(
      `${proof}: npm run -s case -- play ${seat.caseId} --seat ${seat.seat} --variant ${seat.variant} --events ${name}\n`,
    );
  }
  return true;
};
