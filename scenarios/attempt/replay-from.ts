/** Replaying from a phase: a closed practice attempt begun anew, as a new attempt, with its decisions up to the start of that phase. */
import type { JournalEntry } from '../compile/player.ts';
import { fail, issue, ok, type Result } from '../core/result.ts';
import type { Mode } from './event.ts';
import { type RewindPoint, rewindPoints } from './rewind.ts';

/** The attempt a replay is taken from. */
export interface ReplaySource {
  readonly mode: Mode;
  /** Whether its sheet is sealed in its log. */
  readonly closed: boolean;
  /** Of the branch that counted. */
  readonly journal: readonly JournalEntry[];
}

/** A start to replay from, with the in-fiction day on which its first decision was taken. */
export interface ReplayPoint extends RewindPoint {
  readonly day: number;
}

/** Phases an attempt can be replayed from, in the order they were met; none in assessment, none while it is not closed. */
export const replayPoints = ({ mode, closed, journal }: ReplaySource): readonly ReplayPoint[] =>
  mode === 'practice' && closed
    ? rewindPoints(journal).map((point) => ({ ...point, day: journal[point.kept]?.day ?? 0 }))
    : [];

/**
 * Where a replay begins. Issue `attempt.replay.refused` with `reason`: `mode` in assessment, `open` for an attempt without a
 * sheet (it is rewound or gone on with instead), `phase` for one in which its last branch decided nothing.
 */
export const replayFrom = (source: ReplaySource, phase: string): Result<ReplayPoint> => {
  const refused = (reason: 'mode' | 'open' | 'phase', path: string[]) =>
    fail(issue('attempt.replay.refused', path, { reason }));
  if (source.mode !== 'practice') return refused('mode', []);
  if (!source.closed) return refused('open', []);
  const point = replayPoints(source).findLast((each) => each.phase === phase);
  return point ? ok(point) : refused('phase', ['fromPhase']);
};
