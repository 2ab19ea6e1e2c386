/** SPEED-10: memory of the page after many scene changes; beside an empty React page that changed as often. */
import { readFileSync } from 'node:fs';
import { caseId, variant } from '../../../renderer/e2e/play/library.ts';
import { type Line, line } from '../goals.ts';
import { type BarePage, openBare } from './bare-page.ts';
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

/** The process of the page: of all renderers the one that was at work while the page was. A browser holds others, for its own panels and in reserve. */
async function processOf(
  page: BarePage,
  cpuTimes: () => Promise<ReadonlyMap<number, number>>,
): Promise<number> {
  const before = await cpuTimes();
  await page.evaluate((workMs) => {
    const until = performance.now() + workMs;
    while (performance.now() < until);
  }, 300);
  const after = await cpuTimes();
  const [busiest] = [...after]
    .map(([id, seconds]) => ({ id, worked: seconds - (before.get(id) ?? 0) }))
    .toSorted((one, other) => other.worked - one.worked);
  if (!busiest) throw new Error('the browser has no renderer');
  return busiest.id;
}

async function memoryOf(page: BarePage): Promise<Memory> {
  for (let turn = 0; turn < 3; turn += 1) await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await page.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  const whole = await page.browser.newBrowserCDPSession();
  const processes = async () => (await whole.send('SystemInfo.getProcessInfo')).processInfo;
  const renderers = async () => (await processes()).filter(({ type }) => type === 'renderer');
  const ofPage = await processOf(
    page,
    async () => new Map((await renderers()).map(({ id, cpuTime }) => [id, cpuTime])),
  );
  const all = await processes();
  await whole.detach();
  return {
    heapMb: usedSize / 1e6,
    pageMb: megabytes(ofPage, /^Private_\w+:\s+(\d+)/gm),
    browserMb: all.reduce((sum, { id }) => sum + megabytes(id, /^Pss:\s+(\d+)/gm), 0),
  };
}

type Change = (asked: Asked) => Promise<void>;

/** So many in one go: a page that ends on the way is then known to have ended there. */
const batch = 250;

async function changeBy(page: BarePage, change: Change, { changes, start }: Asked): Promise<void> {
  for (let done = 0; done < changes; done += batch) {
    try {
      await page.evaluate(change, { changes: Math.min(batch, changes - done), start });
    } catch (cause) {
      const browser = page.browser.isConnected() ? 'runs' : 'has ended';
      throw new Error(`the page ended after ${done} of ${changes} changes; its browser ${browser}`, {
        cause,
      });
    }
  }
}

interface Grown {
  readonly early: Memory;
  readonly late: Memory;
}

/** A page in a browser of its own, and what changes in it. */
interface Opened {
  readonly page: BarePage;
  readonly change: Change;
}

/** All change in turn and are weighed in turn: a browser takes up memory for itself as it grows older, so both must be of one age. */
async function grow(opened: readonly Opened[], asked: Asked): Promise<readonly Grown[]> {
  const first = Math.ceil(asked.changes / 5);
  const weighAfter = async (changes: number): Promise<readonly Memory[]> => {
    for (const { page, change } of opened) await changeBy(page, change, { ...asked, changes });
    const weighed: Memory[] = [];
    for (const { page } of opened) weighed.push(await memoryOf(page));
    return weighed;
  };
  const early = await weighAfter(first);
  const late = await weighAfter(asked.changes - first);
  return early.flatMap((weighed, at) => {
    const later = late[at];
    return later ? [{ early: weighed, late: later }] : [];
  });
}

/** Until the first button of the page can be pressed. */
const ready = async (selector: string): Promise<void> => {
  while (!document.querySelector(selector)) await new Promise((done) => setTimeout(done, 20));
};

export async function speed10(program: Program, peers: PeerPages, changes: number): Promise<readonly Line[]> {
  // Memory of processes is read from /proc.
  if (process.platform !== 'linux') return [];
  const { launch, seated } = program;
  const { cookies } = await program.page.context().storageState();
  const seat = 'chief-inspector';
  const asked: Asked = {
    changes,
    start: {
      ...{ learnerId: seated.learnerId, caseId, seat, variant },
      ...{ mode: 'assessment', language: seated.language },
    },
  };
  const room = `${program.address}#/attempt/${await freshAttempt(program.page, seated, seat)}`;
  const browsers = [await launch(), await launch()] as const;
  try {
    const ours = await openBare(browsers[0], room, cookies);
    const react = await openBare(browsers[1], peers.react);
    await ours.evaluate(ready, '[data-scene] button');
    await react.evaluate(ready, 'button');
    const [oursGrown, reactGrown] = await grow(
      [
        { page: ours, change: changeScenes },
        { page: react, change: changeReact },
      ],
      asked,
    );
    return oursGrown && reactGrown ? linesOf(changes, oursGrown, reactGrown) : [];
  } finally {
    for (const browser of browsers) await browser.close();
  }
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
