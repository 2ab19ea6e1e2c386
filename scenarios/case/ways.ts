/** Which scenes can come after which, as a case is written: conditions, days and moments are left aside, so that what is missing here comes on no run. */
import type { CaseDocument, Scene } from './schema.ts';

export interface Ways {
  /** These scenes, and all that can follow them. */
  readonly after: (scenes: readonly string[]) => ReadonlySet<string>;
  /** Scenes that can follow one at once. */
  readonly next: (scene: string) => readonly string[];
  readonly phaseOf: (scene: string) => string | undefined;
  readonly inPhases: (phases: readonly string[]) => readonly string[];
}

/** Scenes that choices lead to. */
export const ledTo = (to: Scene['choices'][number]['to']): readonly string[] =>
  to.flatMap(({ scene }) => (scene === undefined ? [] : [scene]));

/** A choice leads on, so does an act of the belt; time can be up; and where the story waits, an arrival can be shown. */
const nextOf = (
  { phases, belt, arrivals }: CaseDocument,
  scenes: ReadonlyMap<string, Scene>,
  from: Scene,
): readonly string[] => {
  const known = new Set(phases.map(({ id }) => id));
  const isHere = (phase: string | undefined): boolean => phase === from.phase || !known.has(phase ?? '');
  const ended = phases.flatMap(({ id, timeUp }) => (id === from.phase ? [timeUp] : []));
  const all = [
    ...from.choices.flatMap(({ to }) => ledTo(to)),
    ...belt.flatMap(({ phases: where, outcomes }) =>
      where.some(isHere) ? outcomes.flatMap(({ to }) => to ?? []) : [],
    ),
    // Whoever stands in a phase the case does not have can be meant to stand in any.
    ...(ended.length > 0 ? ended : scenes.keys()),
    ...(from.waits ? arrivals.flatMap(({ scene }) => (scene ? [scene] : [])) : []).filter((scene) =>
      isHere(scenes.get(scene)?.phase),
    ),
  ];
  return [...new Set(all)];
};

/** What the document does not have is told elsewhere: it may have been meant to lead to any scene. */
export const waysOf = (document: CaseDocument): Ways => {
  const scenes = new Map(document.scenes.map((scene) => [scene.id, scene]));
  const nexts = new Map(document.scenes.map((scene) => [scene.id, nextOf(document, scenes, scene)]));
  const next = (scene: string): readonly string[] => nexts.get(scene) ?? [...scenes.keys()];
  return {
    next,
    after: (first) => {
      const reached = new Set(first);
      // A set is gone through in the order in which it grows.
      for (const scene of reached) for (const each of next(scene)) reached.add(each);
      return reached;
    },
    phaseOf: (scene) => scenes.get(scene)?.phase,
    inPhases: (phases) => document.scenes.flatMap(({ id, phase }) => (phases.includes(phase) ? [id] : [])),
  };
};
