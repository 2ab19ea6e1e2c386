/** Tests of navigation: our pages only, however the page tries. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { refuseNavigation } from './refuse-navigation.ts';

type Navigation = { url: string; preventDefault(): void };

function navigate(kind: string, url: string): 'followed' | 'refused' | 'not watched' {
  const listeners = new Map<string, (navigation: Navigation) => void>();
  const on = (event: string, listener: (navigation: Navigation) => void) =>
    void listeners.set(event, listener);
  refuseNavigation({ on } as unknown as Pick<WebContents, 'on'>);
  const listener = listeners.get(kind);
  if (!listener) return 'not watched';
  let outcome: 'followed' | 'refused' = 'followed';
  listener({
    url,
    preventDefault: () => {
      outcome = 'refused';
    },
  });
  return outcome;
}

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('watches %s', (kind) => {
  expect(
    ['app://dossier45/desk', 'https://evil.example/', 'file:///etc/passwd', 'app://other/'].map((url) =>
      navigate(kind, url),
    ),
  ).toEqual(['followed', 'refused', 'refused', 'refused']);
});
