/** Use case of the transcript: the whole course of one attempt, from a log whose every byte was checked. */
import type { Handlers, Output } from '../../scenarios/contract/contract.ts';
import { ok, type Result } from '../../scenarios/core/result.ts';
import { buildTranscript } from '../../scenarios/report/transcript.ts';
import type { AttemptParts } from './attempts.ts';

type TranscriptParts = Pick<AttemptParts, 'records' | 'runs'>;

export const transcriptHandlers = (parts: TranscriptParts): Pick<Handlers, 'attempts.transcript'> => ({
  'attempts.transcript': async ({ attemptId }) => transcriptOf(parts, attemptId),
});

const transcriptOf = (
  { records: { attempts }, runs }: TranscriptParts,
  attemptId: string,
): Result<Output<'attempts.transcript'>> => {
  const whole = attempts.verifyChain(attemptId);
  if (!whole.ok) return whole;
  const summary = whole.value;
  const log = attempts.read(attemptId);
  if (!log.ok) return log;
  const lines = attempts.rewindLines(attemptId);
  if (!lines.ok) return lines;
  const told = buildTranscript({
    header: summary.header,
    events: log.value.events,
    lines: lines.value,
    play: (decisions) => runs.branch(summary, decisions),
  });
  return told.ok ? ok({ summary, ...told.value }) : told;
};
