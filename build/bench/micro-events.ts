/** The micro-events of whole runs, recorded once, so that every engine below the driver steps through the very same. */
import { createActor } from 'xstate';
import type { Decision } from '../../scenarios/case/decision.ts';
import { caseEvent, type CaseMachine } from '../../scenarios/compile/case-machine.ts';
import type { CompiledCase, Showing } from '../../scenarios/compile/compiled-case.ts';
import { createSteppedPlayer } from '../../scenarios/compile/create-player.ts';
import { markValue } from '../../scenarios/compile/perform.ts';
import type { Stepper } from '../../scenarios/compile/step.ts';
import type { PlainReducer } from './plain-regions.ts';

/** A micro-event and the value it carries. */
export interface Sent {
  readonly event: string;
  readonly carried: number;
}
/** One run, from before the canonical past to its end. */
export type Stream = readonly Sent[];

const carriedBy = (compiled: CompiledCase, decision: Decision): number => {
  if (decision.type === 'line.marked') return markValue(compiled, decision) ?? 0;
  return decision.type === 'row.listed' || decision.type === 'row.struck' ? 1 : 0;
};

/** Plays the decisions and writes down what was sent. @throws when the case cannot take one. */
export const recordStream = (
  compiled: CompiledCase,
  stepper: Stepper,
  decisions: readonly Decision[],
): Stream => {
  const player = createSteppedPlayer(compiled, stepper);
  const sent: Sent[] = player.past().map(({ name }) => ({ event: name, carried: 0 }));
  for (const decision of decisions) {
    const carried = carriedBy(compiled, decision);
    for (const { name } of player.perform(decision).consequence.events) sent.push({ event: name, carried });
  }
  return sent;
};

const sumOf = (values: ArrayLike<number>, shown: number): number => {
  let sum = shown;
  for (let at = 0; at < values.length; at += 1) sum = (sum * 31 + (values[at] ?? 0)) | 0;
  return sum;
};

/** Steps through all streams on integers, in place as replay does. @returns a checksum of the last states and of what was shown. */
export const stepThrough = (stepper: Stepper, streams: readonly Stream[]): number => {
  let sum = 0;
  for (const stream of streams) {
    const showings: Showing[] = [];
    const values = stepper.start.slice();
    for (const { event, carried } of stream) stepper.advance(values, event, carried, showings);
    sum = (sum + sumOf(values, showings.length)) | 0;
  }
  return sum;
};

/** The same with the plain object reducer. */
export const reduceThrough = (reducer: PlainReducer, streams: readonly Stream[]): number => {
  let sum = 0;
  for (const stream of streams) {
    const showings: Showing[] = [];
    let state = reducer.start;
    for (const { event, carried } of stream) state = reducer.reduce(state, event, carried, showings);
    sum = (sum + sumOf(reducer.valuesOf(state), showings.length)) | 0;
  }
  return sum;
};

/** The same with an actor of the case machine for each run. What is shown is not told by the machine: it is left out of the sum. */
export const sendThrough = (
  compiled: CompiledCase,
  machine: CaseMachine,
  streams: readonly Stream[],
): number => {
  let sum = 0;
  for (const stream of streams) {
    const actor = createActor(machine).start();
    for (const { event, carried } of stream)
      actor.send(caseEvent(compiled, event, carried, actor.getSnapshot().context.values));
    sum = (sum + sumOf(actor.getSnapshot().context.values, 0)) | 0;
  }
  return sum;
};

/** The checksum of `sendThrough`, on integers. */
export const stepThroughUnshown = (stepper: Stepper, streams: readonly Stream[]): number =>
  streams.reduce((sum, stream) => {
    const last = stream.reduce(
      (values, { event, carried }) => stepper.step(values, event, carried, []),
      stepper.start,
    );
    return (sum + sumOf(last, 0)) | 0;
  }, 0);
