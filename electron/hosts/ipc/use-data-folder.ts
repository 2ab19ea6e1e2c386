/** Makes Electron keep its own files beside our data, and so makes the single-instance lock one per data folder. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';

/** Before the program is ready. A folder that cannot be made is left to the store, which says so in the window. */
export function useDataFolder(app: Pick<App, 'setPath'>, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', path.join(folder, 'window'));
}
