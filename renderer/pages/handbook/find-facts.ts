/** Finds facts of the register by a part of their words or id, and by class, and groups them by area. */
import type { FactView } from '../../parts/fact-note.tsx';

export interface FactArea {
  readonly area: string;
  readonly facts: readonly FactView[];
}

/** Lower case without accents, so that "Surya" finds "Sürya". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const areaOf = (factId: string): string => factId.split('.')[1] ?? '';

export function findFacts(
  facts: readonly FactView[],
  letters: string,
  factClass: string,
): readonly FactArea[] {
  const parts = plain(letters).split(/\s+/).filter(Boolean);
  const found = facts.filter((fact) => {
    const words = plain(`${fact.text} ${fact.id} ${fact.source}`);
    return (factClass === 'all' || fact.class === factClass) && parts.every((part) => words.includes(part));
  });
  const areas = [...new Set(found.map((fact) => areaOf(fact.id)))];
  return areas.map((area) => ({ area, facts: found.filter((fact) => areaOf(fact.id) === area) }));
}
