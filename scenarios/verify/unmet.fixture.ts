/** People unmet here and there in a case, seeded: an act of the belt aimed at them is refused in these scenes. */
import type { CaseDocument } from '../case/schema.ts';
import { seededBelow } from './corpus.ts';

/** The same document with some of its people unmet in some of its scenes: about one of three in each, and nobody who speaks there. */
export const someUnmet = (document: CaseDocument, seed: number): CaseDocument => {
  const below = seededBelow(seed);
  const people = document.people.filter((each) => each.onBelt).map((each) => each.id);
  return {
    ...document,
    scenes: document.scenes.map((scene) => {
      const drawn = people.filter(() => below(3) === 0);
      const unmet = drawn.filter((id) => scene.elements.every(({ speaker }) => speaker !== id));
      return unmet.length > 0 ? { ...scene, unmet } : scene;
    }),
  };
};
