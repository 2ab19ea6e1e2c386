/** Answers the page came with: at hand while the first screen is drawn, and forgotten when it stands. */
import type { Client, Input, Operation, Output, Reply } from '../../scenarios/contract/contract.ts';
import type { GivenAnswer } from '../../scenarios/contract/first-page.ts';

/** A client of a page; only one whose host gave answers ahead has any at hand. */
export interface PageClient extends Client {
  /** The answer to exactly this call, without asking. */
  atHand?<O extends Operation>(operation: O, input: Input<O>): Reply<Output<O>> | undefined;
  /** From now on everything is asked for. */
  forget?(): void;
}

export function answeredClient(client: Client, answers: readonly GivenAnswer[]): PageClient {
  const nameOf = (operation: Operation, input: object) => `${operation} ${JSON.stringify(input)}`;
  const atHand = new Map(answers.map(({ operation, input, reply }) => [nameOf(operation, input), reply]));
  return {
    call: client.call,
    atHand: <O extends Operation>(operation: O, input: Input<O>) =>
      atHand.get(nameOf(operation, input)) as Reply<Output<O>> | undefined,
    forget: () => atHand.clear(),
  };
}
