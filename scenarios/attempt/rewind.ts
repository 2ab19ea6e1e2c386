/** Rewinding: in practice, back to the start of a phase, three times a case, after one written line. */
import type { JournalEntry } from '../compile/player.ts';
import type { Mode } from './event.ts';

/** How often one attempt can be rewound. */
export const mostRewinds = 3;
/** Length of the line written before it, in characters. It stays on the PC and never leaves in an export. */
export const rewindLine = { least: 3, most: 400 } as const;

/** A phase the branch has entered, and how many of its decisions stay when it is begun anew. */
export interface RewindPoint {
  readonly phase: string;
  readonly kept: number;
}

/** Phases a branch can be rewound to, in the order they were entered: those in which something was decided. */
export const rewindPoints = (journal: readonly JournalEntry[]): readonly RewindPoint[] =>
  journal.flatMap(({ phase }, kept) => (journal[kept - 1]?.phase === phase ? [] : [{ phase, kept }]));

/** Rewinds left; none in assessment. */
export const rewindsLeft = (mode: Mode, done: number): number =>
  mode === 'practice' ? Math.max(0, mostRewinds - done) : 0;
