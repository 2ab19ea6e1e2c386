/** The built program over a data folder of its own, in a browser: what is measured. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { built, startHost } from '../../../renderer/e2e/fixtures/host-process.ts';
import { hostCall, seatLearner, type Seated } from '../../../renderer/e2e/play/host-call.ts';
import { caseId, variant } from '../../../renderer/e2e/play/library.ts';
import { browserFlags, findBrowser, noBrowserMessage } from '../../test/find-browser.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const rendererFolder = path.join(built, 'renderer');

export interface Program {
  /** Address without its token. */
  readonly address: string;
  /** A page of the program in the shared browser, with somebody at the desk. */
  readonly page: Page;
  readonly seated: Seated;
  readonly browser: Browser;
  /** From the start of the host process to the address it prints. */
  readonly hostStartMs: number;
  /** A browser process of its own. */
  launch(): Promise<Browser>;
  end(): Promise<void>;
}

export async function startProgram(): Promise<Program> {
  const executablePath = findBrowser(root);
  if (!executablePath) throw new Error(noBrowserMessage);
  const launch = () => chromium.launch({ executablePath, args: [...browserFlags] });
  const data = mkdtempSync(path.join(os.tmpdir(), 'dossier45-bench-ui-'));
  const began = performance.now();
  const host = startHost([
    path.join(built, 'main/server.js'),
    ...['--no-open', '--port', '0', '--data', path.join(data, 'data')],
  ]);
  const [link] = await host.waitFor(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/);
  const hostStartMs = performance.now() - began;
  const browser = await launch();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  const seated = await seatLearner(page, 'Heron');
  return {
    address: new URL('/', link).href,
    page,
    seated,
    browser,
    hostStartMs,
    launch,
    end: async () => {
      await browser.close();
      await host.end();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A fresh attempt without verdicts on the way. @returns its id. */
export async function freshAttempt(page: Page, { learnerId, language }: Seated, as: string): Promise<string> {
  const asked = { learnerId, caseId, seat: as, variant, mode: 'assessment', language } as const;
  const { summary } = await hostCall(page, 'attempts.start', asked);
  return summary.id;
}
