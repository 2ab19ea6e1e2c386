/** The trace of a run: every micro-event with the decision and day it fell on, and what the run showed. */
import type { Showing } from '../compile/compiled-case.ts';
import type { SteppedPlayer } from '../compile/create-player.ts';

export interface Occurrence {
  readonly name: string;
  readonly day: number;
  /** Sequence number of the decision; 0 for the canonical past. */
  readonly seq: number;
}

export interface Trace {
  readonly occurrences: readonly Occurrence[];
  readonly showings: readonly { readonly seq: number; readonly showing: Showing }[];
  /** Last day reached. */
  readonly day: number;
}

/** The trace of everything a player has played so far. */
export const traceOf = (player: SteppedPlayer): Trace => ({
  occurrences: [
    ...player.past().map((event) => ({ ...event, seq: 0 })),
    ...player
      .journal()
      .flatMap((entry) => entry.consequence.events.map((event) => ({ ...event, seq: entry.seq }))),
  ],
  showings: player.showings(),
  day: player.view().day,
});
