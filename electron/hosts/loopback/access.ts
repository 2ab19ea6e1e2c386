/** Who may come in: single-use tokens in an address, exchanged for the secret of this launch in a cookie. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Access {
  /** A new token; it opens the door once. */
  mint(): string;
  /** The secret of this launch if the token is good, and the token is spent. */
  redeem(token: string): string | undefined;
  /** Whether this is the secret of this launch. */
  admits(secret: string | undefined): boolean;
}

const newSecret = (): string => randomBytes(32).toString('base64url');

/** Keeps only what is needed to compare; a token not redeemed dies with the process. */
export function createAccess(firstToken?: string): Access {
  const secret = newSecret();
  const open = new Set(firstToken ? [digest(firstToken)] : []);
  return {
    mint: () => {
      const token = newSecret();
      open.add(digest(token));
      return token;
    },
    redeem: (token) => (open.delete(digest(token)) ? secret : undefined),
    admits: (offered) =>
      offered !== undefined && timingSafeEqual(Buffer.from(digest(offered)), Buffer.from(digest(secret))),
  };
}

/** Of fixed length, so that a comparison tells nothing about how much of a guess was right. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
