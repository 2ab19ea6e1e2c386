/** Players: the live one runs the XState machine, the stepped one integers; both drive decisions through the same driver. */
import { createActor } from 'xstate';
import type { Decision } from '../case/decision.ts';
import { type CaseMachine, caseMachine } from './case-machine.ts';
import type { CompiledCase, Showing } from './compiled-case.ts';
import { canPerform, perform, performPast } from './perform.ts';
import { type Port, portOver, standing } from './port.ts';
import type { JournalEntry, MicroEvent, Player } from './player.ts';
import { createStepper, type State, type Stepper } from './step.ts';
import { viewOf } from './view.ts';

/** The player every port gives: a journal of decisions over whatever machine stands behind the port. */
const playerOver = (compiled: CompiledCase, port: Port, firstSeq: number): Player => {
  const entries: JournalEntry[] = [];
  let lastPhase = standing(compiled, port.values()).phase?.id ?? '';
  return {
    view: () => viewOf(compiled, port, lastPhase),
    can: (decision) => canPerform(compiled, port, decision),
    perform: (decision: Decision) => {
      const before = standing(compiled, port.values());
      const consequence = perform(compiled, port, decision);
      const phase = before.phase?.id ?? lastPhase;
      const entry = {
        seq: firstSeq + entries.length,
        day: before.day,
        phase,
        scene: before.scene,
        decision,
        consequence,
      };
      entries.push(entry);
      lastPhase = standing(compiled, port.values()).phase?.id ?? lastPhase;
      return entry;
    },
    journal: () => entries,
  };
};

/** A live player: an XState actor of the case machine. Build the machine once per case and hand it in when playing again. */
export const createLivePlayer = (
  compiled: CompiledCase,
  machine: CaseMachine = caseMachine(compiled),
  stepper: Stepper = createStepper(compiled),
): Player => {
  const actor = createActor(machine);
  actor.start();
  const values = () => actor.getSnapshot().context.values;
  const port = portOver(compiled, {
    values,
    can: (event) => stepper.can(values(), event),
    send: (event, carried = 0) => actor.send({ type: event, value: carried, before: values() }),
  });
  performPast(compiled, port);
  return playerOver(compiled, port, 1);
};

/** A stepped player that also tells what every step showed: the players of replay, scoring and proofs. */
export interface SteppedPlayer extends Player {
  /** Values now; a fresh array after every step, never changed afterwards. */
  values(): State;
  /** Breaches and conduct shown so far, with the sequence number of the decision that showed them (0: the canonical past). */
  showings(): readonly { readonly seq: number; readonly showing: Showing }[];
  /** Micro-events of the canonical past, before the first decision. */
  past(): readonly MicroEvent[];
}

/** A player over integers. Hand in the stepper when playing the same case again. */
export const createSteppedPlayer = (
  compiled: CompiledCase,
  stepper: Stepper = createStepper(compiled),
): SteppedPlayer => {
  let values = stepper.start;
  let seq = 0;
  const shown: { seq: number; showing: Showing }[] = [];
  const port = portOver(compiled, {
    values: () => values,
    can: (event) => stepper.can(values, event),
    send: (event, carried = 0) => {
      const found: Showing[] = [];
      values = stepper.step(values, event, carried, found);
      for (const showing of found) shown.push({ seq, showing });
    },
  });
  const past = performPast(compiled, port);
  const player = playerOver(compiled, port, 1);
  return {
    ...player,
    perform: (decision) => {
      seq = player.journal().length + 1;
      return player.perform(decision);
    },
    values: () => values,
    showings: () => shown,
    past: () => past,
  };
};
