/** What every command shares: where words go, exit codes, and how a value or a refusal is printed. */
import type { CheckedResult } from '../../app/export-check.ts';
import type { CaseSource, RolesAsked } from '../../app/case-source.ts';
import { shelveCase } from '../../app/case-shelf.ts';
import { lawGraphNames } from '../../app/graphs.ts';
import type { CaseLibrary } from '../../app/ports.ts';
import type { SeatProofs } from '../../app/verify-desk.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { documentLine, type Found, isOfDocument, ruleWords } from './issue-words.ts';
import type { Reply } from '../../../scenarios/contract/contract.ts';

export interface Terminal {
  readonly cases: CaseLibrary;
  /** The file a case document is read from, as findings name it. */
  readonly caseFile: (caseId: string) => string;
  /** The file its words are read from. */
  readonly textFile: (caseId: string, language: string) => string;
  /** Why a file is no JSON; undefined when it is. @throws when it cannot be read. */
  readonly jsonFault: (file: string) => string | undefined;
  /** The text of `walks.json` of a case, where there is one. */
  readonly walks: CaseSource['walks'];
  /** Opens the proofs of a case. */
  readonly proofs: (asked: RolesAsked) => Reply<readonly SeatProofs[]>;
  /** JSON Schema of a case document. */
  readonly schema: () => object;
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

export { type ExitCode, exitCodes };

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

type Refusal = Extract<Reply<never>, { ok: false }>;

/**
 * One line per finding. Of a case document: file, path, code, words; `caseId` says of which, and without it the path begins with
 * the case. Of anything else: where, what, and the values that fill its words.
 */
export const report = (terminal: Terminal, refusal: Refusal, asJson: boolean, caseId?: string): ExitCode => {
  if (asJson) print(terminal, { issues: refusal.issues }, true);
  else for (const found of refusal.issues) terminal.err(`${lineOf(terminal, found, caseId)}\n`);
  return exitCodes.finding;
};

const lineOf = (terminal: Terminal, found: Found, caseId: string | undefined): string => {
  const { code, path, params } = found;
  const [first, ...rest] = path;
  const isNamed = caseId === undefined ? terminal.cases.ids().includes(String(first)) : first === caseId;
  const id = isNamed ? String(first) : caseId;
  return id !== undefined && isOfDocument(found)
    ? lineInFile(terminal, id, isNamed ? { ...found, path: rest } : found)
    : `${path.join('/') || '.'}: ${code} ${JSON.stringify(params)}${hint(terminal, found, id)}`;
};

/** A finding as seen from the file it is in: the case, or its words in one language. */
const lineInFile = (terminal: Terminal, id: string, found: Found): string => {
  const { code, path, params } = found;
  const isBroken = code === 'case.json.malformed';
  const language = code === 'case.text.missing' ? params.language : isBroken ? path[0] : undefined;
  const file = language === undefined ? terminal.caseFile(id) : terminal.textFile(id, String(language));
  const fault = isBroken ? terminal.jsonFault(file) : undefined;
  return documentLine(file, {
    ...found,
    path: language === undefined ? path : [],
    params: fault === undefined ? params : { ...params, message: fault },
  });
};

/** Behind a finding: the ids there are, or what its rule asks for. */
const hint = (terminal: Terminal, found: Found, caseId: string | undefined): string => {
  const choices = choicesFor(terminal, found, caseId);
  const words = choices.length > 0 ? `there is ${choices.join(', ')}` : ruleWords(found);
  return words === undefined ? '' : ` (${words})`;
};

/** What could have been said for an id that is none. */
const choicesFor = (
  { cases }: Terminal,
  { code, path }: Found,
  caseId: string | undefined,
): readonly string[] => {
  if (code === 'case.unknown') return [...(path[0] === 'name' ? lawGraphNames : []), ...cases.ids()];
  if (caseId === undefined || !(code === 'case.seat.unknown' || code === 'case.variant.unknown')) return [];
  const bytes = cases.document(caseId);
  const shelved = bytes.ok ? shelveCase(bytes.value) : bytes;
  if (!shelved.ok) return [];
  const { seats, variants } = shelved.value.document;
  const ids = code === 'case.seat.unknown' ? seats.filter(({ playable }) => playable) : variants;
  return ids.map(({ id }) => id);
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
