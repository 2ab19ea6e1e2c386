/** Tests of the one channel: trusted calls go to the door, others are refused as a value. */
import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import { expect, it } from 'vitest';
import type { Dispatch } from '../dispatch.ts';
import { registerCalls } from './register-calls.ts';

const ours = { id: 1 } as WebContents;
type Listener = Parameters<IpcMain['handle']>[1];
type CallEvent = Parameters<Listener>[0];

function registered() {
  const channels = new Map<string, Listener>();
  const seen: unknown[] = [];
  const call: Dispatch = (operation, input) => {
    seen.push([operation, input]);
    return Promise.resolve({ ok: true, value: 'done' });
  };
  registerCalls({ handle: (channel, listener) => void channels.set(channel, listener) }, ours, call);
  const listener = channels.get('dossier45:call');
  const from = (url: string, operation: unknown): unknown => {
    const senderFrame = { url, parent: null } as WebFrameMain;
    return listener?.({ sender: ours, senderFrame } as CallEvent, operation, { a: 1 });
  };
  return { channels, seen, from };
}

it('opens one channel', () => {
  expect([...registered().channels.keys()]).toEqual(['dossier45:call']);
});

it('hands a call of our page to the door as it came', async () => {
  const { seen, from } = registered();
  expect(await from('app://dossier45/', 'learners.list')).toEqual({ ok: true, value: 'done' });
  expect(seen).toEqual([['learners.list', { a: 1 }]]);
});

it('refuses a call of a foreign page before the door', async () => {
  const { seen, from } = registered();
  expect(await from('https://evil.example/', 'learners.list')).toEqual({
    ok: false,
    issues: [{ code: 'request.forbidden', path: [], params: {} }],
  });
  expect(seen).toEqual([]);
});
