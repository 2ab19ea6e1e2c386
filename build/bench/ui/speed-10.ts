/** SPEED-10: memory of the page after many scene changes; beside an empty React page that changed as often. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';
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

/** Megabytes: what lies in the heap of the page, and what is private to its process, both after its garbage was collected. */
async function memoryOf(session: CDPSession, pid: number): Promise<{ heapMb: number; processMb: number }> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce(
    (sum, [, kb]) => sum + Number(kb),
    0,
  );
  return { heapMb: usedSize / 1e6, processMb: kilobytes / 1e3 };
}

/** The renderer processes of a browser. */
async function renderersOf(browser: Browser): Promise<ReadonlySet<number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

interface Grown {
  readonly early: { readonly heapMb: number; readonly processMb: number };
  readonly late: { readonly heapMb: number; readonly processMb: number };
}

/** A browser of its own for each page, so that the one renderer in it is known. */
async function grow(
  page: Page,
  pid: number,
  change: (asked: Asked) => Promise<void>,
  asked: Asked,
): Promise<Grown> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const early = Math.ceil(asked.changes / 5);
  await page.evaluate(change, { ...asked, changes: early });
  const first = await memoryOf(session, pid);
  await page.evaluate(change, { ...asked, changes: asked.changes - early });
  return { early: first, late: await memoryOf(session, pid) };
}

/** The renderer that came with the page. */
async function opening(browser: Browser, open: () => Promise<Page>): Promise<{ page: Page; pid: number }> {
  const before = await renderersOf(browser);
  const page = await open();
  const pid = [...(await renderersOf(browser))].find((each) => !before.has(each));
  if (pid === undefined) throw new Error('the page has no renderer of its own');
  return { page, pid };
}

export async function speed10(program: Program, peers: PeerPages, changes: number): Promise<readonly Line[]> {
  if (process.platform !== 'linux') return [];
  const { browser, seated } = program;
  const state = await program.page.context().storageState();
  const asked: Asked = {
    changes,
    start: {
      ...{ learnerId: seated.learnerId, caseId, seat: 'chief-inspector', variant },
      ...{ mode: 'assessment', language: seated.language },
    },
  };
  const ours = await opening(browser, async () => {
    const page = await (await browser.newContext({ storageState: state })).newPage();
    await page.goto(program.address);
    await openAt(page, `/attempt/${await freshAttempt(page, seated, 'chief-inspector')}`);
    await page.locator('[data-scene]').waitFor();
    return page;
  });
  const react = await opening(browser, async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(peers.react);
    return page;
  });
  const grown = await grow(ours.page, ours.pid, changeScenes, asked);
  const peer = await grow(react.page, react.pid, changeReact, asked);
  const context = {
    changes,
    oursHeapMb: grown.late.heapMb,
    oursProcessMb: grown.late.processMb,
    reactHeapMb: peer.late.heapMb,
    reactProcessMb: peer.late.processMb,
  };
  const part = { goal: 'SPEED-10', unit: 'x', is: 'at most' } as const;
  return [
    line({
      ...part,
      what: `private memory of the page after ${changes} scene changes, beside an empty React page`,
      value: grown.late.processMb / peer.late.processMb,
      limit: 1.25,
      context,
    }),
    line({
      ...part,
      what: `heap after ${changes} scene changes, beside the heap after a fifth of them: no growth`,
      value: grown.late.heapMb / grown.early.heapMb,
      limit: 1.1,
      context: { earlyHeapMb: grown.early.heapMb, lateHeapMb: grown.late.heapMb },
    }),
  ];
}
