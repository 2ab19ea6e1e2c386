/** Walks that can witness nothing: of a seat or variant the case does not have, or that are no whole run of it. */
import { nearestOf } from '../../scenarios/case/nearest.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { Walk } from '../../scenarios/case/walk.ts';
import { type Issue, issue } from '../../scenarios/core/result.ts';
import type { OpenedCase } from './case-source.ts';
import type { Role } from './case-shelf.ts';
import { playShelved } from './play-run.ts';

/** Where a walk of this number stands. */
const placeOf = (at: number): Issue['path'] => ['walks.json', 'walks', at];

const unknownWord = (
  id: string,
  known: readonly string[],
): { readonly [name: string]: string } | undefined => {
  if (known.includes(id)) return undefined;
  const nearest = nearestOf(id, known);
  return nearest === undefined ? {} : { nearest };
};

const roleIssues = ({ seats, variants }: ValidCase, walk: Walk, at: number): readonly Issue[] => {
  const seat = unknownWord(
    walk.seat,
    seats.filter((each) => each.playable).map(({ id }) => id),
  );
  const variant = unknownWord(
    walk.variant,
    variants.map(({ id }) => id),
  );
  const about = (name: 'seat' | 'variant') => ({ walk: walk.id, [name]: walk[name] });
  return [
    ...(seat ? [issue('case.seat.unknown', [...placeOf(at), 'seat'], { ...about('seat'), ...seat })] : []),
    ...(variant
      ? [issue('case.variant.unknown', [...placeOf(at), 'variant'], { ...about('variant'), ...variant })]
      : []),
  ];
};

/** Walks of no seat or variant of the case: `case.seat.unknown`, `case.variant.unknown`, with the `walk` and the `nearest` there is. */
export const strangeWalks = ({ shelved: { document }, walks }: OpenedCase): readonly Issue[] =>
  walks.flatMap((walk, at) => roleIssues(document, walk, at));

/** Walks of a role that are no whole run: issues of `playShelved` with the `walk`, under its place in `walks.json`. */
export const unplayedWalks = ({ shelved, walks }: OpenedCase, role: Role): readonly Issue[] =>
  walks.flatMap((walk, at) => {
    if (walk.seat !== role.seat || walk.variant !== role.variant) return [];
    const sheet = playShelved(shelved, role, walk.decisions);
    if (sheet.ok) return [];
    return sheet.issues.map(({ code, path, params }) =>
      issue(code, [...placeOf(at), ...path], { walk: walk.id, ...params }),
    );
  });
