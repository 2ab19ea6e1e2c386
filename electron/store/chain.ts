/** Hash chain over the exact bytes of a log: each link is the SHA-256 of the link before it and the stored bytes. */
import { createHash } from 'node:crypto';

export interface ChainedEvent {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
}

/** What the attempt row remembers of its log. */
export interface ChainEnd {
  readonly count: number;
  readonly head: Uint8Array;
}

/** The link before the first event: 32 zero bytes. */
export const firstLink: Uint8Array = new Uint8Array(32);

export const linkOf = (previous: Uint8Array, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(previous).update(bytes).digest());

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** The sequence number at which the log stops being what was appended, or null when it is whole. */
export const findBreak = (events: Iterable<ChainedEvent>, end: ChainEnd): number | null => {
  let head = firstLink;
  let seq = 0;
  for (const event of events) {
    head = linkOf(head, event.bytes);
    if (event.seq !== seq || !isSame(head, event.hash)) return seq;
    seq += 1;
  }
  if (seq !== end.count) return Math.min(seq, end.count);
  return isSame(head, end.head) ? null : Math.max(0, seq - 1);
};
