/** Notices that a backup took the place of the data behind this window: it asks when somebody comes back to it. */
import { useEffect } from 'react';
import type { Client } from '../../../scenarios/contract/contract.ts';

/** `known`: restores this window has read behind; null before it has read anything. */
export function useRestores(client: Client, known: number | null, onOther: () => void): void {
  useEffect(() => {
    if (known === null) return;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const reply = await client.call('host.abilities', {});
      if (reply.ok && reply.value.restores !== known) onOther();
    };
    const listening = new AbortController();
    window.addEventListener('focus', ask, { signal: listening.signal });
    document.addEventListener('visibilitychange', ask, { signal: listening.signal });
    return () => listening.abort();
  }, [client, known, onOther]);
}
