/** Logs of the fake client: what an attempt begins with, and the runs its log replays to. */
import type { AttemptEvent, AttemptHeader } from '../../scenarios/attempt/event.ts';
import { branchesOf, decisionsOf, replay } from '../../scenarios/attempt/replay.ts';
import type { ReplaySource } from '../../scenarios/attempt/replay-from.ts';
import type { ScoreSheet } from '../../scenarios/attempt/score-sheet.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { GoodRun } from '../../scenarios/case/walk.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import type { AttemptSummary, Input } from '../../scenarios/contract/contract.ts';
import { invariant, ok } from '../../scenarios/core/result.ts';
import { buildRunReport, type RunReport } from '../../scenarios/report/run-report.ts';
import type { ScoredRun } from '../../scenarios/score/score-attempt.ts';
import type { FakeWorld } from './fake-client.ts';

export interface FakeAttempt {
  readonly document: ValidCase;
  readonly summary: AttemptSummary;
  readonly events: readonly AttemptEvent[];
  /** Lines written before rewinds, by the number of the event. */
  readonly lines?: ReadonlyMap<number, string>;
}

export const headerOf = ({ mode, language, verdictAt, ...role }: Input<'attempts.start'>): AttemptHeader => ({
  caseId: role.caseId,
  caseHash: '0'.repeat(64),
  seat: role.seat,
  variant: role.variant,
  mode,
  locale: language,
  seed: 0,
  versions: currentVersions,
  ...(mode === 'practice' && verdictAt ? { verdictAt } : {}),
});

interface FakeOpening {
  readonly learnerId: string;
  readonly header: AttemptHeader;
  readonly decisions?: readonly Decision[];
}

export function openAttempt(
  document: ValidCase,
  { learnerId, header, decisions = [] }: FakeOpening,
  world: FakeWorld,
): FakeAttempt {
  const at = world.now();
  const kept = decisions.map((each): AttemptEvent => ({ type: 'decision.made', decision: each }));
  const events: readonly AttemptEvent[] = [{ type: 'attempt.opened', header }, ...kept];
  const day = runOf({ document, events, summary: { header } }).player.view().day;
  const standing = { events: events.length, day, state: 'open', percent: null } as const;
  return {
    document,
    events,
    summary: { id: world.newId('attempt'), learnerId, header, openedAt: at, lastAt: at, ...standing },
  };
}

export function replaySourceOf(attempt: FakeAttempt): ReplaySource {
  const { mode } = attempt.summary.header;
  const closed = sheetOf(attempt) !== undefined;
  return { mode, closed, journal: closed ? runOf(attempt).player.journal() : [] };
}

interface Runnable extends Pick<FakeAttempt, 'document' | 'events'> {
  readonly summary: Pick<AttemptSummary, 'header'>;
}

/** The run an attempt stands in, replayed from its log. */
export function runOf(attempt: Runnable): ScoredRun {
  return branchRunOf(attempt, decisionsOf(attempt.events));
}

/** The run beside the good ones the test knows of its case, for its seat and variant. */
export function runReportOf(attempt: Runnable, known: readonly GoodRun[]): RunReport {
  const { seat, variant } = attempt.summary.header;
  const { document, compiled, player } = runOf(attempt);
  return buildRunReport({
    run: { document, compiled, player },
    abandoned: abandonedRunsOf(attempt),
    known: known.filter((each) => each.seat === seat && each.variant === variant),
    play: (decisions) => {
      const played = replay(compiled, decisions);
      return played.ok ? ok({ document, compiled, player: played.value }) : played;
    },
  });
}

export const abandonedRunsOf = (attempt: Runnable): readonly ScoredRun[] =>
  branchesOf(attempt.events).abandoned.map((decisions) => branchRunOf(attempt, decisions));

export function branchRunOf(
  { document, summary: { header } }: Runnable,
  decisions: readonly Decision[],
): ScoredRun {
  const compiled = compileCase(toPlayCase(document), header.seat, header.variant);
  const player = replay(compiled, decisions);
  invariant(player.ok, 'a log that was appended event by event replays');
  return { document, compiled, player: player.value };
}

/** The closing sheet, which is the record; undefined before there is one. */
export function sheetOf({ events }: FakeAttempt): ScoreSheet | undefined {
  const last = events.at(-1);
  return last?.type === 'attempt.closed' ? last.sheet : undefined;
}
