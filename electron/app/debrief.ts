/** Use cases of the judgement on an attempt: verdict on the way, closing with the sheet, debrief from the record. */
import type { CriterionResult, ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { AttemptSummary, Handlers, Output } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { scoreAttempt, type ScoredRun, verdictSoFar } from '../../scenarios/score/score-attempt.ts';
import type { AttemptParts } from './attempts.ts';

type DebriefHandlers = Pick<Handlers, 'attempts.verdict' | 'attempts.close' | 'attempts.debrief'>;
type DebriefParts = Pick<AttemptParts, 'records' | 'shelf' | 'runs'>;

export const debriefHandlers = (parts: DebriefParts): DebriefHandlers => ({
  'attempts.verdict': async ({ attemptId }) => verdict(parts, attemptId),
  'attempts.close': async ({ attemptId }) => close(parts, attemptId),
  'attempts.debrief': async ({ attemptId }) => debrief(parts, attemptId),
});

const hasRecord = ({ state }: AttemptSummary): boolean => state === 'passed' || state === 'failed';

/** In assessment nothing is said before the end, whatever is asked for. */
const verdict = (
  { records: { attempts }, runs }: DebriefParts,
  attemptId: string,
): Result<Output<'attempts.verdict'>> => {
  const summary = attempts.find(attemptId);
  if (!summary.ok) return summary;
  if (summary.value.header.mode === 'assessment') return ok({ criteria: [] });
  const run = runs.at(summary.value);
  return run.ok ? ok({ criteria: verdictOfFinishedPhases(run.value) }) : run;
};

/** Criteria are told at the end of the phase they belong to; one that is still undecided then is told later. */
const verdictOfFinishedPhases = (run: ScoredRun): CriterionResult[] => {
  const finished = new Set(run.player.journal().map(({ consequence }) => consequence.phaseEnded));
  const { ended } = run.player.view();
  const phaseOf = new Map(run.document.criteria.map(({ id, phase }) => [id, phase]));
  return verdictSoFar(run).filter(({ id }) => ended || finished.has(phaseOf.get(id) ?? null));
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
  const sheet = scoreAttempt(run.value);
  const closed = attempts.close({ attemptId, seq: summary.value.events, sheet });
  runs.forget(attemptId);
  return closed.ok ? ok({ sheet }) : closed;
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
  const told = found.ok ? explain(found.value.document, header.seat, sheet.ending) : { lines: [], story: [] };
  return ok({ header, sheet, ...told });
};

const explain = (
  document: ValidCase,
  seat: string,
  ending: string,
): Pick<Output<'attempts.debrief'>, 'lines' | 'story'> => {
  const told = document.endings.find(({ id }) => id === ending)?.storyLines ?? 0;
  return {
    lines: document.papers.flatMap(({ id, lines }) => lines.map((line) => truthOf(id, line))),
    story: Array.from({ length: told }, (_line, index) => `story.${ending}.${seat}.${index + 1}`),
  };
};

type Line = ValidCase['papers'][number]['lines'][number];

const truthOf = (paper: string, { id, truth }: Line): Output<'attempts.debrief'>['lines'][number] => ({
  paper,
  line: id,
  kind: truth.kind,
  ...(truth.kind === 'ordinary' ? {} : { fact: truth.fact }),
});
