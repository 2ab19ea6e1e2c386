/** The keyboard alone: from the welcome into a case, through every kind of decision, to the help lines and out. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { newPlayer } from './play/library.ts';
import { chooseByKeys, findByKeys, tabTo } from './play/keys.ts';
import { expectedRoom, readRoom } from './play/read-room.ts';
import { listNamed, roomOn } from './play/room.ts';
import { caseCard } from './play/desk.ts';
import { english } from './play/words.ts';

const { ui, story, mark } = english;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function intoTheCase(page: Page): Promise<void> {
  const { keyboard } = page;
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: 'English' }));
  await keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('radio', { name: 'Nederlands' })).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await tabTo(page, page.getByRole('textbox', { name: ui('welcome', 'pseudonym.label') }));
  await keyboard.type('Heron');
  await tabTo(page, page.getByRole('radio', { name: ui('common', 'seat.policeOfficer') }));
  await tabTo(page, button(page, ui('welcome', 'enter')));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: ui('desk', 'title') })).toBeFocused();
  await tabTo(page, caseCard(page).getByRole('link'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: story('case.title') })).toBeFocused();
  await tabTo(page, button(page, ui('briefing', 'start')));
  await keyboard.press('Enter');
  await roomOn(page).settled(0);
}

const sceneTitle = (page: Page, scene: string) =>
  page.getByRole('heading', { level: 1, name: story(`scene.${scene}.title`) });

async function choose(page: Page, scene: string, choice: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: story(`choice.${scene}.${choice}`) }));
  await page.keyboard.press('Enter');
}

async function markLine(page: Page, indicator: string, person: string): Promise<void> {
  const line = page.locator('[data-paper="fire-form"] [data-line="visit"]').getByRole('button');
  await tabTo(page, line);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: ui('room', 'markDialog.title') });
  await expect(dialog).toBeVisible();
  const list = (key: string) => listNamed(dialog, ui('room', `markDialog.${key}`));
  await chooseByKeys(page, list('indicator'), ui('law', `indicator.${indicator}`));
  await chooseByKeys(page, list('person'), person);
  await tabTo(page, dialog.getByRole('button', { name: ui('room', 'markDialog.link'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line).toBeFocused();
}

async function callTheCentre(page: Page): Promise<void> {
  const belt = page.getByRole('region', { name: ui('belt', 'title') });
  await chooseByKeys(page, listNamed(belt, ui('belt', 'label.verb')), ui('belt', 'verb.call'));
  const field = belt.getByRole('combobox', { name: ui('belt', 'label.object'), exact: true });
  await findByKeys(page, field, ui('belt', 'object.call.recognised-centre'));
  await tabTo(page, button(page, ui('belt', 'do')));
  await page.keyboard.press('Enter');
}

test('with the keyboard alone a learner comes from the welcome to decisions of every kind', async ({
  app: { page },
}) => {
  test.slow();
  await intoTheCase(page);
  const room = roomOn(page);
  const player = newPlayer();
  await expect(sceneTitle(page, 'tip')).toBeFocused();

  await choose(page, 'tip', 'tuesday');
  player.perform({ type: 'choice.chosen', scene: 'tip', choice: 'tuesday' });
  await expect(sceneTitle(page, 'sheet')).toBeFocused();

  await callTheCentre(page);
  player.perform({ type: 'act.performed', verb: 'call', object: 'recognised-centre' });
  await room.settled(2);
  await expect(sceneTitle(page, 'sheet')).toBeFocused();

  await markLine(page, 'I11', story('person.w1.name'));
  const reading = { as: 'sign', indicator: 'I11', person: 'w1' } as const;
  player.perform({ type: 'line.marked', paper: 'fire-form', line: 'visit', reading });
  await room.settled(3);
  await expect(page.getByRole('status').filter({ hasText: mark(reading) })).toHaveCount(1);

  await tabTo(page, page.getByRole('button', { name: ui('belt', 'wait.moment') }));
  await page.keyboard.press('Enter');
  player.perform({ type: 'time.passed', until: 'moment' });
  await room.settled(4);

  await choose(page, 'sheet', 'ready');
  player.perform({ type: 'choice.chosen', scene: 'sheet', choice: 'ready' });
  await expect(sceneTitle(page, 'team')).toBeFocused();
  expect(await readRoom(page)).toEqual(expectedRoom(player, 'fire-form'));

  await tabTo(page, button(page, ui('common', 'help.open')));
  await page.keyboard.press('Enter');
  await expect(page.getByText(ui('common', 'help.contactPoint'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(ui('common', 'help.contactPoint'), { exact: true })).toBeHidden();
  await expect(button(page, ui('common', 'help.open'))).toBeFocused();
});

test('with the keyboard alone the dossier is read, the case paused and left, and the content skipped to', async ({
  app: { page },
}) => {
  await intoTheCase(page);
  const { keyboard } = page;
  const tab = (name: string) =>
    page.getByRole('tab', { name: new RegExp(`^${ui('room', `dossier.${name}`)}`) });
  await tabTo(page, tab('documents'));
  await keyboard.press('ArrowRight');
  await expect(tab('people')).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText(ui('room', 'people.none'));
  await keyboard.press('End');
  await expect(page.getByRole('tabpanel')).toContainText(ui('room', 'journal.none'));

  await tabTo(page, button(page, ui('room', 'bar.pause')));
  await keyboard.press('Enter');
  const paused = page.getByRole('dialog', { name: ui('room', 'pause.title') });
  await expect(paused.getByRole('button', { name: ui('room', 'pause.on'), exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await expect(paused).toBeHidden();
  await expect(button(page, ui('room', 'bar.pause'))).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: ui('room', 'bar.leave'), exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: ui('desk', 'title') })).toBeFocused();
  await tabTo(page, button(page, ui('common', 'skipToContent')));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: ui('desk', 'title') })).toBeFocused();
});
