/** The runs being played, in memory: a cache beside the log, rebuilt from it whenever the two do not agree. */
import { decisionsOf } from '../../scenarios/attempt/replay.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { ScoredRun } from '../../scenarios/score/score-attempt.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { AttemptRecords } from './ports.ts';

export type Runs = ReturnType<typeof createRuns>;

/** One learner plays one attempt; a few more cover switching between two. */
const keptRuns = 4;

export const createRuns = (attempts: AttemptRecords, shelf: CaseShelf) => {
  const runs = new Map<string, ScoredRun>();

  return {
    /** The run of an attempt, standing where its log ends. Issues `attempt.notComparable`, `attempt.chain.broken`, and those of the case. */
    at: (summary: AttemptSummary): Result<ScoredRun> => {
      const kept = runs.get(summary.id);
      if (kept && standsAtEnd(kept, summary)) return ok(kept);
      const rebuilt = rebuild(attempts, shelf, summary);
      runs.delete(summary.id);
      if (rebuilt.ok) runs.set(summary.id, rebuilt.value);
      for (const oldest of [...runs.keys()].slice(0, -keptRuns)) runs.delete(oldest);
      return rebuilt;
    },
    forget: (attemptId: string): void => {
      runs.delete(attemptId);
    },
    forgetAll: (): void => runs.clear(),
  };
};

/** A decision that was performed and then not written leaves the run ahead of the log; such a run is not used again. */
const standsAtEnd = (run: ScoredRun, summary: AttemptSummary): boolean => {
  const closing = summary.state === 'passed' || summary.state === 'failed' ? 1 : 0;
  return run.player.journal().length === summary.events - 1 - closing;
};

const rebuild = (attempts: AttemptRecords, shelf: CaseShelf, summary: AttemptSummary): Result<ScoredRun> => {
  if (!isComparable(summary))
    return fail(issue('attempt.notComparable', ['attemptId'], { ...summary.header.versions }));
  const found = shelf.byHash(summary.header.caseHash);
  if (!found.ok) return found;
  const log = attempts.read(summary.id);
  if (!log.ok) return log;
  const run = found.value.run(summary.header, decisionsOf(log.value.events));
  if (run.ok) return run;
  const chain = attempts.verifyChain(summary.id);
  // A log that is whole and yet cannot be played was written by another machine than this one.
  return chain.ok
    ? fail(issue('attempt.notComparable', ['attemptId'], { ...summary.header.versions }))
    : chain;
};

const isComparable = ({ header: { versions } }: AttemptSummary): boolean =>
  versions.format === currentVersions.format &&
  versions.engine === currentVersions.engine &&
  versions.law === currentVersions.law &&
  versions.rubric === currentVersions.rubric;
