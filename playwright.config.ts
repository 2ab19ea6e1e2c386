/** End-to-end tests: every spec on the loopback host, the @smoke ones on the stand-in, every one in Electron where its runtime is. */
import { defineConfig } from '@playwright/test';
import { installedRuntime } from './build/start/electron-runtime.ts';
import { browserFlags, installedBrowser } from './build/test/find-browser.ts';
import type { HostOptions } from './renderer/e2e/options.ts';

const full = process.env.FULL === '1';
const executablePath = installedBrowser();
/** What a project leaves out: specs of the other edition, and outside the full run those that take long. */
const without = (edition: string): RegExp => new RegExp(full ? edition : `${edition}|@full`);
const electron = { name: 'electron', grepInvert: without('@browser'), use: { host: 'electron' as const } };

export default defineConfig<HostOptions>({
  testDir: 'renderer/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A second try in CI only, on a machine others may load; at a desk a test that fails once has failed.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A limit against hanging, not a measure of speed: a whole case is clicked through on busy machines too.
  timeout: 180_000,
  reporter: [['list']],
  use: {
    headless: true,
    screenshot: 'only-on-failure',
    // Recording every step takes a quarter of the time; a failed test tells by its screenshot and its tree of roles.
    trace: full ? 'retain-on-failure' : 'off',
    launchOptions: { args: [...browserFlags], ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'loopback', grepInvert: without('@desktop'), use: { host: 'loopback' } },
    {
      name: 'electron-stand-in',
      grep: /@smoke/,
      grepInvert: without('@browser'),
      // Beside the loopback host the stand-in shows what is its own; the whole smoke test is for the full run.
      ...(full ? {} : { testMatch: '**/hosts.spec.ts' }),
      use: { host: 'stand-in' },
    },
    ...(installedRuntime(import.meta.dirname) ? [electron] : []),
  ],
});
