/** Entries of a record for tests: a passed assessment of the carwash case, changed in what a test is about. */
import type { Mode, ReplayOrigin } from '../attempt/event.ts';
import { currentVersions } from '../attempt/versions.ts';
import type { RecordEntry } from './record.ts';

export interface EntryChange extends Partial<Omit<RecordEntry, 'header' | 'result'>> {
  readonly mode?: Mode;
  readonly caseId?: string;
  readonly seat?: string;
  readonly variant?: string;
  readonly replayOf?: ReplayOrigin;
  readonly result?: Partial<NonNullable<RecordEntry['result']>> | null;
}

/** `day` is the day of November 2026 on which the attempt was opened and closed. */
export const entryOn = (day: number, change: EntryChange = {}): RecordEntry => {
  const { mode = 'assessment', caseId = 'carwash-raid', seat = 'police-officer', variant = 'a' } = change;
  const {
    result = {},
    mode: _mode,
    caseId: _case,
    seat: _seat,
    variant: _variant,
    replayOf,
    ...rest
  } = change;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    attemptId: `attempt-${day}`,
    header: {
      caseId,
      caseHash: 'c'.repeat(64),
      seat,
      variant,
      mode,
      locale: 'en',
      seed: 45,
      versions: currentVersions,
      ...(replayOf ? { replayOf } : {}),
    },
    openedAt: `${date}T08:00:00.000Z`,
    lastAt: `${date}T09:00:00.000Z`,
    state: 'passed',
    day: 12,
    decisions: 40,
    minutes: 60,
    head: String(day).padStart(2, '0').repeat(32),
    intact: true,
    comparable: true,
    played: { version: '1.0.0', lawAsOf: '2026-11-22', reviewState: 'open' },
    result: result && { percent: 83, firstPercent: 83, passPercent: 70, competences: [], ...result },
    ...rest,
  };
};
