/** The handbook opened from the clock of the room: the place is kept, and found again with Back and with the link. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, untilScene, walkNamed } from './play/library.ts';
import { expectedRoom, readRoom } from './play/read-room.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const { ui } = english;
/** In the reflection period of somebody. */
const prepared = untilScene(walkNamed('clean-tuesday'), 'speaks');
const player = newPlayer(prepared);
const somebody = player.view().people.find((each) => each.stage === 'reflection')?.id ?? '';

const clockLink = (page: Page) => page.locator(`[data-clock="${somebody}"] a`);
const belt = (page: Page) => page.getByRole('region', { name: ui('belt', 'title') });
const object = (page: Page) =>
  belt(page).getByRole('combobox', { name: ui('belt', 'label.object'), exact: true });

test('the clock leads to the person’s stage in the handbook, and Back to the room as it was left @full', async ({
  app: { page },
}) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attempt}`);
  const room = roomOn(page);
  await room.settled(prepared.length);
  await room.openPaper('pay-book');
  await room.fillBelt({ verb: 'call', object: 'labour-auditor' });
  const before = await readRoom(page);
  expect(before).toEqual(expectedRoom(player, 'pay-book'));
  await page.locator('.dossier').evaluate((node) => {
    node.scrollTop = 120;
  });

  await clockLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/handbook\/procedure\/\w+\?stage=reflection$/);
  await expect(
    page.getByText(ui('handbook', 'procedure.marked', { stage: ui('law', 'stage.reflection.name') })),
  ).toBeVisible();
  await expectAccessible(page, 'the handbook over the room');

  await page.goBack();
  await expect(clockLink(page)).toBeFocused();
  expect(await readRoom(page)).toEqual(before);
  await expect(object(page)).toHaveValue(ui('belt', 'object.call.labour-auditor'));
  // The browser keeps the lines in sight in place, give or take a few pixels.
  expect(await page.locator('.dossier').evaluate((node) => node.scrollTop)).toBeGreaterThan(100);

  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: ui('room', 'back'), exact: true }).click();
  await expect(clockLink(page)).toBeFocused();
  await expect(object(page)).toHaveValue(ui('belt', 'object.call.labour-auditor'));
  await room.doIt.click();
  await room.settled(prepared.length + 1);
});
