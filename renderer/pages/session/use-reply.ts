/** Reads one operation of the contract for a page. */
import { useCallback } from 'react';
import type { Input, Operation, Output } from '../../../scenarios/contract/contract.ts';
import type { PageClient } from '../../client/answered-client.ts';
import { type Reading, useRead } from './use-read.ts';

/** `input` is compared by content, so that a page may write it in place. */
export function useReply<O extends Operation>(
  client: PageClient,
  operation: O,
  input: Input<O>,
): Reading<Output<O>> {
  const content = JSON.stringify(input);
  const read = useCallback(
    () => client.call(operation, JSON.parse(content) as Input<O>),
    [client, operation, content],
  );
  return useRead(read, () => client.atHand?.(operation, input));
}
