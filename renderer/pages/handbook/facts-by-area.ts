/** Facts of the register by area, all of them or those of one class. */
import type { FactClass } from '../../../scenarios/law/fact.ts';

interface Fact {
  readonly id: string;
  readonly class: FactClass;
}

export interface FactArea<F extends Fact> {
  readonly area: string;
  readonly facts: readonly F[];
}

export const areaOf = (factId: string): string => factId.split('.')[1] ?? '';

/** @param factClass null for every class. Areas keep the order of the register. */
export function factsByArea<F extends Fact>(
  facts: readonly F[],
  factClass: FactClass | null,
): readonly FactArea<F>[] {
  const shown = facts.filter((fact) => factClass === null || fact.class === factClass);
  const areas = [...new Set(shown.map((fact) => areaOf(fact.id)))];
  return areas.map((area) => ({ area, facts: shown.filter((fact) => areaOf(fact.id) === area) }));
}
