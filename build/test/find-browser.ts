/** Finds the browser the end-to-end tests drive: CHROMIUM_PATH, an installed one, Playwright's own, one fetched now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            path.join(folder, 'Google/Chrome/Application/chrome.exe'),
            path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
];
const fetchLimitMs = 20_000;

/** How tests start a browser: no network of its own, and no sandbox of the system, which containers do not allow. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Places {
  /** CHROMIUM_PATH, when set. It is obeyed or refused, never passed over in silence. */
  readonly asked: string | undefined;
  readonly pathFolders: readonly string[];
  readonly usual: readonly string[];
  readonly playwrights: string;
  readonly exists: (file: string) => boolean;
}

/** The browser to drive, or undefined when there is none on this computer. */
export function pickBrowser({ asked, pathFolders, usual, playwrights, exists }: Places): string | undefined {
  if (asked) return exists(asked) ? asked : undefined;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => pathFolders.map((folder) => path.join(folder, name + suffix)));
  return [...onPath, ...usual, playwrights].find((file) => file !== '' && exists(file));
}

/** The browser installed here. */
export const installedBrowser = (): string | undefined =>
  pickBrowser({
    asked: process.env.CHROMIUM_PATH,
    pathFolders: (process.env.PATH ?? '').split(path.delimiter),
    usual: usualPlaces,
    playwrights: chromium.executablePath(),
    exists: existsSync,
  });

/** The browser installed here, or Playwright's own fetched within a limit. */
export function findBrowser(root: string): string | undefined {
  const found = installedBrowser();
  if (found || process.env.CHROMIUM_PATH) return found;
  console.log(
    `No browser found: trying "npx playwright install chromium" (at most ${fetchLimitMs / 1_000} s) ...`,
  );
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: fetchLimitMs,
  });
  return installedBrowser();
}

/** What to do about it, in one line. */
export const noBrowserMessage = process.env.CHROMIUM_PATH
  ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist. Correct it or unset it.`
  : 'No browser for the end-to-end tests. Install one: "sudo apt-get install chromium" on Debian or Ubuntu, Google Chrome or Edge elsewhere, or "npx playwright install chromium"; or set CHROMIUM_PATH to one.';
