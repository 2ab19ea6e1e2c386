/** The runs being played, in memory: a cache beside the log, rebuilt from it whenever the two do not agree. */
import { decisionsOf } from '../../scenarios/attempt/replay.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { isComparable } from '../../scenarios/report/record.ts';
import type { ScoredRun } from '../../scenarios/score/score-attempt.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { AttemptRecords } from './ports.ts';

export type Runs = ReturnType<typeof createRuns>;

/** One learner plays one attempt; a few more cover switching between two. */
const keptRuns = 4;

export const createRuns = (attempts: AttemptRecords, shelf: CaseShelf) => {
  const runs = new Map<string, KeptRun>();

  return {
    /** The run of an attempt, standing where its log ends. Issues `attempt.notComparable`, `attempt.chain.broken`, and those of the case. */
    at: (summary: AttemptSummary): Result<ScoredRun> => {
      const kept = runs.get(summary.id);
      if (kept && standsAtEnd(kept, summary)) return ok(kept.run);
      const rebuilt = rebuild(attempts, shelf, summary);
      runs.delete(summary.id);
      if (rebuilt.ok) runs.set(summary.id, keptRun(rebuilt.value, summary));
      for (const oldest of [...runs.keys()].slice(0, -keptRuns)) runs.delete(oldest);
      return rebuilt;
    },
    /** A branch of an attempt, played from the start of its case; it is not kept. Issues as for `at`. */
    branch: (summary: AttemptSummary, decisions: readonly Decision[]): Result<ScoredRun> =>
      playBranch(attempts, shelf, summary, decisions),
    forget: (attemptId: string): void => {
      runs.delete(attemptId);
    },
    forgetAll: (): void => runs.clear(),
  };
};

interface KeptRun {
  readonly run: ScoredRun;
  /** Events of the log that are no decision of the branch: opening, rewinds, and what those abandoned. */
  readonly others: number;
}

/** Events before the closing sheet. */
const playedEvents = ({ state, events }: AttemptSummary): number =>
  state === 'passed' || state === 'failed' ? events - 1 : events;

const keptRun = (run: ScoredRun, summary: AttemptSummary): KeptRun => ({
  run,
  others: playedEvents(summary) - run.player.journal().length,
});

/** A decision that was performed and then not written leaves the run ahead of the log, a rewind leaves it behind; such a run is
 *  not used again. */
const standsAtEnd = ({ run, others }: KeptRun, summary: AttemptSummary): boolean =>
  run.player.journal().length + others === playedEvents(summary);

const rebuild = (attempts: AttemptRecords, shelf: CaseShelf, summary: AttemptSummary): Result<ScoredRun> => {
  const log = attempts.read(summary.id);
  return log.ok ? playBranch(attempts, shelf, summary, decisionsOf(log.value.events)) : log;
};

const playBranch = (
  attempts: AttemptRecords,
  shelf: CaseShelf,
  summary: AttemptSummary,
  decisions: readonly Decision[],
): Result<ScoredRun> => {
  if (!isComparable(summary.header.versions))
    return fail(issue('attempt.notComparable', ['attemptId'], { ...summary.header.versions }));
  const found = shelf.byHash(summary.header.caseHash);
  if (!found.ok) return found;
  const run = found.value.run(summary.header, decisions);
  if (run.ok) return run;
  const chain = attempts.verifyChain(summary.id);
  // A log that is whole and yet cannot be played was written by another machine than this one.
  return chain.ok
    ? fail(issue('attempt.notComparable', ['attemptId'], { ...summary.header.versions }))
    : chain;
};
