/** The record of a learner: one entry per attempt, and how each competence went from attempt to attempt. Keys and values, never words. */
import * as z from 'zod';
import { compareText } from '../core/compare-text.ts';
import { attemptHeader, type Mode, type Versions } from '../attempt/event.ts';
import { competenceResult } from '../attempt/score-sheet.ts';
import { currentVersions } from '../attempt/versions.ts';
import { type Competence, competences } from '../case/competence.ts';

const text = z.string();
/** SHA-256 in hexadecimal. */
export const chainHead = z.string().regex(/^[0-9a-f]{64}$/);
/** Wall-clock time of the record, ISO 8601 in UTC. */
export const recordStamp = z.string().max(32);

/** What the case document of the attempt says of itself. */
export const playedCase = z.strictObject({
  version: text,
  lawAsOf: text,
  reviewState: z.enum(['open', 'reviewed']),
});

/** The part of the closing sheet that is looked at over time; percents are whole numbers. */
export const recordResult = z.strictObject({
  percent: z.int(),
  firstPercent: z.int(),
  passPercent: z.int(),
  competences: z.array(competenceResult),
});

export const recordEntry = z.strictObject({
  attemptId: text,
  header: attemptHeader,
  openedAt: recordStamp,
  lastAt: recordStamp,
  state: z.enum(['open', 'passed', 'failed', 'left']),
  /** Day of the fiction it stands on. */
  day: z.int(),
  /** All of the log, those that were set aside too. */
  decisions: z.int(),
  /** Whole minutes at the case, long pauses cut; null when the attempt was begun before minutes were kept. */
  minutes: z.int().nullable(),
  head: chainHead,
  /** False when the stored log is not what was appended: shown as such, never certified. */
  intact: z.boolean(),
  /** False when another version of the machine, the law or the rubric made the score: never drawn in one line with the others. */
  comparable: z.boolean(),
  /** Null when this version cannot read the case any more. */
  played: playedCase.nullable(),
  /** Null while there is no closing sheet. */
  result: recordResult.nullable(),
});
export type RecordEntry = z.infer<typeof recordEntry>;

/** Whether a score made with these versions can stand beside one this program makes. */
export const isComparable = (versions: Versions): boolean =>
  versions.format === currentVersions.format &&
  versions.engine === currentVersions.engine &&
  versions.law === currentVersions.law &&
  versions.rubric === currentVersions.rubric;

/** Minutes as they are shown: whole ones, and at least one where any time was spent. */
export const minutesOf = (seconds: number | null): number | null =>
  seconds === null ? null : Math.max(seconds > 0 ? 1 : 0, Math.round(seconds / 60));

export interface ProgressPoint {
  readonly attemptId: string;
  readonly mode: Mode;
  readonly observations: number;
  /** Null: not enough seen for a percentage. */
  readonly percent: number | null;
}

export interface Progress {
  /** Closed attempts that can be compared, the oldest first. */
  readonly attempts: readonly RecordEntry[];
  /** One line per competence that any of them looked at, with one point per attempt that did. */
  readonly lines: readonly { readonly competence: Competence; readonly points: readonly ProgressPoint[] }[];
  /** Closed attempts that must not be drawn beside the others. */
  readonly leftOut: readonly RecordEntry[];
}

/** How each competence went from attempt to attempt. */
export const progressOf = (entries: readonly RecordEntry[]): Progress => {
  const closed = entries
    .filter((each) => each.result !== null)
    .toSorted((one, other) => compareText(one.lastAt, other.lastAt));
  const attempts = closed.filter((each) => each.comparable && each.intact);
  const lines = competences.map((competence) => ({
    competence,
    points: attempts.flatMap((each) => pointOf(each, competence)),
  }));
  return {
    attempts,
    lines: lines.filter((each) => each.points.length > 0),
    leftOut: closed.filter((each) => !attempts.includes(each)),
  };
};

const pointOf = ({ attemptId, header, result }: RecordEntry, competence: Competence): ProgressPoint[] => {
  const found = result?.competences.find((each) => each.competence === competence);
  return found
    ? [{ attemptId, mode: header.mode, observations: found.observations, percent: found.percent }]
    : [];
};
