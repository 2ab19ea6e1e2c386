/** The log of an attempt, when it is whole: the chain holds, and the row beside it, which no chain guards, says the same. */
import { type AttemptEvent, attemptHeader } from '../../scenarios/attempt/event.ts';
import type { AttemptSummary } from '../../scenarios/contract/contract.ts';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { Records } from './ports.ts';

/** Issues `attempt.unknown`; `attempt.chain.broken` also when the row tells of another mode, case, seat or end. */
export const readWholeLog = (
  { attempts }: Pick<Records, 'attempts'>,
  summary: AttemptSummary,
): Result<readonly AttemptEvent[]> => {
  const chain = attempts.verifyChain(summary.id);
  if (!chain.ok) return chain;
  const read = attempts.read(summary.id);
  if (!read.ok) return read;
  return saysTheSame(summary, read.value.events)
    ? ok(read.value.events)
    : fail(issue('attempt.chain.broken', ['attemptId'], { attemptId: summary.id }));
};

const saysTheSame = ({ header, state }: AttemptSummary, events: readonly AttemptEvent[]): boolean => {
  const [first] = events;
  const last = events.at(-1);
  const ended = last?.type === 'attempt.closed' ? (last.sheet.passed ? 'passed' : 'failed') : null;
  // Read by the schema, the header of the row has its keys in the order in which a log is written.
  const isHeader =
    first?.type === 'attempt.opened' &&
    JSON.stringify(first.header) === JSON.stringify(attemptHeader.parse(header));
  return isHeader && (ended ? ended === state : state === 'open' || state === 'left');
};
