/** The first guess for the language, from what the system prefers. */
import { contract, type Output } from '../../scenarios/contract/contract.ts';

type Language = Output<'host.abilities'>['systemLanguage'];

const known = contract['host.abilities'].output.shape.systemLanguage.options;

/** The first of the system's languages the program speaks; English when it speaks none of them. */
export function systemLanguage(tags: readonly string[]): Language {
  const wanted = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  const spoken = wanted.flatMap((language) => known.find((each) => each === language) ?? []);
  return spoken[0] ?? 'en';
}
