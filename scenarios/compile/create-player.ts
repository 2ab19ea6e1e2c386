/** Players: the live one runs the XState machine, the stepped one integers; both drive decisions through the same driver. */
import { type Actor, createActor } from 'xstate';
import type { Decision } from '../case/decision.ts';
import { caseEvent, type CaseMachine, caseMachine, snapshotAt } from './case-machine.ts';
import type { CompiledCase, Showing } from './compiled-case.ts';
import { carryOut, type Meaning, meaningOf, performPast } from './perform.ts';
import { type Port, portOver } from './port.ts';
import type { JournalEntry, MicroEvent, Player } from './player.ts';
import { signpostsOf } from './signposts.ts';
import { type State, type Stepper, stepperOf } from './step.ts';
import { viewOf } from './view.ts';

/** The player every port gives: a journal of decisions over whatever machine stands behind the port. */
const playerOver = (compiled: CompiledCase, port: Port, before: readonly JournalEntry[] = []): Player => {
  const { placeOf, day } = signpostsOf(compiled);
  const entries: JournalEntry[] = [...before];
  let lastPhase = placeOf(port.values()).phase?.id ?? before.at(-1)?.phase ?? '';
  // Whoever performs a decision has asked just before whether it can be taken: what it means is not worked out twice.
  let asked: Decision | null = null;
  let meant: Meaning | null = null;
  const ask = (decision: Decision): Meaning | null => {
    if (decision === asked) return meant;
    asked = decision;
    meant = meaningOf(compiled, port, decision);
    return meant;
  };
  return {
    view: () => viewOf(compiled, port, lastPhase),
    can: (decision) => ask(decision) !== null,
    perform: (decision) => {
      const meaning = ask(decision);
      if (!meaning) throw new Error(`invariant: the machine takes ${JSON.stringify(decision)}`);
      asked = null;
      const values = port.values();
      const { phase, scene } = placeOf(values);
      const now = values[day] ?? 0;
      const consequence = carryOut(compiled, port, meaning);
      const entry = {
        seq: 1 + entries.length,
        day: now,
        phase: phase?.id ?? lastPhase,
        scene,
        decision,
        consequence,
      };
      entries.push(entry);
      lastPhase = placeOf(port.values()).phase?.id ?? lastPhase;
      return entry;
    },
    journal: () => entries,
  };
};

/** The port of an XState actor. What it can take the stepper answers: both are proved to say the same. */
const livePort = (
  compiled: CompiledCase,
  stepper: Stepper,
  actor: Pick<Actor<CaseMachine>, 'getSnapshot' | 'send'>,
): Port => {
  const values = () => actor.getSnapshot().context.values;
  return portOver(compiled, {
    values,
    can: (event) => stepper.can(values(), event),
    send: (event, carried = 0) => actor.send(caseEvent(compiled, event, carried, values())),
  });
};

/** A live player: an XState actor of the case machine. Build the machine once per case and hand it in when playing again. */
export const createLivePlayer = (
  compiled: CompiledCase,
  machine: CaseMachine = caseMachine(compiled),
  stepper: Stepper = stepperOf(compiled),
): Player => {
  const port = livePort(compiled, stepper, createActor(machine).start());
  performPast(compiled, port);
  return playerOver(compiled, port);
};

/**
 * A live player that goes on where decisions lead: integers replay them, and the actor begins in the state they come to.
 * @throws at the first decision the machine cannot take.
 */
export const resumeLivePlayer = (
  compiled: CompiledCase,
  decisions: readonly Decision[],
  machine: CaseMachine = caseMachine(compiled),
  stepper: Stepper = stepperOf(compiled),
): Player => {
  const replayed = createSteppedPlayer(compiled, stepper);
  for (const decision of decisions) replayed.perform(decision);
  const snapshot = snapshotAt(machine, compiled, replayed.values());
  const port = livePort(compiled, stepper, createActor(machine, { snapshot }).start());
  return playerOver(compiled, port, replayed.journal());
};

/** A stepped player that also tells what every step showed: the players of replay, scoring and proofs. */
export interface SteppedPlayer extends Player {
  /** Values now, in an array that is never changed afterwards. */
  values(): State;
  /** Breaches and conduct shown so far, with the sequence number of the decision that showed them (0: the canonical past). */
  showings(): readonly { readonly seq: number; readonly showing: Showing }[];
  /** Micro-events of the canonical past, before the first decision. */
  past(): readonly MicroEvent[];
}

/** A player over integers. Hand in the stepper when playing the same case again. */
export const createSteppedPlayer = (
  compiled: CompiledCase,
  stepper: Stepper = stepperOf(compiled),
): SteppedPlayer => {
  let values = stepper.start.slice();
  // Integers are stepped in place until somebody has been given them: then the next step is taken on a copy.
  let isGiven = false;
  let seq = 0;
  const found: Showing[] = [];
  const shown: { seq: number; showing: Showing }[] = [];
  const port = portOver(compiled, {
    values: () => values,
    can: (event) => stepper.can(values, event),
    send: (event, carried = 0) => {
      if (isGiven) values = values.slice();
      isGiven = false;
      stepper.advance(values, event, carried, found);
      for (const showing of found) shown.push({ seq, showing });
      if (found.length > 0) found.length = 0;
    },
  });
  const past = performPast(compiled, port);
  const player = playerOver(compiled, port);
  return {
    ...player,
    perform: (decision) => {
      seq = player.journal().length + 1;
      return player.perform(decision);
    },
    values: () => {
      isGiven = true;
      return values;
    },
    showings: () => shown,
    past: () => past,
  };
};
