/** Attempts of the fake client: the rules of the log and the real engine, without a disk. */
import type { AttemptEvent } from '../../scenarios/attempt/event.ts';
import { branchesOf, decisionsOf } from '../../scenarios/attempt/replay.ts';
import { replayFrom, replayPoints } from '../../scenarios/attempt/replay-from.ts';
import { rewindTo, writtenLine } from '../../scenarios/attempt/rewind.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { writePlayCase } from '../../scenarios/case/play-text.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { packCase } from '../../scenarios/compile/pack-case.ts';
import type { AttemptSummary, Handlers, Input, Output, Reply } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { buildTranscript } from '../../scenarios/report/transcript.ts';
import { buildDebrief } from '../../scenarios/report/debrief-report.ts';
import { scoreAttempt, verdictOfFinishedPhases } from '../../scenarios/score/score-attempt.ts';
import { findCase } from './fake-cases.ts';
import type { FakeWorld } from './fake-client.ts';
import {
  abandonedRunsOf,
  branchRunOf,
  type FakeAttempt,
  headerOf,
  openAttempt,
  replaySourceOf,
  runOf,
  runReportOf,
  sheetOf,
} from './fake-log.ts';
import { unknownLearner } from './fake-learners.ts';

type AttemptHandlers = Pick<Handlers, Extract<keyof Handlers, `attempts.${string}`>>;

export function attemptHandlers(world: FakeWorld, isLearner: (learnerId: string) => boolean) {
  const attempts = new Map<string, FakeAttempt>();

  const find = (attemptId: string): Result<FakeAttempt> => {
    const found = attempts.get(attemptId);
    return found ? ok(found) : fail(issue('attempt.unknown', ['attemptId'], { attemptId }));
  };
  const keep = (attempt: FakeAttempt, change: Partial<AttemptSummary>): FakeAttempt => {
    const summary = { ...attempt.summary, ...change, events: attempt.events.length, lastAt: world.now() };
    // Set anew, so that the last touched stands last.
    attempts.delete(summary.id);
    attempts.set(summary.id, { ...attempt, summary });
    return { ...attempt, summary };
  };

  const start = (input: Input<'attempts.start'>): Reply<Output<'attempts.start'>> => {
    const found = findCase(world.options, input);
    if (!found.ok) return found;
    if (!isLearner(input.learnerId)) return unknownLearner(input.learnerId);
    return keepOpened(openAttempt(found.value, { ...input, header: headerOf(input) }, world));
  };

  const keepOpened = (opened: FakeAttempt): Reply<Output<'attempts.start'>> => {
    attempts.set(opened.summary.id, opened);
    return ok({ summary: opened.summary, events: [...opened.events] });
  };

  /** A new attempt with the decisions of the old one up to the start of the phase. */
  const replayAgain = ({
    attemptId,
    fromPhase,
    language,
  }: Input<'attempts.replay'>): Reply<Output<'attempts.replay'>> => {
    const found = find(attemptId);
    if (!found.ok) return found;
    const point = replayFrom(replaySourceOf(found.value), fromPhase);
    if (!point.ok) return point;
    const { document, events, summary } = found.value;
    const { phase, kept } = point.value;
    const decisions = decisionsOf(events).slice(0, kept);
    const header = { ...summary.header, locale: language, replayOf: { attempt: attemptId, phase, kept } };
    return keepOpened(openAttempt(document, { learnerId: summary.learnerId, header, decisions }, world));
  };

  const append = ({
    attemptId,
    seq,
    decision,
  }: Input<'attempts.append'>): Reply<Output<'attempts.append'>> => {
    const found = find(attemptId);
    if (!found.ok) return found;
    const { events, summary } = found.value;
    const event: AttemptEvent = { type: 'decision.made', decision };
    const known = answerOfLog(found.value, seq, event);
    if (known) return known.ok ? ok({ seq, day: summary.day }) : known;
    const { player } = runOf(found.value);
    if (!player.can(decision))
      return fail(issue('attempt.event.refused', ['decision'], { type: decision.type }));
    player.perform(decision);
    const { day } = player.view();
    keep({ ...found.value, events: [...events, event] }, { day });
    return ok({ seq, day });
  };

  const rewind = ({
    attemptId,
    seq,
    toPhase,
    line,
  }: Input<'attempts.rewind'>): Reply<Output<'attempts.rewind'>> => {
    const found = find(attemptId);
    if (!found.ok) return found;
    const { events, summary } = found.value;
    const stored = events[seq];
    const before = stored?.type === 'attempt.rewound' ? stored.kept : 0;
    const known = answerOfLog(found.value, seq, { type: 'attempt.rewound', toPhase, kept: before });
    if (known) return known.ok ? ok({ seq, day: summary.day, kept: before }) : known;
    const journal = runOf(found.value).player.journal();
    const done = branchesOf(events).abandoned.length;
    const point = rewindTo({ mode: summary.header.mode, done, journal }, toPhase, line);
    if (!point.ok) return point;
    const { kept } = point.value;
    const back: FakeAttempt = {
      ...found.value,
      events: [...events, { type: 'attempt.rewound', toPhase, kept }],
      lines: new Map([...(found.value.lines ?? []), [seq, writtenLine(line)]]),
    };
    const { day } = runOf(back).player.view();
    keep(back, { day });
    return ok({ seq, day, kept });
  };

  const close = (attemptId: string): Reply<Output<'attempts.close'>> => {
    const found = find(attemptId);
    if (!found.ok) return found;
    const recorded = sheetOf(found.value);
    if (recorded) return ok({ sheet: recorded });
    if (found.value.summary.state === 'left') return closed(found.value);
    const run = runOf(found.value);
    if (!run.player.view().ended) return fail(issue('attempt.open', ['attemptId']));
    const sheet = scoreAttempt(run, abandonedRunsOf(found.value));
    const events: AttemptEvent[] = [...found.value.events, { type: 'attempt.closed', sheet }];
    keep({ ...found.value, events }, { state: sheet.passed ? 'passed' : 'failed', percent: sheet.percent });
    return ok({ sheet });
  };

  const handlers: AttemptHandlers = {
    'attempts.list': async ({ learnerId }) => {
      if (!isLearner(learnerId)) return unknownLearner(learnerId);
      const own = [...attempts.values()].filter((each) => each.summary.learnerId === learnerId);
      return ok(own.map((each) => each.summary).reverse());
    },
    'attempts.start': async (input) => start(input),
    'attempts.phases': async ({ attemptId }) => {
      const found = find(attemptId);
      return found.ok ? ok({ phases: [...replayPoints(replaySourceOf(found.value))] }) : found;
    },
    'attempts.replay': async (input) => replayAgain(input),
    'attempts.read': async ({ attemptId }) => {
      const found = find(attemptId);
      return found.ok ? ok({ summary: found.value.summary, events: [...found.value.events] }) : found;
    },
    'attempts.standing': async ({ attemptId }) => {
      const found = find(attemptId);
      if (!found.ok) return found;
      const { player } = runOf(found.value);
      const { day, date, phase, ended } = player.view();
      return ok({ day, date, phase, ended, decisions: player.journal().length });
    },
    'attempts.case': async ({ attemptId }) => {
      const found = find(attemptId);
      if (!found.ok) return found;
      const { seat, variant } = found.value.summary.header;
      const play = toPlayCase(found.value.document);
      const { packed } = packCase(compileCase(play, seat, variant));
      return ok({ play: writePlayCase(play), packed: JSON.stringify(packed) });
    },
    'attempts.append': async (input) => append(input),
    'attempts.rewind': async (input) => rewind(input),
    'attempts.close': async ({ attemptId }) => close(attemptId),
    'attempts.leave': async ({ attemptId }) => {
      const found = find(attemptId);
      if (!found.ok) return found;
      if (found.value.summary.state !== 'open') return closed(found.value);
      keep(found.value, { state: 'left' });
      return ok({});
    },
    'attempts.verdict': async ({ attemptId }) => {
      const found = find(attemptId);
      if (!found.ok) return found;
      const { mode, verdictAt } = found.value.summary.header;
      const tells = mode === 'practice' && verdictAt !== 'end';
      return ok({ criteria: tells ? [...verdictOfFinishedPhases(runOf(found.value))] : [] });
    },
    'attempts.transcript': async ({ attemptId }) => transcript(attemptId),
    'attempts.debrief': async ({ attemptId }) => {
      const found = find(attemptId);
      if (!found.ok) return found;
      const sheet = sheetOf(found.value);
      if (!sheet) return fail(issue('attempt.open', ['attemptId']));
      const { document, summary } = found.value;
      const told = buildDebrief(document, summary.header.seat, sheet);
      const run = runReportOf(found.value, world.options.goodRuns?.(document.id) ?? []);
      return ok({ header: summary.header, sheet, ...told, run });
    },
  };

  const transcript = (attemptId: string): Reply<Output<'attempts.transcript'>> => {
    const found = find(attemptId);
    if (!found.ok) return found;
    const { summary, events, lines = new Map() } = found.value;
    const play = (decisions: readonly Decision[]) => ok(branchRunOf(found.value, decisions));
    const told = buildTranscript({ header: summary.header, events, lines, play });
    return told.ok ? ok({ summary, ...told.value }) : told;
  };

  const forget = (learnerId: string): void => {
    for (const [id, { summary }] of attempts) if (summary.learnerId === learnerId) attempts.delete(id);
  };
  return { handlers, forget };
}

const closed = ({ summary }: Pick<FakeAttempt, 'summary'>) =>
  fail(issue('attempt.closed', ['attemptId'], { state: summary.state }));

/** What the log itself answers to an event under this number; undefined when it is the next one and may be looked at. */
function answerOfLog({ events, summary }: FakeAttempt, seq: number, event: AttemptEvent) {
  if (seq < events.length) {
    const isRetry = JSON.stringify(events[seq]) === JSON.stringify(event);
    return isRetry ? ok(null) : outOfStep('attempt.sequence.conflict', events.length, seq);
  }
  if (summary.state !== 'open') return closed({ summary });
  return seq > events.length ? outOfStep('attempt.sequence.gap', events.length, seq) : undefined;
}

const outOfStep = (
  code: 'attempt.sequence.conflict' | 'attempt.sequence.gap',
  expected: number,
  got: number,
) => fail(issue(code, ['seq'], { expected, got }));
