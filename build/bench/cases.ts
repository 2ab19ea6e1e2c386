/** The cases the bench plays: made ones, and the largest shipped one with its walks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision } from '../../scenarios/case/decision.ts';
import { parseCase, type ValidCase } from '../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { caseIds, readWalks } from '../check/case-files.ts';
import { type CaseSize, makeCase } from './make-case.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = path.join(root, 'scenarios/library');

export interface BenchCase {
  readonly document: ValidCase;
  readonly text: string;
  readonly seat: string;
  readonly compiled: CompiledCase;
}

/** From the text of a case to the compiled case, the way a host opens it. @throws when it does not parse. */
export const openText = (text: string): BenchCase => {
  const parsed = parseCase(JSON.parse(text));
  if (!parsed.ok) throw new Error(`a case of the bench does not parse: ${JSON.stringify(parsed.issues[0])}`);
  const seat = parsed.value.seats.find((each) => each.playable)?.id ?? '';
  return {
    document: parsed.value,
    text,
    seat,
    compiled: compileCase(toPlayCase(parsed.value), seat, 'a'),
  };
};

/** A made case, opened. */
export const madeCase = (size: CaseSize): BenchCase => openText(JSON.stringify(makeCase(size)));

/** Id and text of the shipped case with the longest document. */
export const largestShipped = (): { readonly id: string; readonly text: string } => {
  const texts = caseIds(library).map((id) => ({
    id,
    text: readFileSync(path.join(library, id, 'case.json'), 'utf8'),
  }));
  const [largest] = texts.toSorted((a, b) => b.text.length - a.text.length);
  if (!largest) throw new Error('no case is shipped');
  return largest;
};

/** The walks of a shipped case for a seat, as decisions: sensible runs, and runs with one wrong turn. */
export const shippedRuns = (id: string, seat: string): readonly (readonly Decision[])[] =>
  readWalks(path.join(library, id))
    .filter((walk) => walk.seat === seat && walk.variant === 'a')
    .map((walk) => walk.decisions);
