/** Rule: nothing of the window reaches a network, whatever asks for it. */
import type { Session } from 'electron';
import { isOurs } from './app-origin.ts';

/** Tools for developers load their own pages; they exist only in a program that is not packaged. */
const ownSchemes = ['devtools:', 'data:', 'blob:'];

export function refuseNetwork(session: Pick<Session, 'webRequest'>): void {
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isOurs(url) && !ownSchemes.some((scheme) => url.startsWith(scheme)) }),
  );
}
