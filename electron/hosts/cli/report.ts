/** How a refusal is printed: a line for each finding, and behind it what there would have been. */
import { shelveCase } from '../../app/case-shelf.ts';
import { lawGraphNames } from '../../app/graphs.ts';
import type { Reply } from '../../../scenarios/contract/contract.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { documentLine, type Found, isOfDocument, ruleWords, shownParams } from './issue-words.ts';
import { print, type Terminal } from './output.ts';

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
  const { code, path } = found;
  const [first, ...rest] = path;
  if (first === 'walks.json' && caseId !== undefined) return walkLine(terminal, caseId, found);
  const isNamed = caseId === undefined ? terminal.cases.ids().includes(String(first)) : first === caseId;
  const id = isNamed ? String(first) : caseId;
  return id !== undefined && isOfDocument(found)
    ? lineInFile(terminal, id, isNamed ? { ...found, path: rest } : found)
    : `${path.join('/') || '.'}: ${code} ${JSON.stringify(shownParams(found))}${hint(terminal, found, id)}`;
};

/** A finding in the walks of a case: their file, the place in it, and what would be right. */
export const walkLine = (terminal: Terminal, caseId: string, found: Found): string => {
  const { code, path } = found;
  const [, ...place] = path;
  const file = terminal.walksFile(caseId);
  // Of a file that is no JSON at all nothing else is known.
  const fault = place.length === 0 ? terminal.jsonFault(file) : undefined;
  const words = fault === undefined ? hint(terminal, found, caseId) : ` (this is not JSON: ${fault})`;
  return `${file}: ${place.join('/') || '.'}: ${code} ${JSON.stringify(shownParams(found))}${words}`;
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
