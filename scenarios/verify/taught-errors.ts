/** PROOF-8 of a case as a whole: an error that one seat cannot show is left to the others, and one of them must show it. */
import type { ValidCase } from '../case/parse-case.ts';
import { type Claim, plainClaim } from './finding.ts';

/** What a seat claims of an error it shows. */
export const shownWords = (error: string): string => `error ${error} is shown`;

/**
 * Errors the case claims to teach of which no seat says anything, each as a claim that fails.
 * @param claims all claims of every playable seat, of one variant.
 */
export const taughtByNoSeat = (
  { header }: Pick<ValidCase, 'header'>,
  claims: readonly Pick<Claim, 'proof' | 'what'>[],
): readonly Claim[] => {
  const said = new Set(claims.flatMap(({ proof, what }) => (proof === 'PROOF-8' ? [what] : [])));
  return header.teaches
    .filter((error) => !said.has(shownWords(error)))
    .map((error) => plainClaim('PROOF-8', `${shownWords(error)} by a seat`, false));
};
