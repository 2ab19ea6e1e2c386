/** Closes an attempt that stands at its end and opens the debrief; safe against a double click. */
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Client } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';

export function useClose(client: Client, attemptId: string) {
  const [, go] = useLocation();
  const busy = useRef(false);
  const [closing, setClosing] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const close = async () => {
    if (busy.current) return;
    busy.current = true;
    setClosing(true);
    setIssues([]);
    const reply = await client.call('attempts.close', { attemptId });
    if (reply.ok) return go(`/attempt/${attemptId}/debrief/acts`);
    busy.current = false;
    setClosing(false);
    setIssues(reply.issues);
  };
  return { close, closing, issues };
}
