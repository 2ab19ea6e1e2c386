/** Every page at 400 % zoom, with large text and with less motion; and bars that stay as they are when the language is switched. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { beyondTheEdge } from './play/beyond-the-edge.ts';
import { caseCard, debriefSteps } from './play/desk.ts';
import { hostCall, openAt, type Seated, seatLearner, startAttempt } from './play/host-call.ts';
import { caseId, untilScene, walkNamed } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { type Language, languages, wordsOf } from './play/words.ts';

const walk = walkNamed('where');
/** 1280 pixels at 400 % (WCAG 1.4.10). */
const zoomed = { width: 320, height: 800 };
const usual = { width: 1280, height: 800 };

/** One page of the product: how it is opened and what shows that it is there. */
interface Stop {
  readonly name: string;
  readonly address: string;
  readonly shown: string;
}

async function closedAttempt(page: Page, seated: Seated): Promise<string> {
  const attempt = await startAttempt(page, seated, walk.decisions);
  await hostCall(page, 'attempts.close', { attemptId: attempt });
  return attempt;
}

async function stopsOf(page: Page, seated: Seated): Promise<readonly Stop[]> {
  const closed = await closedAttempt(page, seated);
  const open = await startAttempt(page, seated, untilScene(walk, 'unit'));
  await openAt(page, `/attempt/${closed}/debrief/acts`);
  const debrief = (await debriefSteps(page)).map((step) => ({
    name: `debrief, ${step}`,
    address: `/attempt/${closed}/debrief/${step}`,
    shown: '.step-bar',
  }));
  return [
    { name: 'welcome', address: '/welcome', shown: '.learner-list' },
    { name: 'desk', address: '/desk', shown: `[data-case="${caseId}"]` },
    { name: 'briefing', address: `/case/${caseId}`, shown: '.briefing-facts' },
    { name: 'room', address: `/attempt/${open}`, shown: '.paper' },
    ...debrief,
    { name: 'handbook', address: '/handbook', shown: 'main h1' },
    { name: 'record', address: '/record', shown: 'main h1' },
  ];
}

async function openStop(page: Page, stop: Stop): Promise<void> {
  await openAt(page, stop.address);
  await expect(page.locator(stop.shown).first(), stop.name).toBeVisible();
}

test('every page, the palette and the keyboard map fit 320 pixels without scrolling sideways @full', async ({
  app: { page },
}) => {
  test.slow();
  await page.setViewportSize(zoomed);
  const words = wordsOf('de');
  const seated = await seatLearner(page, 'Reiher', 'de');
  for (const stop of await stopsOf(page, seated)) {
    await openStop(page, stop);
    expect.soft(await beyondTheEdge(page), stop.name).toEqual([]);
  }
  for (const [button, dialog] of [
    ['display.open', '.disclosure-panel:visible'],
    ['help.open', '.disclosure-panel:visible'],
    ['commands.open', '[data-palette]'],
  ] as const) {
    await page.getByRole('button', { name: words.ui('common', button), exact: true }).click();
    await expect(page.locator(dialog)).toBeVisible();
    expect.soft(await beyondTheEdge(page), button).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await expect(page.locator('[data-key-map]')).toBeVisible();
  expect.soft(await beyondTheEdge(page), 'keyboard map').toEqual([]);
  await expectAccessible(page, 'keyboard map at 400 %');
});

test('every page fits 1280 pixels with text at 200 % @full', async ({ app: { page } }) => {
  await page.setViewportSize(usual);
  const seated = await seatLearner(page, 'Reiher', 'de');
  await hostCall(page, 'settings.set', { textPercent: 200 });
  for (const stop of await stopsOf(page, seated)) {
    await openStop(page, stop);
    expect.soft(await beyondTheEdge(page), stop.name).toEqual([]);
  }
});

/** What must stay where it is: bars as a whole, and where the page below them begins. */
const placesOf = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return `${selector} ${box ? [box.x, box.y, box.width, box.height].map(Math.round).join(' ') : 'missing'}`;
      }),
    [...selectors],
  );

/** Where a thing begins, whatever its text makes of its height. */
const beginningsOf = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return `${selector} ${box ? [box.x, box.y, box.width].map(Math.round).join(' ') : 'missing'}`;
      }),
    [...selectors],
  );

test('switching the language moves no bar, no heading and no card @full', async ({ app: { page } }) => {
  test.slow();
  await page.setViewportSize(usual);
  const seated = await seatLearner(page, 'Reiher', 'de');
  const open = await startAttempt(page, seated);
  const seen: Record<string, string[][]> = { desk: [], room: [] };
  for (const language of languages) {
    await hostCall(page, 'settings.set', { language });
    await openAt(page, '/desk');
    await expect(page.locator('.resume-card')).toBeVisible();
    await expect(caseCard(page)).toBeVisible();
    seen.desk?.push([
      ...(await placesOf(page, ['.top-bar', '.page-head', '.resume-card'])),
      ...(await beginningsOf(page, ['.case-list', '.case-card'])),
    ]);
    await openAt(page, `/attempt/${open}`);
    await roomOn(page, wordsOf(language)).settled(0);
    seen.room?.push(await placesOf(page, ['.case-bar', '.room-stage', '.stage-belt', '.tab-row', '.clock']));
  }
  for (const [name, [first = [], ...others]] of Object.entries(seen))
    others.forEach((each, at) => {
      expect.soft(each, `${name}, ${languages[at + 1]}`).toEqual(first);
    });
});

/** Everything that would move by itself. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0);
        return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
  );

test('nothing moves by itself when less motion is asked for @full', async ({ app: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const seated = await seatLearner(page, 'Reiher');
  for (const stop of await stopsOf(page, seated)) {
    await openStop(page, stop);
    expect.soft(await moving(page), stop.name).toEqual([]);
  }
});

test('palette and keyboard map are accessible in every theme @full', async ({ app: { page } }) => {
  const language: Language = 'de';
  await seatLearner(page, 'Reiher', language);
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await hostCall(page, 'settings.set', { theme });
    await openAt(page, '/desk');
    await page
      .getByRole('button', { name: wordsOf(language).ui('common', 'commands.open'), exact: true })
      .click();
    await expect(page.locator('[data-palette]')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page, `palette, ${theme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.locator('[data-key-map]')).toBeVisible();
    await expectAccessible(page, `keyboard map, ${theme}`);
  }
});
