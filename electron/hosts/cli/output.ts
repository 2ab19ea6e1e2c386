/** What every command shares: where its words come from and go to, and how a value is printed. */
import type { CheckedResult } from '../../app/export-check.ts';
import type { CaseSource } from '../../app/case-source.ts';
import type { CaseLibrary } from '../../app/ports.ts';
import type { LawWords } from '../../app/procedure-sheet.ts';
import type { Language } from '../../app/reading-desk.ts';
import type { ProofsAsked, SeatProofs } from '../../app/verify-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Reply } from '../../../scenarios/contract/contract.ts';

export interface Terminal {
  readonly cases: CaseLibrary;
  /** The file a case document is read from, as findings name it. */
  readonly caseFile: (caseId: string) => string;
  /** The file its words are read from. */
  readonly textFile: (caseId: string, language: string) => string;
  /** The file its walks are read from. */
  readonly walksFile: (caseId: string) => string;
  /** Why a file is no JSON; undefined when it is. @throws when it cannot be read. */
  readonly jsonFault: (file: string) => string | undefined;
  /** The text of `walks.json` of a case, where there is one. */
  readonly walks: CaseSource['walks'];
  /** Opens the proofs of a case. */
  readonly proofs: (asked: ProofsAsked) => Reply<readonly SeatProofs[]>;
  /** JSON Schema of a case document. */
  readonly schema: () => object;
  /** Words of the law and of the handbook. */
  readonly lawWords: (language: Language) => Promise<LawWords>;
  /** Checks the text of a result file whole: shape, signature, chain of each log. */
  readonly checkResult: (text: string) => Reply<CheckedResult>;
  /** The text of a file, or of standard input for `-`. @throws when it cannot be read. */
  readonly readText: (file: string) => Promise<string>;
  /** Writes a file anew. @throws when it cannot be written. */
  readonly writeText: (file: string, text: string) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Rewrites one line of standard error; an empty line wipes it. Left out where standard error is no terminal. */
  readonly progress?: (line: string) => void;
  /** Colours a word of standard output; the word itself where that is no terminal or wants no colour. */
  readonly paint: (tone: Tone, text: string) => string;
  /** Whether a fault of our own is told with the way that led to it; left out: not. */
  readonly showsStack?: boolean;
  /** From here on Ctrl-C does not end the program: it is asked about. `end` gives Ctrl-C back. */
  readonly watchStop: () => { readonly stopped: () => boolean; readonly end: () => void };
}

export type Tone = 'good' | 'bad';

export const print = (terminal: Terminal, value: unknown, compact: boolean): ExitCode => {
  terminal.out(`${JSON.stringify(value, null, compact ? 0 : 2)}\n`);
  return exitCodes.done;
};

/** Rows as columns of even width. */
export const printTable = (terminal: Terminal, rows: readonly (readonly string[])[]): ExitCode => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  terminal.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
};

/** The text of a file, or undefined after saying that it cannot be read. */
export const readOrSay = async (terminal: Terminal, file: string): Promise<string | undefined> => {
  try {
    return await terminal.readText(file);
  } catch (error) {
    terminal.err(`error: cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}\n`);
    return undefined;
  }
};

/** An example of a command, below its options. */
export const example = (words: string): string => `\nExample:\n  npm run -s case -- ${words}`;
