/** Use cases of the judgement on an attempt: verdict on the way, closing with the sheet, debrief from the record. */
import { branchesOf } from '../../scenarios/attempt/replay.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { AttemptSummary, Handlers, Output } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { buildDebrief } from '../../scenarios/report/debrief-report.ts';
import { buildRunReport, type RunReport } from '../../scenarios/report/run-report.ts';
import {
  type ScoredRun,
  scoreAttempt,
  verdictOfFinishedPhases,
} from '../../scenarios/score/score-attempt.ts';
import type { AttemptParts } from './attempts.ts';
import type { CaseLibrary } from './ports.ts';

type DebriefHandlers = Pick<Handlers, 'attempts.verdict' | 'attempts.close' | 'attempts.debrief'>;
type DebriefParts = Pick<AttemptParts, 'records' | 'shelf' | 'runs'> & Pick<CaseLibrary, 'goodRuns'>;

export const debriefHandlers = (parts: DebriefParts): DebriefHandlers => ({
  'attempts.verdict': async ({ attemptId }) => verdict(parts, attemptId),
  'attempts.close': async ({ attemptId }) => close(parts, attemptId),
  'attempts.debrief': async ({ attemptId }) => debrief(parts, attemptId),
});

const hasRecord = ({ state }: AttemptSummary): boolean => state === 'passed' || state === 'failed';

/** In assessment, and where the learner chose the verdict at the end, nothing is said before it, whatever is asked for. */
const verdict = (
  { records: { attempts }, runs }: DebriefParts,
  attemptId: string,
): Result<Output<'attempts.verdict'>> => {
  const summary = attempts.find(attemptId);
  if (!summary.ok) return summary;
  const { mode, verdictAt } = summary.value.header;
  if (mode === 'assessment' || verdictAt === 'end') return ok({ criteria: [] });
  const run = runs.at(summary.value);
  return run.ok ? ok({ criteria: [...verdictOfFinishedPhases(run.value)] }) : run;
};

/** Computes the sheet from a log whose every byte was checked, and appends it. Closing again gives the recorded sheet. */
const close = (parts: DebriefParts, attemptId: string): Result<Output<'attempts.close'>> => {
  const {
    records: { attempts },
    runs,
  } = parts;
  const summary = attempts.verifyChain(attemptId);
  if (!summary.ok) return summary;
  if (hasRecord(summary.value)) return recordOf(parts, attemptId);
  if (summary.value.state === 'left') return fail(issue('attempt.closed', ['attemptId'], { state: 'left' }));
  const run = runs.at(summary.value);
  if (!run.ok) return run;
  if (!run.value.player.view().ended) return fail(issue('attempt.open', ['attemptId']));
  const earlier = abandonedRuns(parts, summary.value);
  if (!earlier.ok) return earlier;
  const sheet = scoreAttempt(run.value, earlier.value);
  const closed = attempts.close({ attemptId, seq: summary.value.events, sheet });
  runs.forget(attemptId);
  return closed.ok ? ok({ sheet }) : closed;
};

/** The branches that rewinds abandoned, in the order they were played: the first score counts what they decided. */
const abandonedRuns = (
  { records: { attempts }, runs }: DebriefParts,
  summary: AttemptSummary,
): Result<readonly ScoredRun[]> => {
  const log = attempts.read(summary.id);
  if (!log.ok) return log;
  const found: ScoredRun[] = [];
  for (const decisions of branchesOf(log.value.events).abandoned) {
    const run = runs.branch(summary, decisions);
    if (!run.ok) return run;
    found.push(run.value);
  }
  return ok(found);
};

/** The closing sheet as it was recorded, by whatever version. Issue `attempt.open` when there is none. */
const recordOf = (
  { records: { attempts } }: DebriefParts,
  attemptId: string,
): Result<{ sheet: ScoreSheet }> => {
  const log = attempts.read(attemptId);
  if (!log.ok) return log;
  const last = log.value.events.at(-1);
  return last?.type === 'attempt.closed'
    ? ok({ sheet: last.sheet })
    : fail(issue('attempt.open', ['attemptId']));
};

const debrief = (parts: DebriefParts, attemptId: string): Result<Output<'attempts.debrief'>> => {
  const summary = parts.records.attempts.verifyChain(attemptId);
  if (!summary.ok) return summary;
  const record = recordOf(parts, attemptId);
  if (!record.ok) return record;
  const { header } = summary.value;
  const { sheet } = record.value;
  const found = parts.shelf.byHash(header.caseHash);
  // A case this version cannot read any more takes its words with it; the record stands without them.
  const played = found.ok ? found.value.as(header.variant) : found;
  const told = played.ok
    ? buildDebrief(played.value, header.seat, sheet)
    : { lines: [], story: [], turns: [], diagnosis: [] };
  return ok({ header, sheet, ...told, run: played.ok ? runReportOf(parts, summary.value) : null });
};

/** The run played anew beside the good ones known of its case; null where this version cannot play it. */
const runReportOf = (parts: DebriefParts, summary: AttemptSummary): RunReport | null => {
  const { caseId, caseHash, seat, variant } = summary.header;
  const run = parts.runs.at(summary);
  const abandoned = abandonedRuns(parts, summary);
  const shelved = parts.shelf.byHash(caseHash);
  if (!run.ok || !abandoned.ok || !shelved.ok) return null;
  // Whether a run is good on the very document of this attempt is found by playing it; that it was written down says nothing.
  const good = parts.goodRuns(caseId);
  return buildRunReport({
    run: run.value,
    abandoned: abandoned.value,
    known: good.ok ? good.value.filter((each) => each.seat === seat && each.variant === variant) : [],
    play: (decisions) => shelved.value.run({ seat, variant }, decisions),
  });
};
