/** Use cases of replaying a closed practice attempt from a phase; the old attempt is read and never written. */
import type { AttemptHeader } from '../../scenarios/attempt/event.ts';
import { decisionsOf } from '../../scenarios/attempt/replay.ts';
import { replayFrom, type ReplaySource, replayPoints } from '../../scenarios/attempt/replay-from.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { AttemptSummary, Handlers, Input } from '../../scenarios/contract/contract.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import type { AttemptParts } from './attempts.ts';

type ReplayHandlers = Pick<Handlers, 'attempts.phases' | 'attempts.replay'>;

export const replayHandlers = (parts: AttemptParts): ReplayHandlers => ({
  'attempts.phases': async ({ attemptId }) => {
    const found = parts.records.attempts.find(attemptId);
    if (!found.ok) return found;
    const source = sourceOf(parts, found.value);
    return source.ok ? ok({ phases: [...replayPoints(source.value)] }) : source;
  },
  'attempts.replay': async (input) => replay(parts, input),
});

const isClosed = ({ state }: AttemptSummary): boolean => state === 'passed' || state === 'failed';

/** What a replay is taken from. An attempt nobody may replay is not played either. */
const sourceOf = ({ runs }: AttemptParts, summary: AttemptSummary): Result<ReplaySource> => {
  const { mode } = summary.header;
  const closed = isClosed(summary);
  if (mode !== 'practice' || !closed) return ok({ mode, closed, journal: [] });
  const run = runs.at(summary);
  return run.ok ? ok({ mode, closed, journal: run.value.player.journal() }) : run;
};

/** Checks every byte of the old log before it takes anything out of it. */
const replay = (parts: AttemptParts, { attemptId, fromPhase, language }: Input<'attempts.replay'>) => {
  const { records, shelf, runs } = parts;
  const whole = records.attempts.verifyChain(attemptId);
  if (!whole.ok) return whole;
  const source = sourceOf(parts, whole.value);
  if (!source.ok) return source;
  const point = replayFrom(source.value, fromPhase);
  if (!point.ok) return point;
  const log = records.attempts.read(attemptId);
  if (!log.ok) return log;
  const found = shelf.byHash(whole.value.header.caseHash);
  if (!found.ok) return found;
  const decisions = decisionsOf(log.value.events).slice(0, point.value.kept);
  const run = runs.branch(whole.value, decisions);
  if (!run.ok) return run;
  const opened = records.attempts.open({
    learnerId: whole.value.learnerId,
    header: {
      ...replayHeader(whole.value, point.value),
      locale: language,
      seed: Buffer.from(parts.random(4)).readUInt32BE(),
    },
    caseDocument: found.value.bytes,
    day: run.value.player.view().day,
    decisions,
  });
  return opened.ok ? records.attempts.read(opened.value.id) : opened;
};

/** Same case document, seat, variant and time of verdict; the versions are those of today, with which the old log was just played. */
const replayHeader = (
  { id: attempt, header }: AttemptSummary,
  { phase, kept }: { readonly phase: string; readonly kept: number },
): AttemptHeader => ({
  ...header,
  mode: 'practice',
  versions: currentVersions,
  replayOf: { attempt, phase, kept },
});
