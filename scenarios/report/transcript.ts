/** The transcript of an attempt: its whole course in the order of the log, as keys and values. What a rewind set aside is told apart. */
import * as z from 'zod';
import type { AttemptEvent, AttemptHeader } from '../attempt/event.ts';
import { branchesOf } from '../attempt/replay.ts';
import { type CriterionResult, verdicts } from '../attempt/score-sheet.ts';
import { decision, type Decision } from '../case/decision.ts';
import { id } from '../core/id.ts';
import { addDays } from '../core/local-date.ts';
import { invariant, ok, type Result } from '../core/result.ts';
import { type ScoredRun, verdictOfFinishedPhases } from '../score/score-attempt.ts';
import { toldVerdict } from './left-undone.ts';

const seq = z.int().min(0);
const told = z.array(z.strictObject({ id: z.string(), verdict: z.enum(verdicts) }));
type Told = z.infer<typeof told>;

/** `seq` numbers the event in the log. `setAside`: a later rewind went back behind it. */
export const transcriptEntry = z.discriminatedUnion('kind', [
  /** `answers` and `arrivals` as in a consequence; `takenOver`: decided in the attempt that is replayed. `date` is of the story. */
  z.strictObject({
    kind: z.literal('decision'),
    seq,
    day: z.int(),
    date: z.string(),
    phase: id,
    scene: id,
    decision,
    foreseen: z.boolean(),
    answers: z.array(z.string()),
    arrivals: z.array(z.string()),
    setAside: z.boolean(),
    takenOver: z.boolean(),
  }),
  /** The criteria a phase decided that no phase before it had. */
  z.strictObject({ kind: z.literal('verdict'), phase: id, criteria: told, setAside: z.boolean() }),
  /** `decisions`: how many were set aside. `line`: what the learner wrote before it, for this computer alone; null when none was kept. */
  z.strictObject({
    kind: z.literal('rewind'),
    seq,
    toPhase: id,
    decisions: z.int(),
    line: z.string().nullable(),
  }),
  /** `criteria`: those only the end decided. */
  z.strictObject({
    kind: z.literal('closed'),
    ending: z.string(),
    passed: z.boolean(),
    percent: z.int(),
    firstPercent: z.int(),
    criteria: told,
  }),
]);
export type TranscriptEntry = z.infer<typeof transcriptEntry>;

export const transcript = z.strictObject({ entries: z.array(transcriptEntry) });
export type Transcript = z.infer<typeof transcript>;

export interface TranscriptSource {
  readonly header: AttemptHeader;
  readonly events: readonly AttemptEvent[];
  /** Lines written before rewinds, by the number of the event. */
  readonly lines: ReadonlyMap<number, string>;
  /** Plays decisions from the start of the case. */
  readonly play: (decisions: readonly Decision[]) => Result<ScoredRun>;
}

interface Branch {
  readonly run: ScoredRun;
  readonly decisions: readonly Decision[];
  /** What was told after so many decisions: each phase is compared with the one before it, and played once. */
  readonly told: Map<number, Told>;
}

/** Issues: those of `play`. Verdicts are told of a closed attempt, and of an open one only where the room told them too. */
export const buildTranscript = (source: TranscriptSource): Result<Transcript> => {
  const { abandoned, last } = branchesOf(source.events);
  const branches: Branch[] = [];
  for (const decisions of [...abandoned, last]) {
    const run = source.play(decisions);
    if (!run.ok) return run;
    branches.push({ run: run.value, decisions, told: new Map() });
  }
  return ok({ entries: [...entriesOf(source, branches)] });
};

function* entriesOf(source: TranscriptSource, branches: readonly Branch[]): Generator<TranscriptEntry> {
  const kept = source.events.flatMap((event) => (event.type === 'attempt.rewound' ? [event.kept] : []));
  const tells = tellsVerdicts(source);
  let turn = 0;
  let position = 0;
  for (const [seq, event] of source.events.entries()) {
    const branch = branches[turn];
    if (event.type === 'attempt.opened' || !branch) continue;
    if (event.type === 'decision.made') {
      const setAside = kept.slice(turn).some((stays) => stays <= position);
      yield decisionEntry(source, branch, { seq, position, setAside });
      const phase = branch.run.player.journal()[position]?.consequence.phaseEnded ?? null;
      position += 1;
      if (phase !== null && tells)
        yield { kind: 'verdict', phase, criteria: newlyTold(source, branch, position), setAside };
    }
    if (event.type === 'attempt.rewound') {
      const line = source.lines.get(seq) ?? null;
      yield { kind: 'rewind', seq, toPhase: event.toPhase, decisions: position - event.kept, line };
      turn += 1;
      position = event.kept;
    }
    if (event.type === 'attempt.closed') {
      const { ending, passed, percent, firstPercent, criteria } = event.sheet;
      const before = new Set(toldAt(source, branch, lastEndBefore(branch, position)).map((each) => each.id));
      const late = criteria.filter((each) => !before.has(each.id)).map(inShort);
      yield { kind: 'closed', ending, passed, percent, firstPercent, criteria: late };
    }
  }
}

const tellsVerdicts = ({ header, events }: TranscriptSource): boolean =>
  events.at(-1)?.type === 'attempt.closed' || (header.mode === 'practice' && header.verdictAt !== 'end');

interface Place {
  readonly seq: number;
  readonly position: number;
  readonly setAside: boolean;
}

const decisionEntry = (
  { header }: TranscriptSource,
  { run, decisions }: Branch,
  { seq, position, setAside }: Place,
): TranscriptEntry => {
  const entry = run.player.journal()[position];
  const made = decisions[position];
  invariant(entry && made, 'every decision of a branch that was played stands in its journal');
  const { foreseen, answers, arrivals } = entry.consequence;
  return {
    kind: 'decision',
    seq,
    day: entry.day,
    date: addDays(run.compiled.startsOn, entry.day),
    phase: entry.phase,
    scene: entry.scene,
    decision: made,
    foreseen,
    answers: [...answers],
    arrivals: [...arrivals],
    setAside,
    takenOver: seq <= (header.replayOf?.kept ?? 0),
  };
};

const inShort = (result: CriterionResult) => ({ id: result.id, verdict: toldVerdict(result) });

/** How many decisions of a branch stood when a phase last ended before this one. */
const lastEndBefore = ({ run }: Branch, length: number): number =>
  run.player
    .journal()
    .slice(0, length)
    .findLastIndex(({ consequence }) => consequence.phaseEnded !== null) + 1;

const toldAt = ({ play }: TranscriptSource, { decisions, told: known }: Branch, length: number): Told => {
  const before = length === 0 ? [] : known.get(length);
  if (before) return before;
  const run = play(decisions.slice(0, length));
  const found = run.ok ? verdictOfFinishedPhases(run.value).map(inShort) : [];
  known.set(length, found);
  return found;
};

/** What a phase that ended with the decision before `length` told, and no phase before it. */
const newlyTold = (source: TranscriptSource, branch: Branch, length: number): Told => {
  const before = new Set(toldAt(source, branch, lastEndBefore(branch, length - 1)).map((each) => each.id));
  return toldAt(source, branch, length).filter((each) => !before.has(each.id));
};
