/** SPEED-9: from the start of a browser process to the desk in use; beside a static, a vanilla and an empty React page in the same browser. */
import type { BrowserContextOptions } from '@playwright/test';
import { type Figure, figure, type Line, line } from '../goals.ts';
import { median } from '../rounds.ts';
import type { PeerPages } from './peer-pages.ts';
import type { Program } from './program.ts';
import { weight } from './weight.ts';

interface Opened {
  readonly paintMs: number;
  readonly usableMs: number;
  /** Until every control answers; a button pressed before waits for it. */
  readonly answersMs: number;
  readonly scripts: readonly string[];
}

type Timed = Exclude<keyof Opened, 'scripts'>;
type Name = 'ours' | 'static' | 'vanilla' | 'react';
type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** What a page says of itself when its screens have come alive over what the host had painted (renderer/app/app.tsx). */
const alive = 'screens-stand';

/** Starts a browser process, opens the address and waits until `usable` stands there. Milliseconds from the start of the process. */
async function openCold(
  { launch }: Program,
  address: string,
  usable: string,
  storageState?: StorageState,
): Promise<Opened> {
  const isOurs = storageState !== undefined;
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
  if (isOurs) await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, alive);
  const seen = await page.evaluate(
    (name) => ({
      aliveAt: performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
      usableAt: (window as { usableAt?: number }).usableAt ?? 0,
      paintAt:
        performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      scripts: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((file) => file.endsWith('.js')),
    }),
    alive,
  );
  await browser.close();
  return {
    paintMs: seen.paintAt - began,
    usableMs: seen.usableAt - began,
    answersMs: seen.aliveAt - began,
    scripts: seen.scripts,
  };
}

export async function speed9(
  program: Program,
  peers: PeerPages,
  rounds: number,
): Promise<readonly (Line | Figure)[]> {
  const state = await program.page.context().storageState();
  const opened = { ours: [], static: [], vanilla: [], react: [] } as Record<Name, Opened[]>;
  const open: Readonly<Record<Name, () => Promise<Opened>>> = {
    ours: () => openCold(program, `${program.address}#/desk`, '[data-case] a', state),
    static: () => openCold(program, peers.static, 'h1'),
    vanilla: () => openCold(program, peers.vanilla, 'h1'),
    react: () => openCold(program, peers.react, 'h1'),
  };
  const names = Object.keys(open) as Name[];
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) opened[name].push(await open[name]());
  const of = (name: Name, what: Timed) => median(opened[name].map((each) => each[what]));
  /** The middle of what each round gave: a busy moment of the machine falls on both pages of a round. */
  const ratio = (what: Timed, to: Timed): number =>
    median(opened.ours.map((each, round) => each[what] / (opened.static[round]?.[to] ?? Number.NaN)));
  const beside = (what: Timed, words: string): Line =>
    line({
      goal: 'SPEED-9',
      what: words,
      value: ratio(what, what),
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
    figure({
      goal: 'SPEED-9',
      what: 'browser process start to every control of the desk answering, beside a static page; what is painted shows, leads on by its links and keeps an early press',
      value: ratio('answersMs', 'usableMs'),
      unit: 'x',
      context: { oursMs: of('ours', 'answersMs'), staticMs: of('static', 'usableMs') },
    }),
    ...weight(opened.ours.at(-1)?.scripts ?? []),
  ];
}
