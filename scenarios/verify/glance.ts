/** A glance at a run: what a synthetic learner goes by, read without the whole view of the case room. */
import { type Wait, waits } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import { standing } from '../compile/port.ts';
import type { State } from '../compile/step.ts';
import { names } from '../compile/variable-table.ts';

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

const perCase = <T>(make: (compiled: CompiledCase) => T): ((compiled: CompiledCase) => T) => {
  const known = new WeakMap<CompiledCase, { readonly made: T }>();
  return (compiled) => {
    const before = known.get(compiled) ?? { made: make(compiled) };
    known.set(compiled, before);
    return before.made;
  };
};

const scenesOf = perCase(
  ({ play }) => new Map(play.scenes.map(({ id, choices }) => [id, choices.map((choice) => choice.id)])),
);

const paperVariables = perCase(({ play, index }) =>
  play.papers.map(({ id }) => [id, index.get(names.paper(id)) ?? -1] as const),
);

/** Papers in the dossier, in the order of the case document. */
export const papersIn = (compiled: CompiledCase, values: State): readonly string[] =>
  paperVariables(compiled).flatMap(([id, variable]) => (values[variable] === 1 ? [id] : []));
