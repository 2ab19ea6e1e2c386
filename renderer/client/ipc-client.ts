/** The client of the desktop edition: calls go through the bridge of the preload. */
import type { Client, Operation, Output, Reply } from '../../scenarios/contract/contract.ts';
import { isReply, refusal } from './refusal.ts';

/** A bridge that throws or answers something else has lost its main process: `host.unreachable`. */
export const ipcClient = (bridge: Client): Client => ({
  call: async <O extends Operation>(operation: O, input: Parameters<typeof bridge.call<O>>[1]) => {
    try {
      const reply: unknown = await bridge.call(operation, input);
      return isReply(reply) ? (reply as Reply<Output<O>>) : refusal('host.unreachable');
    } catch {
      return refusal('host.unreachable');
    }
  },
});
