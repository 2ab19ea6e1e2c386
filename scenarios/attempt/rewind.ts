/** Rewinding: in practice, back to the start of a phase, three times a case, after one written line. */
import type { JournalEntry } from '../compile/player.ts';
import { fail, issue, ok, type Result } from '../core/result.ts';
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

/** The line as it is kept: without the blanks around it. */
export const writtenLine = (line: string): string => line.trim();

/** Whether a line is long enough to be one, and short enough to be one. */
export const isRewindLine = (line: string): boolean => {
  const { length } = [...writtenLine(line)];
  return length >= rewindLine.least && length <= rewindLine.most;
};

/** Where an attempt stands that is to be rewound. */
export interface RewindFrom {
  readonly mode: Mode;
  /** Rewinds already in the log. */
  readonly done: number;
  /** Of the branch the log stands on. */
  readonly journal: readonly JournalEntry[];
}

/**
 * Where a rewind leads. Issue `attempt.rewind.refused` with `reason`: `mode` in assessment, `limit` after the last one, `phase`
 * for one the branch has decided nothing in, `line` for one that is too short or too long.
 */
export const rewindTo = (from: RewindFrom, toPhase: string, line: string): Result<RewindPoint> => {
  const refused = (reason: 'mode' | 'limit' | 'phase' | 'line', path: string[]) =>
    fail(issue('attempt.rewind.refused', path, { reason }));
  if (from.mode !== 'practice') return refused('mode', []);
  if (rewindsLeft(from.mode, from.done) === 0) return refused('limit', []);
  const point = rewindPoints(from.journal).findLast(({ phase }) => phase === toPhase);
  if (!point) return refused('phase', ['toPhase']);
  return isRewindLine(line) ? ok(point) : refused('line', ['line']);
};
