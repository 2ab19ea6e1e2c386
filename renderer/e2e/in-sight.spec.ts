/** The case room with the longest lists: day, moments and the nearest last days stay inside the window, documents fit their panel, and a new scene is read from its top. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { hostCall, openAt, type Seated, seatLearner, startAttempt } from './play/host-call.ts';
import { caseId, caseNamed, seat, variant, type Walk } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { type Language, languages, wordsOf } from './play/words.ts';

const usual = { width: 1280, height: 800 };

/** How much one state of a run puts beside the scene. */
const loadOf = (view: ReturnType<ReturnType<ReturnType<typeof caseNamed>['player']>['view']>): number =>
  view.ended ? 0 : 10 * view.people.filter(({ due }) => due).length + view.papers.length;

/** The decisions that lead to the fullest room any walk of the usual seat comes to. */
function fullest(): Walk['decisions'] {
  const of = caseNamed(caseId);
  let most = { load: -1, decisions: [] as Walk['decisions'] };
  for (const walk of of.walks.filter((each) => each.seat === seat && each.variant === variant)) {
    const player = of.player();
    walk.decisions.forEach((each, at) => {
      player.perform(each);
      const load = loadOf(player.view());
      if (load > most.load) most = { load, decisions: walk.decisions.slice(0, at + 1) };
    });
  }
  return most.decisions;
}

async function expectInside(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox();
  expect(box, String(what)).not.toBeNull();
  if (!box) return;
  expect.soft(box.y, `${what} begins below the top`).toBeGreaterThanOrEqual(0);
  expect.soft(box.x + box.width, `${what} ends before the right edge`).toBeLessThanOrEqual(usual.width);
  expect.soft(box.y + box.height, `${what} ends above the bottom`).toBeLessThanOrEqual(usual.height);
  const at = { x: box.x + 4, y: box.y + box.height / 2 };
  const onTop = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('.case-bar') !== null,
    at,
  );
  expect.soft(onTop, `nothing lies over ${what}`).toBe(true);
}

/** Everything that scrolls is scrolled to its end. */
const scrollAll = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('*')) each.scrollTop = each.scrollHeight;
  });

async function openFullest(page: Page, textPercent: number, language: Language = 'de'): Promise<void> {
  await page.setViewportSize(usual);
  const seated: Seated = await seatLearner(page, 'Reiher', language);
  await hostCall(page, 'settings.set', { textPercent });
  const decisions = fullest();
  const attempt = await startAttempt(page, seated, decisions);
  await openAt(page, `/attempt/${attempt}`);
  await roomOn(page, wordsOf(language)).settled(decisions.length);
}

for (const textPercent of [100, 200])
  test(`day, time and last days stay in sight in the fullest room, text at ${textPercent} %${textPercent === 100 ? '' : ' @full'}`, async ({
    app: { page },
  }) => {
    await openFullest(page, textPercent);
    await expect(page.locator('.case-dues li').first()).toContainText(/\d{4}.*:/);
    await scrollAll(page);
    expect(await page.evaluate(() => scrollY), 'the window scrolls beside the room').toBe(0);
    for (const part of ['.case-bar-when', '.moments', '.case-dues'])
      await expectInside(page, page.locator(part));
  });

test('with text at 200 % a new scene is read from its top, below what stays in sight @full', async ({
  app: { page },
}) => {
  await openFullest(page, 200);
  await page.locator('button[data-choice]:enabled').last().click();
  const heading = page.locator('.room-stage h1');
  await expect(heading).toBeFocused();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const bottom = document.querySelector('.case-now')?.getBoundingClientRect().bottom ?? 0;
        const top = document.querySelector('.stage-scroll')?.getBoundingClientRect().top ?? -1;
        return top >= bottom - 1 && top < innerHeight / 2;
      }),
    )
    .toBe(true);
});

for (const language of languages)
  test(`every document of the fullest room fits its panel, ${language}${language === 'de' ? '' : ' @full'}`, async ({
    app: { page },
  }) => {
    await openFullest(page, 100, language);
    for (const tab of await page.locator('[data-open-paper]').all()) {
      await tab.click();
      const hidden = await page.evaluate(() => {
        const { scrollWidth = 0, clientWidth = 0 } = document.querySelector('.dossier') ?? {};
        return scrollWidth - clientWidth;
      });
      expect.soft(hidden, `${await tab.textContent()}: pixels out of sight`).toBe(0);
    }
  });
