/** Phases a run can stand in once one of them has begun. */
import type { PlayCase } from '../case/play-case.ts';

/** Scenes that can follow upon a scene: by its choices, by acts of the belt in its phase, and when the time of that phase is up. */
const scenesAfter = ({ phases, belt }: PlayCase, scene: PlayCase['scenes'][number]): readonly string[] => [
  ...scene.choices.flatMap(({ to }) => to.flatMap((target) => target.scene ?? [])),
  ...belt
    .filter((act) => act.phases.includes(scene.phase))
    .flatMap((act) => act.outcomes.flatMap((outcome) => outcome.to ?? [])),
  ...phases.filter(({ id }) => id === scene.phase).map(({ timeUp }) => timeUp),
];

/** The phase itself and all that can come after it. */
export const phasesFrom = (play: PlayCase, first: string): ReadonlySet<string> => {
  const phaseOf = new Map(play.scenes.map(({ id, phase }) => [id, phase]));
  const found = new Set([first]);
  for (const phase of found)
    for (const scene of play.scenes)
      if (scene.phase === phase)
        for (const next of scenesAfter(play, scene)) found.add(phaseOf.get(next) ?? phase);
  return found;
};
