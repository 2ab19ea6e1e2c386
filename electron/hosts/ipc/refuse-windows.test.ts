/** Tests of new windows: none, and the address goes to the rule for outside addresses. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { refuseWindows } from './refuse-windows.ts';

type Handler = Parameters<WebContents['setWindowOpenHandler']>[0];

it.each(['https://evil.example/', 'app://dossier45/'])('opens no window for %s', (url) => {
  const asked: string[] = [];
  let handler: Handler | undefined;
  refuseWindows(
    {
      setWindowOpenHandler: (given) => {
        handler = given;
      },
    },
    (address) => void asked.push(address),
  );
  expect(handler?.({ url } as Parameters<Handler>[0])).toEqual({ action: 'deny' });
  expect(asked).toEqual([url]);
});
