/** Draws runs of any compiled case: what a learner might do, seeded, so that every engine is given the same decisions. */
import type { Decision } from '../../scenarios/case/decision.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import { createSteppedPlayer } from '../../scenarios/compile/create-player.ts';
import type { Player } from '../../scenarios/compile/player.ts';
import { createStepper } from '../../scenarios/compile/step.ts';
import { createDice } from './dice.ts';

export type Run = readonly Decision[];

/** Belt acts of a case, for each person they exist for. */
const beltActs = ({ play }: CompiledCase): readonly Decision[] =>
  play.belt.flatMap(({ verb, object, persons }): Decision[] =>
    (persons ?? [undefined]).map((person) => ({
      type: 'act.performed',
      verb,
      object,
      ...(person ? { person } : {}),
    })),
  );

const possible = (player: Player): readonly Decision[] => {
  const { scene, choices, waits } = player.view();
  return [
    ...choices
      .filter((choice) => choice.enabled)
      .map((choice): Decision => ({ type: 'choice.chosen', scene, choice: choice.id })),
    ...(waits.includes('tomorrow') ? [{ type: 'time.passed', until: 'tomorrow' } as const] : []),
  ];
};

/** Draws runs, each to its end, until they hold this many decisions together; every fifth decision is a belt act, if there are any. */
export const drawRuns = (compiled: CompiledCase, seed: number, decisions: number): readonly Run[] => {
  const dice = createDice(seed);
  const stepper = createStepper(compiled);
  const belt = beltActs(compiled);
  const runs: Run[] = [];
  for (let count = 0; count < decisions; ) {
    const player = createSteppedPlayer(compiled, stepper);
    const run: Decision[] = [];
    for (let ways = possible(player); ways.length > 0; ways = possible(player)) {
      const act = belt.length > 0 && dice(5) === 0 ? belt[dice(belt.length)] : undefined;
      const decision = act && player.can(act) ? act : ways[dice(ways.length)];
      if (!decision) break;
      player.perform(decision);
      run.push(decision);
    }
    runs.push(run);
    count += run.length;
  }
  return runs;
};
