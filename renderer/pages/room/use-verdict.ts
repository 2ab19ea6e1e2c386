/** The verdict at the end of a phase in practice: read from the host, shown before the next scene. */
import { useCallback, useLayoutEffect, useState } from 'react';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { Client, Output } from '../../../scenarios/contract/contract.ts';
import { type Loaded, loadedOf } from '../session/use-read.ts';

export type Criteria = Output<'attempts.verdict'>['criteria'];

export interface PhaseVerdict {
  readonly phase: string;
  readonly criteria: Loaded<Criteria>;
}

export function useVerdict(client: Client, attemptId: string, last: JournalEntry | null, practice: boolean) {
  const [verdict, setVerdict] = useState<PhaseVerdict | null>(null);
  const phase = practice ? (last?.consequence.phaseEnded ?? null) : null;
  const seq = last?.seq ?? 0;
  const read = useCallback(
    async (ended: string) => {
      setVerdict({ phase: ended, criteria: { status: 'loading' } });
      const reply = await client.call('attempts.verdict', { attemptId });
      const read = loadedOf(reply);
      const criteria: Loaded<Criteria> =
        read.status === 'ready' ? { ...read, value: read.value.criteria } : read;
      setVerdict((before) => before && { ...before, criteria });
    },
    [client, attemptId],
  );
  // Before paint, so that the next scene does not flash up under the verdict.
  useLayoutEffect(() => {
    if (phase !== null && seq > 0) void read(phase);
  }, [phase, seq, read]);
  return { verdict, retry: () => verdict && read(verdict.phase), dismiss: () => setVerdict(null) };
}
