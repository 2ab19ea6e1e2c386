/** Rule: one program per data folder; a second start brings the first window to the front. */
import type { App, BrowserWindow } from 'electron';

type InstanceApp = Pick<App, 'requestSingleInstanceLock' | 'quit' | 'on'>;

/** @returns false when another one runs; this one is then on its way out and must open nothing. */
export function claimSingleInstance(app: InstanceApp, window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const first = window();
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  return true;
}
