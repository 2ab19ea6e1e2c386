/** The questions of the conformance suite: a client that must answer, what it has answered, and a run of the small case. */
import { expect } from 'vitest';
import {
  type Client,
  contract,
  type Input,
  type Operation,
  type Output,
  type Reply,
} from '../../scenarios/contract/contract.ts';

export type Decision = Input<'attempts.append'>['decision'];
export const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });

/** A run of the small case to its end. */
export const wholeRun: readonly Decision[] = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  { type: 'time.passed', until: 'next-due' },
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  choose('close', 'done'),
];
export const role = { seat: 'police-officer', variant: 'a' };
export const chosenCase = { caseId: 'small-case', ...role };

export const codesOf = (reply: Reply<unknown>): string[] =>
  reply.ok ? [] : reply.issues.map((issue) => issue.code);

export type Asker = ReturnType<typeof createAsker>;

/** `client` is asked for at each call: it does not exist yet when the tests are told. */
export function createAsker(client: () => Client) {
  let names = 0;
  const answered = new Set<Operation>();

  const ask = <O extends Operation>(operation: O, input: Input<O>): Promise<Reply<Output<O>>> =>
    client().call(operation, input);

  /** The value of a call that must succeed, after a look at its shape. */
  const get = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
    const reply = await ask(operation, input);
    if (!reply.ok) throw new Error(`${operation} refused: ${JSON.stringify(reply.issues)}`);
    const shape = contract[operation].output.safeParse(reply.value);
    expect(shape.error?.issues ?? [], `${operation} keeps its shape`).toEqual([]);
    answered.add(operation);
    return reply.value;
  };

  const newLearner = async (): Promise<string> => {
    names += 1;
    return (await get('learners.create', { pseudonym: `Heron ${names}`, seat: role.seat, language: 'nl' }))
      .id;
  };

  const newAttempt = async (mode: 'practice' | 'assessment' = 'practice') => {
    const learnerId = await newLearner();
    const started = await get('attempts.start', { learnerId, ...chosenCase, mode, language: 'fr' });
    return { learnerId, attemptId: started.summary.id, started };
  };

  const play = async (attemptId: string, decisions: readonly Decision[]): Promise<void> => {
    for (const [index, decision] of decisions.entries()) {
      await get('attempts.append', { attemptId, seq: index + 1, decision });
    }
  };

  const finished = async (mode: 'practice' | 'assessment' = 'practice') => {
    const attempt = await newAttempt(mode);
    await play(attempt.attemptId, wholeRun);
    return attempt;
  };

  return { ask, get, newLearner, newAttempt, play, finished, answered };
}
