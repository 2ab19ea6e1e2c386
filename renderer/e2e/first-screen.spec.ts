/** The desk as the host paints it: there before any script has come, in the look it was left in; a button pressed too early is answered. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { hostCall, openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { english } from './play/words.ts';

const { ui } = english;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const caseLink = (page: Page) => page.locator('[data-case] a');

/** The screens do not come before they are let through. */
async function holdScreens(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined;
  const released = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route('**/assets/first-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return letThrough;
}

const operationsAsked = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
  });
  return asked;
};

test('the desk stands before the screens have come, and they ask for nothing that stands there @browser', async ({
  app: { page },
}) => {
  await startAttempt(page, await seatLearner(page, 'Heron'));
  await hostCall(page, 'settings.set', { theme: 'dark', textPercent: 150 });
  await page.evaluate(() => history.replaceState(null, '', '/'));
  const letThrough = await holdScreens(page);
  const asked = operationsAsked(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(caseLink(page)).toBeVisible();
  await expect(heading(page)).toHaveText(ui('desk', 'title'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await page.locator('.top-bar .disclosure > button').last().click();
  letThrough();
  await expect(page.locator('.top-bar .disclosure-panel').last()).toBeVisible();
  await expect(page.locator('.case-object svg')).toBeVisible();
  expect(asked.filter((path) => !path.endsWith('/cases.pictures'))).toEqual([]);
});

test('at another address nothing of the desk is seen @browser @full', async ({ app: { page } }) => {
  await seatLearner(page, 'Heron');
  const letThrough = await holdScreens(page);
  const opened = openAt(page, '/record');
  await expect(page.locator('.first-paint')).toBeVisible();
  await expect(caseLink(page)).toHaveCount(0);
  letThrough();
  await opened;
  await expect(heading(page)).toHaveText(ui('record', 'title'));
});
