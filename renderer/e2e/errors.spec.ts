/** When something goes wrong the screen says so with a code and a way on, and nothing that was decided is lost. */
import type { Page } from '@playwright/test';
import type { Decision } from '../../scenarios/case/decision.ts';
import { expect, test } from './fixtures/test.ts';
import { expectDesk } from './play/desk.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer } from './play/library.ts';
import { expectedRoom, readRoom } from './play/read-room.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const { ui } = english;
const first: Decision = { type: 'choice.chosen', scene: 'tip', choice: 'tuesday' };
const second: Decision = { type: 'act.performed', verb: 'call', object: 'recognised-centre' };

const alert = (page: Page) => page.getByRole('alert');
const retry = (page: Page) => alert(page).getByRole('button', { name: ui('errors', 'retry'), exact: true });
const code = (name: string) => ui('errors', 'code', { code: name });

/** The room of a new attempt with one decision taken. */
async function inTheRoom(page: Page): Promise<string> {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), [first]);
  await openAt(page, `/attempt/${attempt}`);
  await roomOn(page).settled(1);
  return attempt;
}

test('an act while the host is gone is told with a code, and after a new start the case stands where it stood', {
  tag: '@browser',
}, async ({ app }) => {
  await inTheRoom(app.page);
  await app.kill();
  const room = roomOn(app.page);
  await room.decide(second);
  await expect(alert(app.page)).toContainText(ui('errors', 'host.unreachable'));
  await expect(alert(app.page)).toContainText(ui('errors', 'kept'));
  await expect(alert(app.page)).toContainText(code('host.unreachable'));
  await room.settled(1);
  await retry(app.page).click();
  await expect(alert(app.page)).toContainText(code('host.unreachable'));

  const page = await app.restart();
  await page.getByRole('link', { name: ui('desk', 'resume.open') }).click();
  const again = roomOn(page);
  await again.settled(1);
  const player = newPlayer([first]);
  expect(await readRoom(page)).toEqual(expectedRoom(player, 'fire-form'));
  await again.decide(second);
  player.perform(second);
  await again.settled(2);
  expect(await readRoom(page)).toEqual(expectedRoom(player, 'fire-form'));
});

test('an act that did not reach the host is done once when it is tried again', {
  tag: '@browser',
}, async ({ app: { page } }) => {
  await inTheRoom(page);
  const room = roomOn(page);
  await page.route('**/api/attempts.append', (route) => route.abort());
  await room.decide(second);
  await expect(alert(page)).toContainText(code('host.unreachable'));
  await page.unroute('**/api/attempts.append');
  await retry(page).click();
  await room.settled(2);
  await expect(alert(page)).toHaveCount(0);
  expect(await readRoom(page)).toEqual(expectedRoom(newPlayer([first, second]), 'fire-form'));
});

test('an act whose answer was lost is not done twice when it is tried again', {
  tag: ['@browser', '@full'],
}, async ({ app: { page } }) => {
  await inTheRoom(page);
  const room = roomOn(page);
  await page.route('**/api/attempts.append', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await room.decide(second);
  await expect(alert(page)).toContainText(code('host.unreachable'));
  await page.unroute('**/api/attempts.append');
  await retry(page).click();
  await room.settled(2);
  await page.reload();
  await room.settled(2);
  expect(await readRoom(page)).toEqual(expectedRoom(newPlayer([first, second]), 'fire-form'));
});

test('a case that went on in another window is told and opened again from the last saved decision', {
  tag: '@browser',
}, async ({ app: { page } }) => {
  const attempt = await inTheRoom(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await roomOn(other).decide(second);
  await roomOn(other).settled(2);
  await other.close();

  const room = roomOn(page);
  await room.decide({ type: 'time.passed', until: 'moment' });
  await expect(alert(page)).toContainText(ui('errors', 'attempt.outOfStep'));
  await alert(page)
    .getByRole('button', { name: ui('errors', 'reload'), exact: true })
    .click();
  await room.settled(2);
  await expect(page).toHaveURL(new RegExp(`/attempt/${attempt}$`));
  expect(await readRoom(page)).toEqual(expectedRoom(newPlayer([first, second]), 'fire-form'));
});

test('an address that leads nowhere says so and leads back to the desk', async ({ app: { page } }) => {
  await seatLearner(page, 'Heron');
  await openAt(page, '/no/such/page');
  await expect(page.getByRole('heading', { level: 1, name: ui('errors', 'notFound.title') })).toBeFocused();
  await page.getByRole('link', { name: ui('errors', 'notFound.back'), exact: true }).click();
  await expectDesk(page);
});

test('an attempt that is not on this computer is told with a code', async ({ app: { page } }) => {
  await seatLearner(page, 'Heron');
  await openAt(page, '/attempt/no-such-attempt');
  await expect(alert(page)).toContainText(ui('errors', 'attempt.unknown'));
  await expect(alert(page)).toContainText(code('attempt.unknown'));
  await expect(page.getByRole('link', { name: ui('room', 'pause.desk'), exact: true })).toBeVisible();
});
