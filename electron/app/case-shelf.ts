/** Cases ready to be played: read once per document, compiled once per seat and variant, or opened as the build packed them. */
import { replay } from '../../scenarios/attempt/replay.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import { parseCaseText } from '../../scenarios/case/parse-case-text.ts';
import type { PlayCase } from '../../scenarios/case/play-case.ts';
import { writePlayCase } from '../../scenarios/case/play-text.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { ScoredRun } from '../../scenarios/score/score-attempt.ts';
import type { SealedFiles } from './ports.ts';
import { hashOf, isSealed, openSealed, type Role, sealedRole } from './sealed-case.ts';

export type { Role };

export interface PlayTexts {
  /** A `PlayCase`, as `writePlayCase` writes it. */
  readonly play: string;
  /** A `PackedCase`. */
  readonly packed: string | null;
}

export interface ShelvedCase {
  /** SHA-256 (hex) of the exact bytes. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly document: ValidCase;
  /** The document as a variant plays it. Issue `case.variant.unknown`. */
  readonly as: (variant: string) => Result<ValidCase>;
  /** The case as it may be shown: no truth, no error ids, no criteria. Issues `case.seat.unknown`, `case.variant.unknown`. */
  readonly playable: (role: Role) => Result<PlayCase>;
  /** The same as JSON text, and what it compiles to, packed; null where only compiling tells. Issues as for `playable`. */
  readonly texts: (role: Role) => Result<PlayTexts>;
  /** Plays decisions from the start. Issues as for `playable`, and `attempt.event.refused` with the index. */
  readonly run: (role: Role, decisions: readonly Decision[]) => Result<ScoredRun>;
}

const noSeals: SealedFiles = { has: () => false, read: () => null };

/**
 * Reads a case document. One whose exact bytes were sealed is known to be valid and not looked at again.
 * Issues: all of `parseCaseText`.
 * @param hash the hash of these bytes, for whoever has worked it out.
 */
export const shelveCase = (
  bytes: Uint8Array,
  seals: SealedFiles = noSeals,
  hash = hashOf(bytes),
): Result<ShelvedCase> => {
  if (isSealed(seals, hash)) {
    let document: ValidCase | null = null;
    // A case that is only opened is not read: what was sealed says how it is played.
    const read = (): ValidCase => {
      document ??= JSON.parse(new TextDecoder().decode(bytes)) as ValidCase;
      return document;
    };
    return ok(shelved({ bytes, hash, read, seals }));
  }
  const parsed = parseCaseText(new TextDecoder().decode(bytes));
  return parsed.ok ? ok(shelved({ bytes, hash, read: () => parsed.value, seals })) : parsed;
};

interface KnownCase extends Pick<ShelvedCase, 'bytes' | 'hash'> {
  readonly read: () => ValidCase;
  readonly seals: SealedFiles;
}

const shelved = ({ bytes, hash, read, seals }: KnownCase): ShelvedCase => {
  const machines = new Map<string, ReturnType<typeof open>>();
  const machineOf = (role: Role, played: ValidCase) => {
    const key = `${role.seat} ${role.variant}`;
    const known = machines.get(key) ?? open(played, role);
    machines.set(key, known);
    return known;
  };
  const roleIn = (role: Role): Result<ValidCase> =>
    read().seats.some((each) => each.id === role.seat && each.playable)
      ? variantOf(read(), role.variant)
      : fail(issue('case.seat.unknown', ['seat'], { seat: role.seat }));
  const open = (played: ValidCase, role: Role) => {
    const compiled =
      openSealed(seals, hash, role) ?? compileCase(toPlayCase(played), role.seat, role.variant);
    return { compiled, stepper: createStepper(compiled) };
  };
  return {
    hash,
    bytes,
    get document() {
      return read();
    },
    as: (variant) => variantOf(read(), variant),
    playable: (role) => {
      const played = roleIn(role);
      return played.ok ? ok(toPlayCase(played.value)) : played;
    },
    texts: (role) => {
      const sealed = sealedRole(seals, hash, role);
      if (sealed) return ok({ play: sealed.play, packed: sealed.packed });
      const played = roleIn(role);
      return played.ok ? ok({ play: writePlayCase(toPlayCase(played.value)), packed: null }) : played;
    },
    run: (role, decisions) => {
      const played = roleIn(role);
      if (!played.ok) return played;
      const { compiled, stepper } = machineOf(role, played.value);
      const player = replay(compiled, decisions, stepper);
      return player.ok ? ok({ document: played.value, compiled, player: player.value }) : player;
    },
  };
};

/** Cases by where they come from; what was read once is kept, by hash. */
export interface CaseShelf {
  /** A shipped case, as it is now. Issues `case.unknown` and all of `shelveCase`. */
  readonly shipped: (caseId: string) => Result<ShelvedCase>;
  /** The case an attempt stands on, however old. */
  readonly byHash: (hash: string) => Result<ShelvedCase>;
}

export interface ShelfSources {
  readonly shipped: (caseId: string) => Result<Uint8Array>;
  readonly kept: (hash: string) => Result<Uint8Array>;
  /** What was sealed when the shipped cases were built; left out, nothing was. */
  readonly sealed?: SealedFiles;
}

export const createShelf = (sources: ShelfSources): CaseShelf => {
  const known = new Map<string, ShelvedCase>();
  const shelve = (bytes: Uint8Array): Result<ShelvedCase> => {
    const hash = hashOf(bytes);
    const before = known.get(hash);
    const found = before ? ok(before) : shelveCase(bytes, sources.sealed, hash);
    if (found.ok) known.set(found.value.hash, found.value);
    return found;
  };
  const from = (bytes: Result<Uint8Array>): Result<ShelvedCase> => (bytes.ok ? shelve(bytes.value) : bytes);
  return {
    shipped: (caseId) => from(sources.shipped(caseId)),
    byHash: (hash) => {
      const before = known.get(hash);
      return before ? ok(before) : from(sources.kept(hash));
    },
  };
};
