import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scenarios/case/decision.ts';
import { smallCase } from '../../../scenarios/case/small-case.fixture.ts';
import { fakeClient } from '../../client/fake-client.ts';
import { openRun } from './open-run.ts';

const decisions: readonly Decision[] = [
  { type: 'choice.chosen', scene: 'yard', choice: 'talk-aside' },
  { type: 'act.performed', verb: 'call', object: 'recognised-centre' },
  { type: 'choice.chosen', scene: 'yard', choice: 'promise-papers' },
];

const began = async () => {
  const client = fakeClient({ cases: [smallCase()] });
  const learner = await client.call('learners.create', {
    pseudonym: 'Heron',
    seat: 'police-officer',
    language: 'en',
  });
  if (!learner.ok) throw new Error(JSON.stringify(learner.issues));
  const started = await client.call('attempts.start', {
    learnerId: learner.value.id,
    caseId: smallCase().id,
    seat: 'police-officer',
    variant: 'a',
    mode: 'practice',
    language: 'en',
  });
  if (!started.ok) throw new Error(JSON.stringify(started.issues));
  return { client, attemptId: started.value.summary.id, learnerId: learner.value.id };
};

const opened = async ({ client, attemptId, learnerId }: Awaited<ReturnType<typeof began>>) => {
  const run = await openRun(client, attemptId, learnerId);
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return run.value.player;
};

describe('an attempt that is opened again', () => {
  it('stands where its log ended, with everything that was decided, and goes on from there', async () => {
    const file = await began();
    const { client, attemptId } = file;
    const first = await opened(file);
    for (const [at, decision] of decisions.entries()) {
      first.perform(decision);
      const appended = await client.call('attempts.append', { attemptId, seq: at + 1, decision });
      expect(appended.ok).toBe(true);
    }
    const again = await opened(file);
    expect(again.view()).toEqual(first.view());
    expect(again.journal()).toEqual(first.journal());
    const next: Decision = { type: 'choice.chosen', scene: 'drive-off', choice: 'write-up' };
    expect(again.can(next)).toBe(true);
    expect(again.perform(next)).toEqual(first.perform(next));
    expect(again.view()).toEqual(first.view());
  });

  it('is the same where the host had nothing packed and the case is compiled', async () => {
    const file = await began();
    const { client } = file;
    const bare = {
      call: async (operation, input) => {
        const reply = await client.call(operation, input);
        return operation === 'attempts.case' && reply.ok
          ? { ok: true, value: { ...reply.value, packed: null } }
          : reply;
      },
    } as typeof client;
    const [unpacked, compiled] = [await opened(file), await opened({ ...file, client: bare })];
    expect(compiled.view()).toEqual(unpacked.view());
    for (const decision of decisions) expect(compiled.perform(decision)).toEqual(unpacked.perform(decision));
    expect(compiled.view()).toEqual(unpacked.view());
  });

  it('opens for whoever began it, and for nobody else', async () => {
    const { client, attemptId } = await began();
    expect(await openRun(client, attemptId, 'somebody-else')).toMatchObject({
      ok: false,
      issues: [{ code: 'attempt.ofAnother' }],
    });
  });
});
