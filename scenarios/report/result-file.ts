/** The result file `.d45r`: what leaves a PC of a learner's attempts. Its shape, and the check of it that needs no cryptography. */
import * as z from 'zod';
import { attemptEvent, type AttemptEvent, attemptHeader } from '../attempt/event.ts';
import { scoreSheet } from '../attempt/score-sheet.ts';
import { fail, issue, type Issue, ok, type Result } from '../core/result.ts';
import { chainHead, recordStamp } from './record.ts';

export const resultFormat = 'dossier45-result';
export const resultVersion = 1;

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** `log` holds the exact stored text of each event; link n of the chain is SHA-256(link n-1, UTF-8 bytes of text n), link -1 is 32 zero bytes. */
export const resultAttempt = z.strictObject({
  attemptId: z.string().min(1).max(64),
  openedAt: recordStamp,
  lastAt: recordStamp,
  minutes: z.int().min(0).nullable(),
  state: z.enum(['open', 'passed', 'failed', 'left']),
  /** A copy of what the first event holds, for whoever only wants the results. */
  header: attemptHeader,
  /** A copy of what the last event of a closed attempt holds; null for one that was not closed. */
  sheet: scoreSheet.nullable(),
  log: z.array(z.string()).min(1),
  chain: z.strictObject({ head: chainHead, count: z.int().min(1) }),
});
export type ResultAttempt = z.infer<typeof resultAttempt>;

/** First line of the file. A pseudonym, never a name; no text the learner wrote. */
export const resultBody = z.strictObject({
  format: z.literal(resultFormat),
  version: z.literal(resultVersion),
  /** Version of the program that wrote it. */
  program: z.string(),
  pseudonym: z.string(),
  attempts: z.array(resultAttempt),
});
export type ResultBody = z.infer<typeof resultBody>;

/** Second line: the signature over the exact UTF-8 bytes of the first, without its line end. `publicKey` is SPKI in DER. */
export const resultSeal = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: base64,
  signature: base64,
});
export type ResultSeal = z.infer<typeof resultSeal>;

export interface ResultFile {
  readonly body: ResultBody;
  /** What was signed. */
  readonly bodyText: string;
  readonly seal: ResultSeal;
}

/** The text of a file from its two lines. */
export const writeResultFile = (bodyText: string, seal: ResultSeal): string =>
  `${bodyText}\n${JSON.stringify(seal)}\n`;

/**
 * Reads a file and checks all that can be checked without cryptography: shape, events, copies and counts.
 * Issues `result.version.tooNew`, `result.malformed` with the path and a rule.
 */
export const readResultFile = (text: string): Result<ResultFile> => {
  const lines = text.split(/\r?\n/);
  const [bodyText = '', sealText = '', ...rest] = lines;
  if (rest.some((line) => line !== '')) return malformed([], 'lines');
  const newer = z.object({ format: z.literal(resultFormat), version: z.int().gt(resultVersion) });
  const raw = parseJson(bodyText);
  const tooNew = newer.safeParse(raw);
  if (tooNew.success) return fail(issue('result.version.tooNew', [], { version: tooNew.data.version }));
  const body = resultBody.safeParse(raw);
  if (!body.success) return shapeIssues('result', body.error);
  const seal = resultSeal.safeParse(parseJson(sealText));
  if (!seal.success) return shapeIssues('seal', seal.error);
  const found = body.data.attempts.flatMap((attempt, at) => issuesOf(attempt, ['attempts', at]));
  const [first, ...others] = found;
  return first ? fail(first, ...others) : ok({ body: body.data, bodyText, seal: seal.data });
};

/** The events of a log, each checked against its schema; undefined for one that is not an event. */
export const eventsOf = ({ log }: Pick<ResultAttempt, 'log'>): readonly (AttemptEvent | undefined)[] =>
  log.map((text) => attemptEvent.safeParse(parseJson(text)).data);

const issuesOf = (attempt: ResultAttempt, path: Issue['path']): readonly Issue[] => {
  const events = eventsOf(attempt);
  const unreadable = events.flatMap((event, at) =>
    event ? [] : [issue('result.malformed', [...path, 'log', at], { rule: 'event' })],
  );
  if (unreadable.length > 0) return unreadable;
  const [first] = events;
  const last = events.at(-1);
  const header = first?.type === 'attempt.opened' ? first.header : null;
  const sheet = last?.type === 'attempt.closed' ? last.sheet : null;
  const openings = events.filter((event) => event?.type === 'attempt.opened').length;
  const closings = events.filter((event) => event?.type === 'attempt.closed').length;
  const rules: Readonly<Record<string, boolean>> = {
    header: isSame(header, attempt.header),
    sheet: isSame(sheet, attempt.sheet),
    state: isSame(stateOf(sheet, attempt.state), attempt.state),
    count: attempt.chain.count === events.length && openings === 1 && closings === (sheet ? 1 : 0),
  };
  return Object.entries(rules).flatMap(([rule, holds]) =>
    holds ? [] : [issue('result.malformed', [...path], { rule })],
  );
};

/** The state a log speaks of: its sheet decides; without one the attempt is open or was left. */
const stateOf = (
  sheet: { readonly passed: boolean } | null,
  stated: ResultAttempt['state'],
): ResultAttempt['state'] | null => {
  if (sheet) return sheet.passed ? 'passed' : 'failed';
  return stated === 'open' || stated === 'left' ? stated : null;
};

/** Both sides were read by one schema, which gives the keys one order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const malformed = (path: Issue['path'], rule: string) => fail(issue('result.malformed', path, { rule }));

const shapeIssues = (line: 'result' | 'seal', error: z.ZodError) => {
  const [first, ...others] = error.issues.map((found) => {
    const path = found.path.map((part) => (typeof part === 'number' ? part : String(part)));
    return issue('result.malformed', [line, ...path], { rule: found.code });
  });
  return first ? fail(first, ...others) : malformed([line], 'shape');
};
