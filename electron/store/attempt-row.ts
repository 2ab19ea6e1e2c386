/** One attempt as a row: its columns, and how a row becomes the summary of the contract. */
import type { AttemptHeader } from '../../scenarios/attempt/event.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';

/** As SQLite returns it; the names are those of the columns. */
export interface AttemptRow {
  readonly id: string;
  readonly learner_id: string;
  readonly case_id: string;
  readonly case_hash: string;
  readonly seat: string;
  readonly variant: string;
  readonly mode: AttemptHeader['mode'];
  readonly locale: AttemptHeader['locale'];
  readonly seed: number;
  readonly format_version: number;
  readonly engine_version: number;
  readonly law_version: number;
  readonly rubric_version: number;
  readonly verdict_at: AttemptHeader['verdictAt'] | null;
  readonly replay_attempt: string | null;
  readonly replay_phase: string | null;
  readonly replay_kept: number | null;
  readonly opened_at: string;
  readonly last_at: string;
  readonly state: AttemptSummary['state'];
  readonly day: number;
  readonly percent: number | null;
  readonly event_count: number;
  readonly head: Uint8Array;
}

export const insertAttempt = `
  INSERT INTO attempts (
    id, learner_id, case_id, case_hash, seat, variant, mode, locale, seed,
    format_version, engine_version, law_version, rubric_version,
    verdict_at, replay_attempt, replay_phase, replay_kept,
    opened_at, last_at, state, day, percent, event_count, head
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, NULL, 1, ?)`;

/** The values of the columns that come from the header, in the order of `insertAttempt`. */
export const headerValues = ({
  versions,
  replayOf,
  ...header
}: AttemptHeader): (string | number | null)[] => [
  header.caseId,
  header.caseHash,
  header.seat,
  header.variant,
  header.mode,
  header.locale,
  header.seed,
  versions.format,
  versions.engine,
  versions.law,
  versions.rubric,
  header.verdictAt ?? null,
  replayOf?.attempt ?? null,
  replayOf?.phase ?? null,
  replayOf?.kept ?? null,
];

/** What the desk lists. The few rows of one learner are sorted as they are read: an index that held the order would be
 *  rewritten with each decision. */
export const listAttempts = 'SELECT * FROM attempts WHERE learner_id = ? ORDER BY last_at DESC, id';

export const summaryOf = (row: AttemptRow): AttemptSummary => ({
  id: row.id,
  learnerId: row.learner_id,
  header: headerOf(row),
  openedAt: row.opened_at,
  lastAt: row.last_at,
  events: row.event_count,
  day: row.day,
  state: row.state,
  percent: row.percent,
});

const headerOf = (row: AttemptRow): AttemptHeader => ({
  caseId: row.case_id,
  caseHash: row.case_hash,
  seat: row.seat,
  variant: row.variant,
  mode: row.mode,
  locale: row.locale,
  seed: row.seed,
  versions: {
    format: row.format_version,
    engine: row.engine_version,
    law: row.law_version,
    rubric: row.rubric_version,
  },
  ...(row.verdict_at === null ? {} : { verdictAt: row.verdict_at }),
  ...originOf(row),
});

const originOf = (row: AttemptRow): Pick<AttemptHeader, 'replayOf'> =>
  row.replay_attempt === null || row.replay_phase === null
    ? {}
    : {
        replayOf: { attempt: row.replay_attempt, phase: row.replay_phase, kept: row.replay_kept ?? 0 },
      };
