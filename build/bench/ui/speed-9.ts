/** SPEED-9: from the start of a browser process to the desk in use; beside a static, a vanilla and an empty React page in the same browser. */
import type { BrowserContextOptions } from '@playwright/test';
import { type Line, line } from '../goals.ts';
import { median } from '../rounds.ts';
import type { PeerPages } from './peer-pages.ts';
import type { Program } from './program.ts';
import { weight } from './weight.ts';

interface Opened {
  readonly paintMs: number;
  readonly usableMs: number;
  readonly scripts: readonly string[];
}

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** Starts a browser process, opens the address and waits until `usable` stands there. Milliseconds from the start of the process. */
async function openCold(
  { launch }: Program,
  address: string,
  usable: string,
  storageState?: StorageState,
): Promise<Opened> {
  const began = Date.now();
  const browser = await launch();
  const page = await (await browser.newContext(storageState ? { storageState } : {})).newPage();
  await page.addInitScript((selector) => {
    const marked = window as { usableAt?: number };
    const look = () => {
      if (marked.usableAt === undefined && document.querySelector(selector))
        requestAnimationFrame(() =>
          setTimeout(() => (marked.usableAt ??= performance.timeOrigin + performance.now())),
        );
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
    document.addEventListener('DOMContentLoaded', look);
  }, usable);
  await page.goto(address);
  await page.waitForFunction(() => (window as { usableAt?: number }).usableAt !== undefined);
  const seen = await page.evaluate(() => ({
    usableAt: (window as { usableAt?: number }).usableAt ?? 0,
    paintAt:
      performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    scripts: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  }));
  await browser.close();
  return { paintMs: seen.paintAt - began, usableMs: seen.usableAt - began, scripts: seen.scripts };
}

export async function speed9(program: Program, peers: PeerPages, rounds: number): Promise<readonly Line[]> {
  const state = await program.page.context().storageState();
  const opened = { ours: [], static: [], vanilla: [], react: [] } as Record<string, Opened[]>;
  for (let round = 0; round < rounds; round += 1) {
    opened.ours?.push(await openCold(program, `${program.address}#/desk`, '[data-case] a', state));
    opened.static?.push(await openCold(program, peers.static, 'h1'));
    opened.vanilla?.push(await openCold(program, peers.vanilla, 'h1'));
    opened.react?.push(await openCold(program, peers.react, 'h1'));
  }
  const of = (name: string, what: 'paintMs' | 'usableMs') =>
    median((opened[name] ?? []).map((each) => each[what]));
  const beside = (what: 'paintMs' | 'usableMs', words: string): Line =>
    line({
      goal: 'SPEED-9',
      what: words,
      value: of('ours', what) / of('static', what),
      unit: 'x',
      is: 'at most',
      limit: 1.3,
      context: {
        oursMs: of('ours', what),
        staticMs: of('static', what),
        vanillaMs: of('vanilla', what),
        reactMs: of('react', what),
        hostStartMs: program.hostStartMs,
      },
    });
  return [
    beside('paintMs', 'browser process start to first paint, beside a static page'),
    beside('usableMs', 'browser process start to the desk in use, beside a static page'),
    ...weight(opened.ours?.at(-1)?.scripts ?? []),
  ];
}
