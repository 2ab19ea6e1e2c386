/** Checks a result file whole: its shape, the signature over it, and the chain of each log. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { fail, type Issue, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { numberOf } from '../../scenarios/report/certificate.ts';
import { readResultFile, type ResultAttempt, type ResultSeal } from '../../scenarios/report/result-file.ts';

/** The next link of a chain from the one before it and the bytes of an event; the store has it. */
export type LinkOf = (previous: Uint8Array, bytes: Uint8Array) => Uint8Array;

/** What a file says once it has been found whole. It proves which installation wrote it, not who sat before it. */
export interface CheckedResult {
  readonly pseudonym: string;
  /** The public key in short: files with the same one come from the same installation. */
  readonly installation: string;
  readonly program: string;
  readonly attempts: readonly {
    readonly attemptId: string;
    /** As it stands on a certificate. */
    readonly number: string;
    readonly caseId: string;
    readonly seat: string;
    readonly variant: string;
    readonly mode: string;
    readonly closedAt: string;
    readonly state: string;
    readonly firstPercent: number | null;
    readonly percent: number | null;
    readonly minutes: number | null;
  }[];
}

/** Issues those of `readResultFile`, `result.signature.wrong`, `result.chain.broken` for each log that does not hold. */
export const checkResultFile = (text: string, linkOf: LinkOf): Result<CheckedResult> => {
  const read = readResultFile(text);
  if (!read.ok) return read;
  const { body, bodyText, seal } = read.value;
  if (!isSigned(bodyText, seal)) return fail(issue('result.signature.wrong'));
  const [first, ...others] = body.attempts.flatMap((attempt, at) => chainIssues(attempt, at, linkOf));
  if (first) return fail(first, ...others);
  return ok({
    pseudonym: body.pseudonym,
    installation: fingerprintOf(seal),
    program: body.program,
    attempts: body.attempts.map((attempt) => ({
      attemptId: attempt.attemptId,
      number: numberOf(attempt.chain.head),
      caseId: attempt.header.caseId,
      seat: attempt.header.seat,
      variant: attempt.header.variant,
      mode: attempt.header.mode,
      closedAt: attempt.lastAt,
      state: attempt.state,
      firstPercent: attempt.sheet?.firstPercent ?? null,
      percent: attempt.sheet?.percent ?? null,
      minutes: attempt.minutes,
    })),
  });
};

const isSigned = (text: string, { publicKey, signature }: ResultSeal): boolean => {
  const key = keyOf(publicKey);
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
};

const keyOf = (publicKey: string): KeyObject | null => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};

const fingerprintOf = ({ publicKey }: ResultSeal): string =>
  numberOf(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex'));

const chainIssues = ({ log, chain }: ResultAttempt, at: number, linkOf: LinkOf): readonly Issue[] => {
  let head = new Uint8Array(32);
  for (const text of log) head = new Uint8Array(linkOf(head, Buffer.from(text, 'utf8')));
  return Buffer.from(head).toString('hex') === chain.head
    ? []
    : [issue('result.chain.broken', ['attempts', at])];
};
