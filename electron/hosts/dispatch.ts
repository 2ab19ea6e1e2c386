/** The one door behind every host: checks name and input of a call, runs the handler, and always answers with a Reply. */
import {
  contract,
  type Handlers,
  isOperation,
  type Operation,
  type Reply,
} from '../../scenarios/contract/contract.ts';
import { readInput } from '../../scenarios/contract/read-input.ts';

type Refusal = Extract<Reply<never>, { ok: false }>;
type Issue = Refusal['issues'][number];

export interface DispatchOptions {
  /** Gets one line for each broken promise of our own code. */
  readonly log?: (line: string) => void;
  /** Checks what handlers give back against the contract; on in tests and development. */
  readonly checkOutput?: boolean;
}

/** What a host needs to know of the use cases: a name and a value in, a Reply out, never a throw. */
export type Dispatch = (operation: unknown, input: unknown) => Promise<Reply<unknown>>;

/** A refusal with one issue and no path. */
export const refuse = (code: Issue['code']): Refusal => ({
  ok: false,
  issues: [{ code, path: [], params: {} }],
});

/** Answers one call. Input is what came over the wire, of any shape; the promise never rejects. */
export async function dispatch(
  handlers: Handlers,
  operation: unknown,
  rawInput: unknown,
  { log = console.error, checkOutput = false }: DispatchOptions = {},
): Promise<Reply<unknown>> {
  if (typeof operation !== 'string' || !isOperation(operation)) return refuse('request.unknownOperation');
  try {
    const input = readInput(operation, rawInput);
    if (!input.ok) return input;
    const handler = handlers[operation] as (input: unknown) => Promise<Reply<unknown>>;
    const reply = await handler(input.value);
    return checkOutput ? checked(operation, reply, log) : reply;
  } catch (error) {
    log(`${operation} failed: ${traceOf(error)}`);
    return refuse('host.failed');
  }
}

/** The door with its handlers and options already in place. */
export const dispatchTo =
  (handlers: Handlers, options: DispatchOptions = {}): Dispatch =>
  (operation, input) =>
    dispatch(handlers, operation, input, options);

function checked(operation: Operation, reply: Reply<unknown>, log: (line: string) => void): Reply<unknown> {
  if (!reply.ok) return reply;
  const output = contract[operation].output.safeParse(reply.value);
  if (output.success) return reply;
  const places = output.error.issues.map(
    (found) => `${found.path.map(String).join('/') || '.'} ${found.code}`,
  );
  log(`${operation} answered outside the contract: ${places.join(', ')}`);
  return refuse('host.failed');
}

/** Kind and place of an error, never its message: that may quote what the learner wrote. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an Error was thrown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.name}${code}${frame ? ` ${frame.trim()}` : ''}`;
}
