/** The trace of a run: every micro-event and everything it showed, in order, with the decision it belongs to. */
import type { Showing } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';
import type { MicroEvent } from '../compile/player.ts';

/** A micro-event, or a breach or conduct that the decision showed. `seq` is 0 in the canonical past. */
export type TraceStep =
  | { readonly seq: number; readonly name: string; readonly day: number; readonly showing?: undefined }
  | { readonly seq: number; readonly showing: Showing };

export interface Trace {
  readonly steps: readonly TraceStep[];
}

/** The trace of everything a player has played so far; what a decision shows follows its micro-events. */
export const traceOf = (player: SteppedPlayer): Trace => {
  const shown = player.showings();
  const steps: TraceStep[] = [];
  let next = 0;
  const add = (seq: number, events: readonly MicroEvent[]): void => {
    for (const { name, day } of events) steps.push({ seq, name, day });
    for (; shown[next]?.seq === seq; next += 1) steps.push(shown[next] as TraceStep);
  };
  add(0, player.past());
  for (const { seq, consequence } of player.journal()) add(seq, consequence.events);
  return { steps };
};
