/** Tests of the real clients: what goes over the border, what comes back, and what happens when nothing does. */
import { describe, expect, it } from 'vitest';
import type { Client } from '../../scenarios/contract/contract.ts';
import { chooseClient } from './client.ts';
import { httpClient } from './http-client.ts';
import { ipcClient } from './ipc-client.ts';
import { refusal } from './refusal.ts';

const append = {
  attemptId: 'a',
  seq: 1,
  decision: { type: 'time.passed', until: 'moment' },
} as const;
const appended = { ok: true, value: { seq: 1, day: 0 } };

/** Answers each try with the next of what it is given; an Error stands for a line that broke. */
function server(...answers: (Response | Error)[]) {
  const tries: { url: string; init: RequestInit | undefined }[] = [];
  const ask: typeof fetch = (url, init) => {
    tries.push({ url: String(url), init });
    const answer = answers[tries.length - 1] ?? new Error('no answer left');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { tries, client: httpClient('http://127.0.0.1:4545', { fetch: ask }) };
}

describe('the http client', () => {
  it('posts the input as JSON to the operation', async () => {
    const { tries, client } = server(Response.json(appended));
    expect(await client.call('attempts.append', append)).toEqual(appended);
    expect(tries).toMatchObject([
      {
        url: 'http://127.0.0.1:4545/api/attempts.append',
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(append),
          credentials: 'same-origin',
        },
      },
    ]);
  });

  it('gives a refusal back whatever its status', async () => {
    const { client } = server(Response.json(refusal('request.forbidden'), { status: 403 }));
    expect(await client.call('learners.list', {})).toEqual(refusal('request.forbidden'));
  });

  it('appends again after a broken line, because the sequence number makes that harmless', async () => {
    const { tries, client } = server(new TypeError('broken'), Response.json(appended));
    expect(await client.call('attempts.append', append)).toEqual(appended);
    expect(tries.map((each) => each.init?.body)).toEqual([JSON.stringify(append), JSON.stringify(append)]);
  });

  it('starts an attempt only once', async () => {
    const { tries, client } = server(new TypeError('broken'), Response.json(appended));
    const input = {
      learnerId: 'l',
      caseId: 'c',
      seat: 's',
      variant: 'v',
      mode: 'practice',
      language: 'en',
    } as const;
    expect(await client.call('attempts.start', input)).toEqual(refusal('host.unreachable'));
    expect(tries).toHaveLength(1);
  });

  it.each([
    ['no answer', () => new TypeError('refused')],
    ['a page in place of a reply', () => new Response('<p>sign in</p>')],
    ['JSON that is no reply', () => Response.json({ hello: 'world' })],
    ['null', () => Response.json(null)],
  ])('replies host.unreachable to %s', async (_what, answer) => {
    const { tries, client } = server(answer(), answer());
    expect(await client.call('learners.list', {})).toEqual(refusal('host.unreachable'));
    expect(tries).toHaveLength(2);
  });
});

describe('the ipc client', () => {
  const bridgeTo = (answer: () => Promise<unknown>): Client => ({ call: answer }) as Client;

  it('gives the reply of the bridge back', async () => {
    expect(
      await ipcClient(bridgeTo(() => Promise.resolve(appended))).call('attempts.append', append),
    ).toEqual(appended);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('gone'))],
    ['answers nothing', () => Promise.resolve(undefined)],
  ])('replies host.unreachable when the bridge %s', async (_what, answer) => {
    expect(await ipcClient(bridgeTo(answer)).call('learners.list', {})).toEqual(refusal('host.unreachable'));
  });
});

describe('the choice of a client', () => {
  it('takes the bridge where there is one', async () => {
    const bridge = { call: () => Promise.resolve(appended) } as unknown as Client;
    const client = chooseClient({ bridge, location: window.location });
    expect(await client.call('attempts.append', append)).toEqual(appended);
  });
});
