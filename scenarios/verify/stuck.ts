/** Whether a state of the whole machine is stuck: nothing to choose where waiting leads nowhere, or no end ahead. */
import type { Decision } from '../case/decision.ts';
import type { CompiledCase } from '../compile/compiled-case.ts';
import { createSteppedPlayer } from '../compile/create-player.ts';
import { canPerform, perform } from '../compile/perform.ts';
import { standing } from '../compile/port.ts';
import { type State, stepperOf } from '../compile/step.ts';
import { decisionsThatMatter, movablePort } from './explore.ts';
import { createStates } from './slice-states.ts';

/** The state after a run that can be played. */
export const stateAfter = (compiled: CompiledCase, run: readonly Decision[]): State => {
  const player = createSteppedPlayer(compiled, stepperOf(compiled));
  for (const decision of run) player.perform(decision);
  return player.values();
};

/** Whether nobody has more there than waiting, and no last day comes by it. */
export const onlyWaits = (compiled: CompiledCase, values: State): boolean => {
  const { scene, phase, ended, waits } = standing(compiled, values);
  if (ended || (waits && phase?.untilDay !== null)) return false;
  const { port, take } = movablePort(compiled, stepperOf(compiled));
  take(values);
  return !decisionsThatMatter(compiled).some(
    (decision) =>
      decision.type === 'choice.chosen' && decision.scene === scene && canPerform(compiled, port, decision),
  );
};

/** States looked through for an end before it is left open whether there is one. */
const mostLooked = 2_000;

/** Whether no end can be come to from there: certain only once every state ahead was looked at. */
export const leadsToNoEnd = (compiled: CompiledCase, values: State, most = mostLooked): boolean => {
  const { port, take, result } = movablePort(compiled, stepperOf(compiled));
  const decisions = decisionsThatMatter(compiled);
  const states = createStates([...compiled.variables.keys()]);
  states.numberOf(values);
  for (let at = 0; at < states.size(); at += 1) {
    if (at === most) return false;
    const here = states.at(at);
    if (standing(compiled, here).ended) return false;
    for (const decision of decisions) {
      take(here);
      if (!canPerform(compiled, port, decision)) continue;
      perform(compiled, port, decision);
      states.numberOf(result().values);
    }
  }
  return true;
};
