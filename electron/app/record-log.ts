/** The log of an attempt, when it is whole: the chain holds, every event is one we know, and the row beside the log says the same. */
import { type AttemptEvent, attemptHeader } from '../../scenarios/attempt/event.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { eventsOf } from '../../scenarios/report/result-file.ts';
import type { Records, StoredLog } from './ports.ts';

export interface WholeLog {
  readonly stored: StoredLog;
  /** The exact text of each event. */
  readonly texts: readonly string[];
  readonly events: readonly AttemptEvent[];
}

/** Issues `attempt.unknown`; `attempt.chain.broken` also when the row, which no chain guards, tells of another mode, case or end. */
export const readWholeLog = (
  records: Pick<Records, 'attempts' | 'logs'>,
  summary: AttemptSummary,
): Result<WholeLog> => {
  const chain = records.attempts.verifyChain(summary.id);
  if (!chain.ok) return chain;
  const stored = records.logs.read(summary.id);
  if (!stored.ok) return stored;
  const texts = stored.value.events.map((bytes) => new TextDecoder().decode(bytes));
  const events = eventsOf({ log: texts }).filter((event) => event !== undefined);
  const broken = (what: string) =>
    fail(issue('attempt.chain.broken', ['attemptId'], { attemptId: summary.id, what }));
  if (events.length < texts.length) return broken('event');
  return saysTheSame(summary, events) ? ok({ stored: stored.value, texts, events }) : broken('row');
};

const saysTheSame = ({ header, state }: AttemptSummary, events: readonly AttemptEvent[]): boolean => {
  const [first] = events;
  const last = events.at(-1);
  const ended = last?.type === 'attempt.closed' ? (last.sheet.passed ? 'passed' : 'failed') : null;
  const isHeader =
    first?.type === 'attempt.opened' &&
    JSON.stringify(first.header) === JSON.stringify(attemptHeader.parse(header));
  return isHeader && (ended ? ended === state : state === 'open' || state === 'left');
};
