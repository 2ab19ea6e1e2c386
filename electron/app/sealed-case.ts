/** Sealed cases: what a build found valid and compiled beforehand, laid beside the case and known by the hash of its exact bytes. */
import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import { parseCaseText } from '../../scenarios/case/parse-case-text.ts';
import { caseFormat } from '../../scenarios/case/schema.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import type { CompiledCase, Showing } from '../../scenarios/compile/compiled-case.ts';
import { packCase } from '../../scenarios/compile/pack-case.ts';
import { packedFormat, type PackedCase } from '../../scenarios/compile/packed-case.ts';
import { unpackCase } from '../../scenarios/compile/unpack-case.ts';
import { readPlayCase, writePlayCase } from '../../scenarios/case/play-text.ts';
import type { SealedFiles } from './ports.ts';

export interface Role {
  readonly seat: string;
  readonly variant: string;
}

/** SHA-256 (hex) of exact bytes. */
export const hashOf = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/** Every name begins with the hash of the case and the format of what is packed: what does not fit is not found. Ids hold no `_`. */
const markName = (caseHash: string): string => `${caseHash}_${packedFormat}.txt`;
const packedName = (caseHash: string, { seat, variant }: Role): string =>
  `${caseHash}_${packedFormat}_${seat}_${variant}.txt`;

/** The hash of all below it; what the case compiles to; what its transitions show; the case as it is played, in many lines. */
const packedText = (compiled: CompiledCase): string => {
  const { packed, showings } = packCase(compiled);
  const body = [JSON.stringify(packed), JSON.stringify(showings), writePlayCase(compiled.play)].join('\n');
  return `${hashOf(body)}\n${body}`;
};

/** How many bytes the first line takes. */
const hashBytes = 64 + 1;

/** A case may be read as it lies there only if parsing it would neither refuse nor change anything. */
const validAsItIs = (bytes: Uint8Array): ValidCase | null => {
  const text = new TextDecoder().decode(bytes);
  const parsed = parseCaseText(text);
  return parsed.ok && parsed.value.format === caseFormat && isDeepStrictEqual(parsed.value, JSON.parse(text))
    ? parsed.value
    : null;
};

/**
 * Seals a case: done where cases are built, by the very code that will open it.
 * @returns file names and texts: a mark that the case is valid, and its packed form for each playable seat and variant; none for a
 * case that does not parse as it is.
 */
export const sealCase = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const document = validAsItIs(bytes);
  if (!document) return new Map();
  const caseHash = hashOf(bytes);
  const packed = document.variants.flatMap((variant) => {
    const played = variantOf(document, variant.id);
    if (!played.ok) return [];
    const play = toPlayCase(played.value);
    return document.seats
      .filter((seat) => seat.playable)
      .map((seat): [string, string] => {
        const compiled = compileCase(play, seat.id, variant.id);
        return [packedName(caseHash, { seat: seat.id, variant: variant.id }), packedText(compiled)];
      });
  });
  return new Map([[markName(caseHash), document.id], ...packed]);
};

/** Whether the case of these exact bytes was found valid when it was built. */
export const isSealed = (files: SealedFiles, caseHash: string): boolean => files.has(markName(caseHash));

/** What was sealed for a role, as JSON texts; null when there is none, or when it is not what was sealed. */
export const sealedRole = (files: SealedFiles, caseHash: string, role: Role) => {
  const bytes = files.read(packedName(caseHash, role));
  if (!bytes) return null;
  const text = new TextDecoder().decode(bytes);
  const packedEnd = text.indexOf('\n', hashBytes);
  const showingsEnd = text.indexOf('\n', packedEnd + 1);
  if (showingsEnd === -1 || hashOf(bytes.subarray(hashBytes)) !== text.slice(0, hashBytes - 1)) return null;
  return {
    play: text.slice(showingsEnd + 1),
    packed: text.slice(hashBytes, packedEnd),
    showings: text.slice(packedEnd + 1, showingsEnd),
  };
};

/** The compiled case of a role as the build made it; null when it has to be compiled. */
export const openSealed = (files: SealedFiles, caseHash: string, role: Role): CompiledCase | null => {
  const found = sealedRole(files, caseHash, role);
  if (!found) return null;
  const packed = JSON.parse(found.packed) as PackedCase;
  return unpackCase(packed, readPlayCase(found.play), JSON.parse(found.showings) as readonly Showing[]);
};
