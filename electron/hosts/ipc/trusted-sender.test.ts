/** Tests of who may call the main process. */
import type { WebContents, WebFrameMain } from 'electron';
import { expect, it } from 'vitest';
import { isTrustedSender } from './trusted-sender.ts';

const ours = { id: 1 } as WebContents;
const frame = (url: string, parent: WebFrameMain | null = null) => ({ url, parent }) as WebFrameMain;
const top = frame('app://dossier45/desk');

it('trusts the top frame of our window on one of our pages', () => {
  expect(isTrustedSender({ sender: ours, senderFrame: top }, ours)).toBe(true);
});

it.each([
  ['another window', { id: 2 } as WebContents, top],
  ['a frame inside the page', ours, frame('app://dossier45/desk', top)],
  ['a foreign page', ours, frame('https://evil.example/')],
  ['an address that only begins like ours', ours, frame('app://dossier45.evil.example/')],
  ['a frame that has gone', ours, null],
])('does not trust %s', (_who, sender, senderFrame) => {
  expect(isTrustedSender({ sender, senderFrame }, ours)).toBe(false);
});
