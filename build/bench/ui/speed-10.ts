/** SPEED-10: memory of the page after many scene changes; beside an empty React page that changed as often. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { openAt } from '../../../renderer/e2e/play/host-call.ts';
import { caseId, variant } from '../../../renderer/e2e/play/library.ts';
import { type Line, line } from '../goals.ts';
import type { PeerPages } from './peer-pages.ts';
import { freshAttempt, type Program } from './program.ts';

interface Asked {
  readonly changes: number;
  readonly start: object;
}

/** Decides the first thing that can be decided, again and again; at the end of a case it opens another attempt. */
const changeScenes = async ({ changes, start }: Asked): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const shown = () =>
    `${document.querySelector<HTMLElement>('[data-scene]')?.dataset.scene} ${document.querySelector('[role=tab]:last-of-type .figure')?.textContent}`;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((done) => setTimeout(done));
  };
  const openAnother = async (): Promise<void> => {
    const response = await fetch('/api/attempts.start', {
      method: 'POST',
      headers,
      body: JSON.stringify(start),
    });
    const reply = (await response.json()) as { value: { summary: { id: string } } };
    window.location.hash = `/attempt/${reply.value.summary.id}`;
    await until(() => document.querySelector('[data-ended]') === null && shown().endsWith(' 0'));
  };
  for (let done = 0; done < changes; done += 1) {
    const button = document.querySelector<HTMLButtonElement>(
      'button[data-choice]:enabled, button[data-wait]:enabled',
    );
    if (!button) {
      await openAnother();
      continue;
    }
    const before = shown();
    button.click();
    await until(() => shown() !== before || document.querySelector('[data-ended]') !== null);
  }
};

const changeReact = async ({ changes }: Asked): Promise<void> => {
  for (let done = 0; done < changes; done += 1) {
    document.querySelector<HTMLButtonElement>('button')?.click();
    if (done % 50 === 0) await new Promise((next) => setTimeout(next));
  }
};

interface Memory {
  /** What lies in the heap of the page after its garbage was collected. */
  readonly heapMb: number;
  /** What its process has for itself. */
  readonly pageMb: number;
  /** All processes of the browser, each with its share of what is shared. */
  readonly browserMb: number;
}

const megabytes = (pid: number, row: RegExp): number =>
  [...readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(row)].reduce(
    (sum, [, kb]) => sum + Number(kb),
    0,
  ) / 1e3;

async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  // A browser may hold a spare renderer: that of the page is the larger one.
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return {
    heapMb: usedSize / 1e6,
    pageMb: Math.max(...renderers.map(({ id }) => megabytes(id, /^Private_\w+:\s+(\d+)/gm))),
    browserMb: processInfo.reduce((sum, { id }) => sum + megabytes(id, /^Pss:\s+(\d+)/gm), 0),
  };
}

interface Grown {
  readonly early: Memory;
  readonly late: Memory;
}

async function grow(page: Page, change: (asked: Asked) => Promise<void>, asked: Asked): Promise<Grown> {
  const first = Math.ceil(asked.changes / 5);
  await page.evaluate(change, { ...asked, changes: first });
  const early = await memoryOf(page);
  await page.evaluate(change, { ...asked, changes: asked.changes - first });
  return { early, late: await memoryOf(page) };
}

/** In a browser of its own, which ends with it. */
async function inOwnBrowser<T>(
  launch: () => Promise<Browser>,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launch();
  const made = await use(await (await browser.newContext(options)).newPage());
  await browser.close();
  return made;
}

export async function speed10(program: Program, peers: PeerPages, changes: number): Promise<readonly Line[]> {
  // Memory of processes is read from /proc.
  if (process.platform !== 'linux') return [];
  const { launch, seated } = program;
  const storageState = await program.page.context().storageState();
  const asked: Asked = {
    changes,
    start: {
      ...{ learnerId: seated.learnerId, caseId, seat: 'chief-inspector', variant },
      ...{ mode: 'assessment', language: seated.language },
    },
  };
  const ours = await inOwnBrowser(launch, { storageState }, async (page) => {
    await page.goto(program.address);
    await openAt(page, `/attempt/${await freshAttempt(page, seated, 'chief-inspector')}`);
    await page.locator('[data-scene]').waitFor();
    return grow(page, changeScenes, asked);
  });
  const react = await inOwnBrowser(launch, {}, async (page) => {
    await page.goto(peers.react);
    return grow(page, changeReact, asked);
  });
  return linesOf(changes, ours, react);
}

function linesOf(changes: number, ours: Grown, react: Grown): readonly Line[] {
  const part = { goal: 'SPEED-10', unit: 'x', is: 'at most' } as const;
  const after = `after ${changes} scene changes, beside an empty React page`;
  return [
    line({
      ...part,
      what: `memory of the whole browser ${after}`,
      value: ours.late.browserMb / react.late.browserMb,
      limit: 1.25,
      context: { oursMb: ours.late.browserMb, reactMb: react.late.browserMb },
    }),
    line({
      ...part,
      what: `private memory of the page's own process ${after}`,
      value: ours.late.pageMb / react.late.pageMb,
      limit: 1.25,
      context: {
        oursMb: ours.late.pageMb,
        reactMb: react.late.pageMb,
        oursHeapMb: ours.late.heapMb,
        reactHeapMb: react.late.heapMb,
      },
    }),
    line({
      ...part,
      what: `heap after ${changes} scene changes, beside the heap after a fifth of them: no growth`,
      value: ours.late.heapMb / ours.early.heapMb,
      limit: 1.05,
      context: { earlyMb: ours.early.heapMb, lateMb: ours.late.heapMb },
    }),
  ];
}
