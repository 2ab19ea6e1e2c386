/** The trace of a run: every micro-event and everything it showed, in order, with the decision it belongs to. */
import type { Showing } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';

/** A micro-event, or a breach or conduct that the decision showed. `seq` is 0 in the canonical past. */
export type TraceStep =
  | { readonly seq: number; readonly name: string; readonly day: number }
  | { readonly seq: number; readonly showing: Showing };

export interface Trace {
  readonly steps: readonly TraceStep[];
}

/** The trace of everything a player has played so far; what a decision shows follows its micro-events. */
export const traceOf = (player: SteppedPlayer): Trace => {
  const shownIn = (seq: number): readonly TraceStep[] => player.showings().filter((each) => each.seq === seq);
  return {
    steps: [
      ...player.past().map((event) => ({ ...event, seq: 0 })),
      ...shownIn(0),
      ...player
        .journal()
        .flatMap((entry) => [
          ...entry.consequence.events.map((event) => ({ ...event, seq: entry.seq })),
          ...shownIn(entry.seq),
        ]),
    ],
  };
};
