/** Test of web views: none is attached. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { refuseWebviews } from './refuse-webviews.ts';

it('prevents a web view from being attached', () => {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
  const on = (event: string, listener: (event: { preventDefault(): void }) => void) =>
    void listeners.set(event, listener);
  refuseWebviews({ on } as unknown as Pick<WebContents, 'on'>);
  let prevented = false;
  listeners.get('will-attach-webview')?.({
    preventDefault: () => {
      prevented = true;
    },
  });
  expect(prevented).toBe(true);
});
