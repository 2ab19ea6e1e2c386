/** Ids and time stamps of records, made from the clock and the dice the host hands in. */

export interface StampSources {
  readonly clock: () => Date;
  /** So many random bytes. */
  readonly random: (size: number) => Uint8Array;
}

export interface Stamping {
  /** 128 random bits as 32 hexadecimal digits. */
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}

const idBytes = 16;

export const stampingFrom = ({ clock, random }: StampSources): Stamping => ({
  newId: () => Buffer.from(random(idBytes)).toString('hex'),
  now: () => clock().toISOString(),
});
