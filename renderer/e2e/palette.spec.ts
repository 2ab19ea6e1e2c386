/** The palette, the keyboard map and the keys of the room, with the keyboard alone; and what of them a build loads, and when. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { built } from './fixtures/host-process.ts';
import { expect, test } from './fixtures/test.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { walkNamed } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { english, type Words, wordsOf } from './play/words.ts';

const { ui, story } = english;
const palette = (page: Page) => page.locator('[data-palette]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Keys are listened to a moment after the window stands: the first press is tried until it is answered. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(palette(page).getByRole('combobox')).toBeFocused();
}

/** Opens the palette, types words of an action and does the first that is found. */
async function doByName(page: Page, typed: string, action: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(typed);
  const found = palette(page).getByRole('option', { name: action, exact: true });
  await expect(found).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

const action = ({ ui: say }: Words, key: string, name = '') => say('keys', `do.${key}`, { name });

test('from any page the palette goes to any other, and changes language and look', async ({
  app: { page },
}) => {
  const german = wordsOf('de');
  await seatLearner(page, 'Heron');
  await openAt(page, '/welcome');
  await expect(heading(page)).toBeFocused();
  await doByName(page, 'handb', action(english, 'handbook'));
  await expect(page).toHaveURL(/#\/handbook/);
  await doByName(page, 'desk', action(english, 'desk'));
  await expect(heading(page)).toHaveText(ui('desk', 'title'));
  await expect(heading(page)).toBeFocused();
  await doByName(page, 'deutsch', action(english, 'language', 'Deutsch'));
  await expect(heading(page)).toHaveText(german.ui('desk', 'title'));
  await doByName(page, 'dunkel', action(german, 'theme', german.ui('common', 'theme.dark')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await doByName(page, '150', action(german, 'textSize', '150 %'));
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
});

test('arrows go through what was found, the number found is said, and Escape gives the focus back @full', async ({
  app: { page },
}) => {
  await seatLearner(page, 'Heron');
  await openAt(page, '/desk');
  const button = page.getByRole('button', { name: ui('common', 'commands.open'), exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('language');
  await expect(palette(page).getByRole('status')).toHaveText(ui('keys', 'palette.count', { count: 3 }));
  const options = palette(page).getByRole('option');
  await expect(options.nth(0)).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('data-focused', 'true');
  const id = await options.nth(1).getAttribute('id');
  await expect(palette(page).getByRole('combobox')).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.type(' zzz');
  await expect(palette(page).getByRole('status')).toHaveText(ui('keys', 'palette.none'));
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('in the case room the palette sends the focus to any place, lets time pass, and pauses', async ({
  app: { page },
}) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'));
  await openAt(page, `/attempt/${attempt}`);
  const room = roomOn(page);
  await room.settled(0);
  await doByName(page, 'clock', action(english, 'clock'));
  await expect(page.getByRole('heading', { name: ui('room', 'clock.title'), exact: true })).toBeFocused();
  await doByName(page, 'journal', action(english, 'journal'));
  await expect(
    page.getByRole('tab', { name: new RegExp(`^${ui('room', 'dossier.journal')}`) }),
  ).toBeFocused();
  await doByName(page, 'mark a line', action(english, 'lines'));
  await expect(page.locator('.mark-button').first()).toBeFocused();
  await doByName(page, 'belt', action(english, 'belt'));
  await expect(page.locator('[data-picker=verb] button')).toBeFocused();
  const wait = `${ui('belt', 'wait.moment')} (${ui('belt', 'wait.costMoment')})`;
  await doByName(page, 'one moment', action(english, 'time', wait));
  await room.settled(1);
  await expect(heading(page)).toBeFocused();
  await doByName(page, 'pause', action(english, 'pause'));
  await expect(page.getByRole('dialog', { name: ui('room', 'pause.title') })).toBeVisible();
});

test('F8 goes through the parts of the room and F2 shows the help lines, with the focus always seen @full', async ({
  app: { page },
}) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'));
  await openAt(page, `/attempt/${attempt}`);
  await roomOn(page).settled(0);
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(heading(page)).toBeFocused();
  const parts = ['.stage-belt', '.dossier', '.clock', '.stage-scroll'];
  for (const part of parts) {
    await page.keyboard.press('F8');
    await expect(page.locator(`${part} :focus`)).toHaveCount(1);
    await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
  }
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('.clock :focus')).toHaveCount(1);
  await page.keyboard.press('F2');
  const help = page.getByRole('dialog', { name: ui('common', 'help.title'), exact: true });
  await expect(help).toContainText(story('case.note'));
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.locator('.clock :focus')).toHaveCount(1);
});

test('in the debrief the palette goes to any step @full', async ({ app: { page } }) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), walkNamed('where').decisions);
  await openAt(page, `/attempt/${attempt}`);
  await page.getByRole('button', { name: ui('room', 'end.close'), exact: true }).click();
  await expect(page.getByRole('navigation', { name: ui('debrief', 'steps') })).toBeVisible();
  await doByName(page, 'cards', action(english, 'step', ui('debrief', 'step.cards')));
  await expect(page).toHaveURL(/debrief\/cards$/);
});

test('one control shows one ring @full', async ({ app: { page } }) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'));
  await openAt(page, `/attempt/${attempt}`);
  await roomOn(page).settled(0);
  for (const target of ['[data-picker=verb] button', '[role=tab][aria-selected=true]']) {
    await page.locator(target).first().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator(target).first()).toBeFocused();
    const rings = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && outlineWidth !== '0px';
        }).length,
    );
    expect(rings, target).toBe(1);
  }
});

test('palette and map are loaded when first opened', { tag: '@browser' }, async ({ app: { page } }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)));
  await seatLearner(page, 'Heron');
  await openAt(page, '/desk');
  await expect(heading(page)).toBeFocused();
  const loaded = () => asked.filter((each) => /^(command-dialogs|keys)-/.test(each));
  expect(loaded()).toEqual([]);
  await openPalette(page);
  expect(loaded().length).toBeGreaterThan(1);
});

test('a build holds no page of parts', () => {
  const files = readdirSync(path.join(built, 'renderer'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name));
  expect(files.filter((each) => each.endsWith('.html')).map((each) => path.basename(each))).toEqual([
    'index.html',
  ]);
  const scripts = files.filter((each) => each.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((each) => readFileSync(each, 'utf8').includes('data-parts-page'))).toEqual([]);
});
