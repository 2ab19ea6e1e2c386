/** A whole case in each language beside English, each seen in another way: large text, dark, high contrast; and once with the keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { beyondTheEdge } from './play/beyond-the-edge.ts';
import { caseCard, debriefSteps } from './play/desk.ts';
import { hostCall, openAt, seatLearner } from './play/host-call.ts';
import { tabTo } from './play/keys.ts';
import { keyboardRoomOn } from './play/keyboard-room.ts';
import { caseId, caseNamed } from './play/library.ts';
import { closeCase } from './play/play-walk.ts';
import { beginWhole, cleanWhole, expectFullMarks, playWhole, type Whole } from './play/whole-case.ts';
import { type Words, wordsOf } from './play/words.ts';

/** The shorter of the ways: every kind of scene, the plan sheet, marks, days. */
const seat = 'chief-inspector';
const usual = caseNamed(caseId);

/** Plays it to full marks, and calls `look` at each new scene and at each step of the debrief. */
async function playLooking(page: Page, whole: Whole, look: (where: string) => Promise<void>): Promise<void> {
  test.slow();
  const room = await beginWhole(page, whole);
  await look('the first scene');
  await playWhole(room, whole, look);
  await look('the end');
  await closeCase(room);
  const attempt = page.url().replace(/.*#(.*\/debrief)\/.*/, '$1');
  for (const step of await debriefSteps(page)) {
    await openAt(page, `${attempt}/${step}`);
    await expect(page.locator('.step-bar')).toBeVisible();
    await look(`debrief, ${step}`);
  }
  await openAt(page, `${attempt}/acts`);
  await expectFullMarks(room, whole);
}

test('a whole case in Dutch with text at 200 % passes, and every screen fits @full', async ({
  app: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await hostCall(page, 'settings.set', { textPercent: 200 });
  await page.reload();
  await playLooking(page, cleanWhole(usual, seat, 'nl'), async (where) => {
    expect.soft(await beyondTheEdge(page), where).toEqual([]);
  });
});

for (const [language, theme] of [
  ['fr', 'dark'],
  ['de', 'contrast'],
] as const)
  test(`a whole case in ${language}, ${theme}, passes, and axe finds nothing on any screen @full`, async ({
    app: { page },
  }) => {
    await hostCall(page, 'settings.set', { theme });
    await page.reload();
    await playLooking(page, cleanWhole(usual, seat, language), async (where) => {
      await expectAccessible(page, where);
    });
  });

const button = (page: Page, { ui }: Words, namespace: string, key: string) =>
  page.getByRole('button', { name: ui(namespace, key), exact: true });

test('a whole case with the keyboard alone passes @full', async ({ app: { page } }) => {
  test.slow();
  const whole = cleanWhole(usual, seat, 'en');
  const words = wordsOf('en');
  await seatLearner(page, 'Heron', 'en', seat);
  await openAt(page, '/desk');
  await tabTo(page, caseCard(page).getByRole('link'));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, words, 'briefing', 'start'));
  await page.keyboard.press('Enter');
  const room = keyboardRoomOn(page, words);
  await room.settled(0);
  await playWhole(room, whole);
  await tabTo(page, button(page, words, 'room', 'end.close'));
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: words.ui('debrief', 'acts.title') });
  await expect(title).toBeFocused();
  for (const step of (await debriefSteps(page)).slice(1)) {
    const name = words.ui('debrief', 'next', { step: words.ui('debrief', `step.${step}`) });
    await tabTo(page, page.getByRole('link', { name, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/debrief/${step}$`));
  }
  const steps = page.getByRole('navigation', { name: words.ui('debrief', 'steps') });
  await tabTo(page, steps.getByRole('link', { name: words.ui('debrief', 'step.details') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: words.ui('debrief', 'details.passed') })).toContainText(
    '100%',
  );
});
