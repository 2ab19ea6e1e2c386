/** Test of the rules of every page: none is left without one of them. */
import type { App, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { closeContents } from './close-contents.ts';

it('gives every page that is made the rules for navigation, windows and web views', () => {
  let created: ((event: unknown, contents: WebContents) => void) | undefined;
  const on = (event: string, listener: typeof created): void => {
    if (event === 'web-contents-created') created = listener;
  };
  closeContents({ on } as unknown as App, () => undefined);
  const watched: string[] = [];
  created?.({}, {
    on: (event: string) => watched.push(event),
    setWindowOpenHandler: () => watched.push('window.open'),
  } as unknown as WebContents);
  expect(watched).toEqual([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'window.open',
    'will-attach-webview',
  ]);
});
