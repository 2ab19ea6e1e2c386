/** The verdict at the end of a phase in practice: read from the host, said aloud, shown before the next scene. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../../scenarios/compile/player.ts';
import type { Client, Output } from '../../../scenarios/contract/contract.ts';
import { useAnnounce } from '../../parts/announcer.tsx';
import { type Loaded, loadedOf } from '../session/use-read.ts';

export type Criteria = Output<'attempts.verdict'>['criteria'];

export interface PhaseVerdict {
  readonly phase: string;
  readonly criteria: Loaded<Criteria>;
}

export interface VerdictNeeds {
  readonly client: Client;
  readonly attemptId: string;
  readonly last: JournalEntry | null;
  /** Whether a verdict is shown at the end of a phase at all. */
  readonly isGiven: boolean;
  /** The verdict in one sentence. */
  readonly told: (phase: string, criteria: Criteria) => string;
}

export function useVerdict({ client, attemptId, last, isGiven, told }: VerdictNeeds) {
  const announce = useAnnounce();
  const [verdict, setVerdict] = useState<PhaseVerdict | null>(null);
  const phase = isGiven ? (last?.consequence.phaseEnded ?? null) : null;
  const seq = last?.seq ?? 0;
  const asked = useRef(0);
  const words = useRef(told);
  words.current = told;
  const read = useCallback(
    async (ended: string) => {
      setVerdict({ phase: ended, criteria: { status: 'loading' } });
      const reply = await client.call('attempts.verdict', { attemptId });
      const read = loadedOf(reply);
      const criteria: Loaded<Criteria> =
        read.status === 'ready' ? { ...read, value: read.value.criteria } : read;
      // In one go with the panel, so that it is said before the heading of the panel takes the focus.
      if (criteria.status === 'ready') announce(words.current(ended, criteria.value));
      setVerdict((before) => before && { ...before, criteria });
    },
    [client, attemptId, announce],
  );
  // Before paint, so that the next scene does not flash up under the verdict.
  useLayoutEffect(() => {
    if (phase === null || seq === asked.current) return;
    asked.current = seq;
    void read(phase);
  }, [phase, seq, read]);
  return { verdict, retry: () => verdict && read(verdict.phase), dismiss: () => setVerdict(null) };
}
