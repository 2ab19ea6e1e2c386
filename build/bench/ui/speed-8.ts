/** SPEED-8: from a click to the next scene painted, with the decision on disk first; beside a vanilla page that saves nothing. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openAt } from '../../../renderer/e2e/play/host-call.ts';
import { type Line, line } from '../goals.ts';
import { median } from '../rounds.ts';
import { percentile } from './figures.ts';
import type { PeerPages } from './peer-pages.ts';
import { freshAttempt, type Program } from './program.ts';

interface Watched {
  painted?: number[];
}

/** From the click, by the clock of the event, until after the paint that shows another scene or one more act in the journal. */
const watchPaints = (): void => {
  const painted: number[] = [];
  (window as Watched).painted = painted;
  const shown = () =>
    `${document.querySelector<HTMLElement>('[data-scene]')?.dataset.scene} ${document.querySelector('[role=tab]:last-of-type .figure')?.textContent}`;
  let began: number | null = null;
  let before = '';
  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      began = timeStamp;
      before = shown();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (began === null || shown() === before) return;
    const start = began;
    began = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted.push(performance.now() - start);
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

/** Clicks the first thing that can be decided, and waits until it was painted. @returns false when nothing can be decided any more. */
async function clickOnce(page: Page): Promise<boolean> {
  const before = await page.evaluate(() => (window as Watched).painted?.length ?? 0);
  const button = page.locator('button[data-choice]:enabled, button[data-wait]:enabled').first();
  if (!(await button.isVisible())) return false;
  await button.click();
  await page.waitForFunction((count) => ((window as Watched).painted?.length ?? 0) > count, before);
  return true;
}

const samplesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as Watched).painted?.splice(0) ?? []);

/** Milliseconds from asking the host to save until its answer was there, for every decision since the page was loaded. */
const callTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('attempts.append'))
      .map(({ duration }) => duration),
  );

/** Milliseconds of writing one event and having it on disk. */
function appendTimes(count: number): readonly number[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier45-append-'));
  const file = openSync(path.join(folder, 'log'), 'a');
  const text = 'x'.repeat(200);
  const times = Array.from({ length: count }, () => {
    const began = performance.now();
    writeSync(file, text);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return times;
}

const frameMs = 1_000 / 60;

export async function speed8(program: Program, peers: PeerPages, rounds: number): Promise<readonly Line[]> {
  const { page, seated, browser } = program;
  const vanilla = await (await browser.newContext()).newPage();
  await vanilla.addInitScript(watchPaints);
  await page.addInitScript(watchPaints);
  await vanilla.goto(peers.vanilla);
  const ours: number[] = [];
  const theirs: number[] = [];
  const appends: number[] = [];
  const calls: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const seat = round % 2 === 0 ? 'police-officer' : 'chief-inspector';
    await openAt(page, `/attempt/${await freshAttempt(page, seated, seat)}`);
    await page.locator('[data-scene]').waitFor();
    let clicks = 0;
    await page.bringToFront();
    while (clicks < 12 && (await clickOnce(page))) clicks += 1;
    ours.push(...(await samplesOf(page)));
    calls.push(...(await callTimes(page)));
    await vanilla.bringToFront();
    for (let click = 0; click < clicks; click += 1) await clickOnce(vanilla);
    theirs.push(...(await samplesOf(vanilla)));
    appends.push(...appendTimes(100));
  }
  await vanilla.context().close();
  const appendMs = percentile(appends, 99);
  return [
    line({
      goal: 'SPEED-8',
      what: 'click to next scene painted, decision on disk first; limit: vanilla page + one frame + p99 of raw write and fdatasync',
      value: median(ours),
      unit: 'ms',
      is: 'at most',
      limit: Number((median(theirs) + frameMs + appendMs).toFixed(1)),
      context: {
        clicks: ours.length,
        oursP99Ms: percentile(ours, 99),
        savingCallMs: median(calls),
        vanillaMs: median(theirs),
        vanillaP99Ms: percentile(theirs, 99),
        appendP99Ms: appendMs,
      },
    }),
  ];
}
