/** Every page that is ever made gets the same rules, whoever makes it. */
import type { App, WebContents } from 'electron';
import { refuseNavigation } from './refuse-navigation.ts';
import { refuseWebviews } from './refuse-webviews.ts';
import { refuseWindows } from './refuse-windows.ts';

/** Must be called before the first window is opened. */
export function closeContents(app: Pick<App, 'on'>, openOutside: (address: string) => void): void {
  app.on('web-contents-created', (_event: unknown, contents: WebContents) => {
    refuseNavigation(contents);
    refuseWindows(contents, openOutside);
    refuseWebviews(contents);
  });
}
