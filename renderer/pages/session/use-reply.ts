/** Reads one operation of the contract for a page: loading, failed with issues, or ready. */
import { useCallback, useEffect, useState } from 'react';
import type { Client, Input, Operation, Output } from '../../../scenarios/contract/contract.ts';
import type { Issue } from '../../../scenarios/core/result.ts';

export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[] }
  | { readonly status: 'ready'; readonly value: T };

export type Reading<T> = Loaded<T> & { readonly reload: () => void };

/** `input` is compared by content, so that a page may write it in place. */
export function useReply<O extends Operation>(client: Client, operation: O, input: Input<O>): Reading<Output<O>> {
  const [loaded, setLoaded] = useState<Loaded<Output<O>>>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  const content = JSON.stringify(input);
  useEffect(() => {
    let wanted = true;
    client.call(operation, JSON.parse(content) as Input<O>).then((reply) => {
      if (!wanted) return;
      setLoaded(reply.ok ? { status: 'ready', value: reply.value } : { status: 'failed', issues: reply.issues });
    });
    return () => {
      wanted = false;
    };
  }, [client, operation, content, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { ...loaded, reload };
}
