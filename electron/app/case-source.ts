/** A case with its walks and words, opened for one seat and variant: what proofs and synthetic learners start from. */
import type { Language } from '../../scenarios/attempt/event.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { type Walk, walkFile } from '../../scenarios/case/walk.ts';
import { malformedIssues } from '../../scenarios/core/malformed.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { Texts } from '../../scenarios/verify/text-proofs.ts';
import { type Role, type ShelvedCase, shelveCase } from './case-shelf.ts';
import { parseJson } from './parse-json.ts';
import type { CaseLibrary } from './ports.ts';

export interface CaseSource {
  readonly cases: CaseLibrary;
  /** The text of `walks.json`; undefined for a case without walks, and in a build, which holds no expectations. */
  readonly walks: (caseId: string) => string | undefined;
}

/** A seat and a variant of a case, asked for; left out: every playable seat, every variant. */
export interface RolesAsked extends Partial<Role> {
  readonly caseId: string;
}

export interface OpenedCase {
  readonly shelved: ShelvedCase;
  readonly roles: readonly Role[];
  readonly walks: readonly Walk[];
  readonly texts: Texts;
}

/** Issues: those of the case, `case.seat.unknown`, `case.variant.unknown`, `request.malformed` for walks that are none. */
export const openCase = ({ cases, walks }: CaseSource, asked: RolesAsked): Result<OpenedCase> => {
  const bytes = cases.document(asked.caseId);
  if (!bytes.ok) return bytes;
  const shelved = shelveCase(bytes.value);
  if (!shelved.ok) return shelved;
  const roles = rolesOf(shelved.value.document, asked);
  if (!roles.ok) return roles;
  const read = readWalks(walks(asked.caseId));
  if (!read.ok) return read;
  const texts = textsOf(cases, asked.caseId);
  return ok({ shelved: shelved.value, roles: roles.value, walks: read.value, texts });
};

/** Decisions of the walks of a role. */
export const runsOf = ({ walks }: OpenedCase, { seat, variant }: Role): readonly (readonly Decision[])[] =>
  walks.filter((walk) => walk.seat === seat && walk.variant === variant).map((walk) => walk.decisions);

const rolesOf = (document: ValidCase, { seat, variant }: Partial<Role>): Result<readonly Role[]> => {
  const playable = document.seats.filter((each) => each.playable).map((each) => each.id);
  const seats = playable.filter((each) => seat === undefined || each === seat);
  if (seats.length === 0) return fail(issue('case.seat.unknown', ['seat'], { seat: seat ?? '' }));
  const variants = document.variants
    .map((each) => each.id)
    .filter((each) => variant === undefined || each === variant);
  if (variants.length === 0)
    return fail(issue('case.variant.unknown', ['variant'], { variant: variant ?? '' }));
  return ok(seats.flatMap((one) => variants.map((other) => ({ seat: one, variant: other }))));
};

const readWalks = (text: string | undefined): Result<readonly Walk[]> => {
  if (text === undefined) return ok([]);
  const json = parseJson(text);
  const read = walkFile.safeParse(json);
  if (read.success) return ok(read.data.walks);
  const [first, ...rest] = malformedIssues(walkFile, json, read.error, ['walks.json']);
  return fail(first ?? issue('request.malformed', ['walks.json']), ...rest);
};

const textsOf = (cases: CaseLibrary, caseId: string): Texts => {
  const read = (language: Language) => cases.text(caseId, language);
  return Object.fromEntries(
    cases.languages(caseId).flatMap((language) => {
      const words = read(language);
      return words.ok ? [[language, words.value] as const] : [];
    }),
  );
};
