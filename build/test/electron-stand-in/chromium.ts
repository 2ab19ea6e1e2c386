/** The Chromium behind the windows of the stand-in: one profile, one page, and a port on which a test can watch and click. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserFlags, installedBrowser } from '../find-browser.ts';

export interface OpenedChromium {
  readonly context: BrowserContext;
  /** Where `connectOverCDP` finds it. */
  readonly endpoint: string;
}

const flags = [...browserFlags, '--remote-debugging-port=0'];

export async function openChromium(
  profile: string,
  size: { width: number; height: number },
): Promise<OpenedChromium> {
  const executablePath = installedBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: flags,
    viewport: size,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const [port = ''] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return { context, endpoint: `http://127.0.0.1:${port}` };
}
