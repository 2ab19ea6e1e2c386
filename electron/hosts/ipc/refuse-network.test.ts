/** Tests of the network: the window reaches our own protocol and nothing outside this computer. */
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { refuseNetwork } from './refuse-network.ts';

type Asked = (details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void;

it.each([
  ['app://dossier45/assets/index.js', false],
  ['devtools://devtools/bundled/inspector.html', false],
  ['data:image/png;base64,AA==', false],
  ['https://evil.example/', true],
  ['http://127.0.0.1:1/', true],
  ['wss://evil.example/', true],
  ['file:///etc/passwd', true],
  ['app://other/', true],
])('%s is cancelled: %s', (url, cancelled) => {
  let asked: Asked | undefined;
  refuseNetwork({
    webRequest: {
      onBeforeRequest: (given: Asked) => {
        asked = given;
      },
    },
  } as unknown as Session);
  const decided: boolean[] = [];
  asked?.({ url }, ({ cancel }) => decided.push(cancel));
  expect(decided).toEqual([cancelled]);
});
