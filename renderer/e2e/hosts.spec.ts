/** The hosts themselves, whatever the screens look like: both editions serve the page, keep what was written, and stay closed. */
import type { Page } from '@playwright/test';
import type { Input, Operation, Output, Reply } from '../../scenarios/contract/contract.ts';
import { expect, test } from './fixtures/test.ts';

/** Calls the host as the page does, over whichever way there is. */
const call = <O extends Operation>(page: Page, operation: O, input: Input<O>): Promise<Reply<Output<O>>> =>
  page.evaluate(
    async ([name, given]) => {
      const { bridge } = window as unknown as {
        bridge?: { call(name: string, input: unknown): Promise<never> };
      };
      if (bridge) return bridge.call(name, given);
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(given) });
      return response.json() as Promise<never>;
    },
    [operation, input] as const,
  );

const heron = { pseudonym: 'Heron', seat: 'police-officer', language: 'en' } as const;

test('the program opens in its edition and finds nothing wrong', { tag: '@smoke' }, async ({ app, host }) => {
  await expect(app.page).toHaveTitle(/Dossier 45/);
  expect(await call(app.page, 'host.abilities', {})).toMatchObject({
    ok: true,
    value: { edition: host === 'loopback' ? 'browser' : 'desktop', storeIssues: [] },
  });
});

test('what was written is still there after SIGKILL', { tag: '@smoke' }, async ({ app }) => {
  const made = await call(app.page, 'learners.create', heron);
  await app.kill();
  const page = await app.restart();
  expect(made.ok && (await call(page, 'learners.list', {}))).toEqual({
    ok: true,
    value: [made.ok && made.value],
  });
});

test('a host that ended in order starts again without a complaint', { tag: '@smoke' }, async ({ app }) => {
  await call(app.page, 'learners.create', heron);
  const page = await app.restart();
  expect(await call(page, 'learners.list', {})).toMatchObject({ ok: true, value: [{ pseudonym: 'Heron' }] });
  expect(await call(page, 'host.abilities', {})).toMatchObject({ ok: true, value: { storeIssues: [] } });
});

test('a second start over the same data gives up, and the first goes on', { tag: '@smoke' }, async ({
  app,
  host,
}) => {
  const second = await app.startSecond();
  // The desktop edition brings its window to the front instead; the browser edition says in plain words what to do.
  if (host === 'loopback')
    expect(second).toEqual({ exitCode: 1, said: expect.stringContaining(app.dataDir) });
  else expect(second.exitCode).toBe(0);
  expect(await call(app.page, 'host.abilities', {})).toMatchObject({ ok: true });
});

test('the page gets nothing of Node or Electron', { tag: '@smoke' }, async ({ app }) => {
  const given = await app.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
    return names.filter((name) => name in window);
  });
  expect(given).toEqual([]);
});

test('a window of the desktop edition shows no other page and opens no second one', {
  tag: ['@smoke', '@desktop'],
}, async ({ app }) => {
  const { page } = app;
  const { origin } = new URL(page.url());
  await leave(page);
  expect(new URL(page.url()).origin).toBe(origin);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await call(page, 'host.abilities', {})).toMatchObject({ ok: true });
});

/** Tries every way a page has to go elsewhere. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.invalid/link';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    window.open('https://elsewhere.invalid/open');
    location.assign('https://elsewhere.invalid/assign');
  });
  await page.waitForLoadState();
}

test('a second tab of the same browser works, and a browser without the cookie is told how to open the program', {
  tag: '@browser',
}, async ({ app }) => {
  const address = new URL(app.page.url()).origin;
  const tab = await app.page.context().newPage();
  await tab.goto(address);
  expect(await call(tab, 'host.abilities', {})).toMatchObject({ ok: true });
  const stranger = await app.page.context().browser()?.newPage();
  expect((await stranger?.goto(address))?.status()).toBe(401);
  expect(await stranger?.locator('section').count()).toBe(4);
  await stranger?.close();
});
