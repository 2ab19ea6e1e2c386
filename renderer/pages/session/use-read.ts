/** Reads something for a page: loading, failed with issues, or ready; a later reading overtakes an earlier one. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';

export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  | { readonly status: 'ready'; readonly value: T };

export type Reading<T> = Loaded<T> & { readonly reload: () => Promise<void> };

export const loadedOf = <T>(reply: Reply<T>): Loaded<T> =>
  reply.ok ? { status: 'ready', value: reply.value } : { status: 'failed', issues: reply.issues };

/** `read` must be stable: a new one is a new reading. What is `atHand` when the page is first drawn is not read. */
export function useRead<T>(read: () => Promise<Reply<T>>, atHand?: () => Reply<T> | undefined): Reading<T> {
  const [first] = useState(() => ({ read, reply: atHand?.() }));
  const [loaded, setLoaded] = useState<Loaded<T>>(
    first.reply ? loadedOf(first.reply) : { status: 'loading' },
  );
  const latest = useRef(0);
  const reload = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const reply = await read();
    if (turn === latest.current) setLoaded(loadedOf(reply));
  }, [read]);
  useEffect(() => {
    if (!first.reply || first.read !== read) void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload, read, first]);
  return { ...loaded, reload };
}
