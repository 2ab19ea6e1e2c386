/** What rewinds set aside: of each abandoned branch, the part that came after the start it went back to. */
import type { AttemptEvent } from '../../../scenarios/attempt/event.ts';
import { branchesOf } from '../../../scenarios/attempt/replay.ts';
import type { CompiledCase } from '../../../scenarios/compile/compiled-case.ts';
import { createSteppedPlayer } from '../../../scenarios/compile/create-player.ts';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';

export interface SetAside {
  readonly toPhase: string;
  readonly entries: readonly JournalEntry[];
}

/** One for each rewind of the log, in its order. */
export function setAsideOf(compiled: CompiledCase, events: readonly AttemptEvent[]): readonly SetAside[] {
  const { abandoned } = branchesOf(events);
  return events
    .filter((event) => event.type === 'attempt.rewound')
    .map(({ toPhase, kept }, turn) => {
      const player = createSteppedPlayer(compiled);
      for (const decision of abandoned[turn] ?? []) player.perform(decision);
      return { toPhase, entries: player.journal().slice(kept) };
    });
}
