/** Use cases of an attempt while it is played: start, read, append a decision, leave. */
import type { AttemptHeader } from '../../scenarios/attempt/event.ts';
import { branchesOf } from '../../scenarios/attempt/replay.ts';
import { rewindTo, writtenLine } from '../../scenarios/attempt/rewind.ts';
import { currentVersions } from '../../scenarios/attempt/versions.ts';
import type { Handlers, Input } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok } from '../../scenarios/core/result.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { Records } from './ports.ts';
import type { Runs } from './runs.ts';

export interface AttemptParts {
  readonly records: Pick<Records, 'attempts' | 'learners'>;
  readonly shelf: CaseShelf;
  readonly runs: Runs;
  /** So many random bytes. */
  readonly random: (size: number) => Uint8Array;
}

type AttemptHandlers = Pick<
  Handlers,
  | 'attempts.list'
  | 'attempts.start'
  | 'attempts.read'
  | 'attempts.standing'
  | 'attempts.case'
  | 'attempts.append'
  | 'attempts.rewind'
  | 'attempts.leave'
>;

export const attemptHandlers = (parts: AttemptParts): AttemptHandlers => {
  const {
    records: { attempts, learners },
    shelf,
    runs,
  } = parts;
  return {
    'attempts.list': async ({ learnerId }) => {
      const learner = learners.find(learnerId);
      return learner.ok ? attempts.list(learnerId) : learner;
    },

    'attempts.start': async (input) => start(parts, input),

    'attempts.read': async ({ attemptId }) => attempts.read(attemptId),

    'attempts.standing': async ({ attemptId }) => {
      const summary = attempts.find(attemptId);
      const run = summary.ok ? runs.at(summary.value) : summary;
      if (!run.ok) return run;
      const { day, date, phase, ended } = run.value.player.view();
      return ok({ day, date, phase, ended, decisions: run.value.player.journal().length });
    },

    'attempts.case': async ({ attemptId }) => {
      const summary = attempts.find(attemptId);
      if (!summary.ok) return summary;
      const { header } = summary.value;
      const found = shelf.byHash(header.caseHash);
      return found.ok ? found.value.texts(header) : found;
    },

    'attempts.append': async (input) => append(parts, input),

    'attempts.rewind': async (input) => rewind(parts, input),

    'attempts.leave': async ({ attemptId }) => {
      const left = attempts.leave(attemptId);
      runs.forget(attemptId);
      return left.ok ? ok({}) : left;
    },
  };
};

const start = ({ records, shelf, random }: AttemptParts, input: Input<'attempts.start'>) => {
  const { learnerId, caseId, seat, variant, mode, language, verdictAt } = input;
  const found = shelf.shipped(caseId);
  if (!found.ok) return found;
  const run = found.value.run({ seat, variant }, []);
  if (!run.ok) return run;
  const header: AttemptHeader = {
    caseId,
    caseHash: found.value.hash,
    seat,
    variant,
    mode,
    locale: language,
    seed: Buffer.from(random(4)).readUInt32BE(),
    versions: currentVersions,
    // An assessment tells nothing on the way: it has no time of verdict to choose.
    ...(mode === 'practice' && verdictAt ? { verdictAt } : {}),
  };
  const { day } = run.value.player.view();
  const opened = records.attempts.open({ learnerId, header, caseDocument: found.value.bytes, day });
  return opened.ok ? records.attempts.read(opened.value.id) : opened;
};

/** Only what the machine takes enters the log, and it is on disk before the answer is given. */
const append = (
  { records: { attempts }, runs }: AttemptParts,
  { attemptId, seq, decision }: Input<'attempts.append'>,
) => {
  const summary = attempts.find(attemptId);
  if (!summary.ok) return summary;
  const write = (day: number) => {
    const written = attempts.append({ attemptId, seq, event: { type: 'decision.made', decision }, day });
    return written.ok ? ok({ seq, day: written.value.day }) : written;
  };
  // A retry, a gap, a closed attempt: the log knows the answer and takes nothing.
  if (seq !== summary.value.events || summary.value.state !== 'open') return write(summary.value.day);
  const run = runs.at(summary.value);
  if (!run.ok) return run;
  const { player } = run.value;
  if (!player.can(decision))
    return fail(issue('attempt.event.refused', ['decision'], { type: decision.type, seq }));
  player.perform(decision);
  return write(player.view().day);
};

/** Event and line are written in one go. The run in memory stood where the log no longer does, and is forgotten. */
const rewind = (
  { records: { attempts }, runs }: AttemptParts,
  { attemptId, seq, toPhase, line }: Input<'attempts.rewind'>,
) => {
  const log = attempts.read(attemptId);
  if (!log.ok) return log;
  const { summary, events } = log.value;
  const write = (kept: number, day: number) => {
    const back = { attemptId, seq, toPhase, kept, line: writtenLine(line), day };
    const written = attempts.rewind(back);
    return written.ok ? ok({ seq, day: written.value.day, kept }) : written;
  };
  // A retry, a gap, a closed attempt: the log knows the answer and takes nothing.
  const stored = events[seq];
  if (seq !== summary.events || summary.state !== 'open')
    return write(stored?.type === 'attempt.rewound' ? stored.kept : 0, summary.day);
  const run = runs.at(summary);
  if (!run.ok) return run;
  const journal = run.value.player.journal();
  const { abandoned, last } = branchesOf(events);
  const point = rewindTo({ mode: summary.header.mode, done: abandoned.length, journal }, toPhase, line);
  if (!point.ok) return point;
  const again = runs.branch(summary, last.slice(0, point.value.kept));
  if (!again.ok) return again;
  const answer = write(point.value.kept, again.value.player.view().day);
  runs.forget(attemptId);
  return answer;
};
