/** Proofs over every run of a case, claim by claim, and what they come to. */
import { type Language, languages as shipped } from '../../scenarios/attempt/event.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { type Issue, ok, type Result } from '../../scenarios/core/result.ts';
import { type Claim, type ProofId, proofIds } from '../../scenarios/verify/finding.ts';
import { taughtByNoSeat } from '../../scenarios/verify/taught-errors.ts';
import { fixedBounds } from '../../scenarios/verify/fixed-bounds.ts';
import { boundsOf, verifyWithPauses } from '../../scenarios/verify/verify-case.ts';
import { type CaseSource, openCase, type RolesAsked, runsOf } from './case-source.ts';
import type { Role } from './case-shelf.ts';
import { strangeWalks, unplayedWalks } from './lost-walks.ts';

export { type Language, languages } from '../../scenarios/attempt/event.ts';
export type { Claim } from '../../scenarios/verify/finding.ts';
export type { Decision } from '../../scenarios/case/decision.ts';

/** Bounds of the search: states of one slice, refinements of one slice, steps of one claim, states of all slices of a seat. */
export interface ProofBounds {
  readonly states: number;
  readonly refinements: number;
  readonly steps: number;
  readonly seatStates: number;
}

/** What is proved of one seat and variant. */
export interface SeatProofs {
  readonly caseId: string;
  readonly seat: string;
  readonly variant: string;
  readonly bounds: ProofBounds;
  /** Bounds that no case declares. */
  readonly fixed: typeof fixedBounds;
  /** False: the case declares none and the usual ones stand. */
  readonly declared: boolean;
  /** Walks of this seat and variant, which the proofs may take as witnesses. */
  readonly walks: number;
  /** What keeps other walks from being witnesses, with the `walk` and its place in `walks.json`; those of no seat or variant with the first seat. */
  readonly lost: readonly Issue[];
  /** Languages asked for in which there are words. */
  readonly languages: readonly string[];
  /** Words by text id to tell a run in: English, or the first language there is. */
  readonly words: Readonly<Record<string, string>>;
  /** Gives each claim as soon as it is settled, and null at a pause on the way; nothing is looked for before the first is asked. */
  readonly claims: () => Iterable<Claim | null>;
}

export interface ProofsAsked extends RolesAsked {
  /** Languages the words have to be there in; left out: all that Dossier 45 ships. */
  readonly languages?: readonly Language[];
}

/**
 * Passes the claims of each seat on, and when every playable seat of a variant has given all of its own, says with the last
 * which errors are taught by none. Where only some seats are asked that is never known.
 */
const taughtTally = (document: ValidCase) => {
  const playable = document.seats.filter((each) => each.playable).length;
  const given = new Map<string, readonly Claim[]>();
  return {
    *of({ seat, variant }: Role, claims: Iterable<Claim | null>): Generator<Claim | null> {
      const own: Claim[] = [];
      for (const claim of claims) {
        if (claim) own.push(claim);
        yield claim;
      }
      given.set(`${seat} ${variant}`, own);
      const ofVariant = [...given].filter(([role]) => role.endsWith(` ${variant}`));
      if (ofVariant.length === playable)
        yield* taughtByNoSeat(
          document,
          ofVariant.flatMap(([, each]) => each),
        );
    },
  };
};

/** Issues as for `openCase`. */
export const openProofs = (
  source: CaseSource,
  { languages = shipped, ...asked }: ProofsAsked,
): Result<readonly SeatProofs[]> => {
  const opened = openCase(source, asked);
  if (!opened.ok) return opened;
  const { shelved, roles, texts } = opened.value;
  const { document } = shelved;
  const stale = source.cases.stale(asked.caseId);
  const tally = taughtTally(document);
  return ok(
    roles.map((role, at) => {
      const runs = runsOf(opened.value, role);
      const unplayed = unplayedWalks(opened.value, role);
      const options = { ...role, runs, texts, languages, stale };
      return {
        caseId: asked.caseId,
        ...role,
        bounds: boundsOf(document),
        fixed: fixedBounds,
        declared: document.proofs !== undefined,
        walks: runs.length - unplayed.length,
        lost: [...(at === 0 ? strangeWalks(opened.value) : []), ...unplayed],
        languages: languages.filter((language) => language in texts),
        words: texts.en ?? Object.values(texts)[0] ?? {},
        claims: () => tally.of(role, verifyWithPauses(document, options)),
      };
    }),
  );
};

/** One proof, summed over its claims. */
export interface ProofLine {
  readonly proof: ProofId;
  /** Claims that were asked, and those that were not. */
  readonly claims: number;
  readonly notAsked: number;
  readonly held: number;
  /** States of all its slices, and of the largest claim. */
  readonly states: number;
  readonly largest: number;
  /** Most refinements one claim took, and most variables one slice kept. */
  readonly refinements: number;
  readonly kept: number;
}

/** What some claims come to. */
export interface Verdict {
  readonly proofs: readonly ProofLine[];
  readonly used: ProofBounds;
  /** Claims that were not asked, as they say. */
  readonly notAsked: readonly Claim[];
  /** Claims that do not hold, or were not decided within the bounds. */
  readonly findings: readonly Claim[];
  /** All slices together took more states than a seat may. */
  readonly overSeat: boolean;
}

const most = (claims: readonly Claim[], of: (claim: Claim) => number): number =>
  claims.reduce((greatest, claim) => Math.max(greatest, of(claim)), 0);
const sum = (claims: readonly Claim[]): number => claims.reduce((total, { states }) => total + states, 0);

/** Sums claims, in the order of the proofs; a proof that was not looked at has no claims. */
export const judge = (claims: readonly Claim[], bounds: ProofBounds): Verdict => {
  const used = {
    states: most(claims, ({ states }) => states),
    refinements: most(claims, ({ refinements }) => refinements),
    steps: most(claims, ({ steps }) => steps),
    seatStates: sum(claims),
  };
  return {
    proofs: proofIds.map((proof) => {
      const own = claims.filter((claim) => claim.proof === proof);
      return {
        proof,
        claims: own.filter((claim) => !claim.notAsked).length,
        notAsked: own.filter((claim) => claim.notAsked).length,
        held: own.filter((claim) => claim.holds === true && !claim.notAsked).length,
        states: sum(own),
        largest: most(own, ({ states }) => states),
        refinements: most(own, ({ refinements }) => refinements),
        kept: most(own, ({ kept }) => kept),
      };
    }),
    used,
    findings: claims.filter(({ holds }) => holds !== true),
    notAsked: claims.filter((claim) => claim.notAsked),
    overSeat: used.seatStates > bounds.seatStates,
  };
};
