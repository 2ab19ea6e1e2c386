/** The client of the browser edition: `POST /api/<operation>` to the server that sent the page. */
import type { Client, Operation, Output, Reply } from '../../scenarios/contract/contract.ts';
import { isReply, refusal } from './refusal.ts';

export interface HttpClientOptions {
  readonly fetch?: typeof fetch;
  /** How long one try may take. */
  readonly limitMs?: number;
}

/** Asked twice, these do what they do once: reads, and writes that say where they go. The others are never repeated. */
const repeatable: Readonly<Record<Operation, boolean>> = {
  'host.abilities': true,
  'settings.get': true,
  'settings.set': true,
  'learners.list': true,
  'learners.create': false,
  'learners.update': true,
  'learners.erase': false,
  'cases.list': true,
  'cases.open': true,
  'cases.text': true,
  'cases.pictures': true,
  'attempts.case': true,
  'attempts.list': true,
  'attempts.start': false,
  'attempts.phases': true,
  'attempts.replay': false,
  'attempts.read': true,
  'attempts.standing': true,
  'attempts.append': true,
  'attempts.rewind': true,
  'attempts.close': false,
  'attempts.leave': false,
  'attempts.verdict': true,
  'attempts.debrief': true,
  'attempts.transcript': true,
  'record.read': true,
  'record.export': true,
  'store.backUp': false,
  'store.backups': true,
  'store.receive': true,
  'store.inspect': true,
  'store.restore': false,
  'store.eraseAll': true,
};

/** Replies `host.unreachable` when no answer comes, after a second try where that is harmless. Never rejects. */
export function httpClient(origin: string, options: HttpClientOptions = {}): Client {
  const { fetch: ask = globalThis.fetch.bind(globalThis), limitMs = 15_000 } = options;

  const tryOnce = async (operation: Operation, body: string): Promise<Reply<unknown> | undefined> => {
    try {
      const response = await ask(`${origin}/api/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(limitMs),
      });
      const reply: unknown = await response.json();
      return isReply(reply) ? reply : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    call: async <O extends Operation>(operation: O, input: unknown) => {
      const body = JSON.stringify(input);
      const first = await tryOnce(operation, body);
      const reply = first ?? (repeatable[operation] ? await tryOnce(operation, body) : undefined);
      return (reply ?? refusal('host.unreachable')) as Reply<Output<O>>;
    },
  };
}
