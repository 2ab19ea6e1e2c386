/** Diagnosis: the error ids a run shows, ranked, with their signs; those another one brings with it are folded under that one. */
import type { ShownError } from '../attempt/score-sheet.ts';

export interface Diagnosis {
  readonly error: string;
  readonly signs: readonly ShownError[];
  /** Errors shown that this one brings with it, by the word of the case. */
  readonly brings: readonly string[];
  /** Two decisions showed it independently: only then is it asked about ("was this your reasoning?"). */
  readonly asked: boolean;
}

type Implications = readonly { readonly error: string; readonly also: readonly string[] }[];

const broughtBy = (error: string, implies: Implications): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [error];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { error: from, also } of implies)
      if (from === next)
        for (const each of also)
          if (each !== error && !found.has(each)) {
            found.add(each);
            open.push(each);
          }
  return found;
};

const decisionsOf = (signs: readonly ShownError[]): number => new Set(signs.map(({ at }) => at ?? -1)).size;

/**
 * Ranks the errors of a sheet by the number of decisions that showed them, in the order of the ids where it is the same. An error
 * that another brings with it stands under that one, unless more decisions showed it: each is told once.
 */
export const diagnose = (errors: readonly ShownError[], implies: Implications): readonly Diagnosis[] => {
  const signs = new Map<string, readonly ShownError[]>();
  for (const each of errors) signs.set(each.error, [...(signs.get(each.error) ?? []), each]);
  const ranked = [...signs]
    .map(([error, own]) => ({ error, signs: own, weight: decisionsOf(own) }))
    .toSorted((a, b) => b.weight - a.weight || a.error.localeCompare(b.error, 'en'));
  const told = new Set<string>();
  return ranked.flatMap(({ error, signs: own, weight }) => {
    if (told.has(error)) return [];
    const brings = [...broughtBy(error, implies)].filter((each) => signs.has(each) && !told.has(each));
    for (const each of [error, ...brings]) told.add(each);
    return [{ error, signs: own, brings, asked: weight >= 2 }];
  });
};
