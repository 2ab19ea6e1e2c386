/** A glance at a run: what a synthetic learner goes by, read without the whole view of the case room. */
import { oncePer } from '../core/once-per.ts';
import { type Wait, waits } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import { standing } from '../compile/port.ts';

export interface Glance {
  readonly scene: string;
  readonly ended: boolean;
  /** Moments left; null in a phase that runs on calendar days. */
  readonly moments: number | null;
  /** Choices that can be taken now, in the order of the scene. */
  choices(): readonly string[];
  waits(): readonly Wait[];
}

/** Looks at where a run stands. */
export const glanceAt = (compiled: CompiledCase, player: SteppedPlayer): Glance => {
  const { scene, ended, moments, phase } = standing(compiled, player.values());
  return {
    scene,
    ended,
    moments: phase?.moments == null ? null : moments,
    choices: () =>
      (scenesOf(compiled).get(scene) ?? []).filter((choice) =>
        player.can({ type: 'choice.chosen', scene, choice }),
      ),
    waits: () => waits.filter((until) => player.can({ type: 'time.passed', until })),
  };
};

/** The choices of each scene. */
const scenesOf: (compiled: CompiledCase) => ReadonlyMap<string, readonly string[]> = oncePer(
  (compiled) =>
    new Map(compiled.play.scenes.map(({ id, choices }) => [id, choices.map((choice) => choice.id)])),
);
