/** The chief inspector: from the welcome into the case, and the plan sheet filled with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { enter, openBriefing, startCase } from './play/desk.ts';
import { tabTo } from './play/keys.ts';
import { roomOn } from './play/room.ts';
import { type Language, wordsOf } from './play/words.ts';

const scene = (page: Page) => page.locator('[data-scene]');

function sheetOn(page: Page, language: Language) {
  const { ui, story } = wordsOf(language);
  const sheet = page.getByRole('region', { name: ui('room', 'plan.title'), exact: true });
  const nameOf = (row: string) => story(`plan.${row}`);
  return {
    sheet,
    rows: sheet.getByRole('listitem'),
    field: sheet.getByRole('combobox', { name: ui('room', 'plan.find'), exact: true }),
    option: (row: string) => page.getByRole('option', { name: nameOf(row), exact: true }),
    strike: (row: string) =>
      sheet.getByRole('button', { name: ui('room', 'plan.strikeRow', { row: nameOf(row) }), exact: true }),
    said: (what: 'listed' | 'struck', row: string, listed: number) =>
      page
        .getByRole('status')
        .filter({ hasText: ui('room', `plan.${what}`, { row: nameOf(row), listed, of: 14 }) }),
    nameOf,
  };
}

async function sitAsChief(page: Page, language: Language): Promise<void> {
  const words = wordsOf(language);
  await enter(page, 'Kite', language, 'chief-inspector');
  await openBriefing(page, words);
  await startCase(page, words);
  await expect(scene(page)).toHaveAttribute('data-scene', 'chief-sheet');
}

test('with the keyboard alone the chief inspector lists rows, takes one back, strikes one, and signs the sheet', async ({
  app: { page },
}) => {
  await sitAsChief(page, 'en');
  const room = roomOn(page);
  const { sheet, rows, field, option, strike, said, nameOf } = sheetOn(page, 'en');
  await expect(rows).toHaveCount(0);
  await expectAccessible(page, 'empty sheet');
  const { keyboard } = page;

  await tabTo(page, field);
  for (const [at, row] of ['interpreters', 'dog-team', 'centre'].entries()) {
    await keyboard.type(nameOf(row).slice(0, 16));
    await expect(option(row)).toBeVisible();
    await keyboard.press('ArrowDown');
    await expect(option(row)).toHaveAttribute('data-focused', 'true');
    await keyboard.press('Enter');
    await room.settled(at + 1);
    await expect(said('listed', row, at + 1)).toHaveCount(1);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
  }
  await expect(rows).toHaveCount(3);

  await keyboard.press('Control+z');
  await room.settled(4);
  await expect(said('struck', 'centre', 2)).toHaveCount(1);
  await expect(field).toBeFocused();
  await keyboard.type(nameOf('centre'));
  await keyboard.press('Enter');
  await room.settled(5);
  await expect(rows).toHaveCount(3);

  await tabTo(page, strike('dog-team'));
  await keyboard.press('Enter');
  await room.settled(6);
  await expect(said('struck', 'dog-team', 2)).toHaveCount(1);
  await expect(sheet.getByRole('heading')).toBeFocused();
  await expectAccessible(page, 'sheet with rows');

  await page.reload();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(nameOf('interpreters'));
  await expect(rows.last()).toContainText(nameOf('centre'));

  await tabTo(page, page.locator('[data-choice="sign"]'));
  await keyboard.press('Enter');
  await room.settled(7);
  await expect(sheet).toBeHidden();
  await expect(scene(page)).toHaveAttribute('data-scene', 'chief-yard');
});

test('a full sheet says so, and long German rows fit a window of 320 pixels @full', async ({
  app: { page },
}) => {
  await sitAsChief(page, 'de');
  const words = wordsOf('de');
  const room = roomOn(page, words);
  const { sheet, rows, field } = sheetOn(page, 'de');
  const listed = [
    ...['four-officers', 'interpreters', 'centre', 'basis', 'leader-first', 'talks', 'records'],
    ...['papers', 'phones', 'separate-cars', 'night-desk', 'labour-inspectors', 'radio', 'dry-clothes'],
  ];
  for (const [at, row] of listed.entries()) {
    await room.decide({ type: 'row.listed', row });
    await room.settled(at + 1);
  }
  await expect(rows).toHaveCount(14);
  await expect(field).toBeHidden();
  await expect(sheet.getByRole('status')).toHaveText(words.ui('room', 'plan.full', { of: 14 }));
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, 'full sheet');
  expect(await beyond(sheet, 320), 'what reaches beyond the right edge').toEqual([]);
  await room.decide({ type: 'row.struck', row: 'radio' });
  await room.settled(15);
  await expect(field).toBeVisible();
});

/** What of the sheet reaches beyond the right edge of the window, or is wider than its own box. */
const beyond = (sheet: Locator, edge: number): Promise<readonly string[]> =>
  sheet.evaluate(
    (node, right) =>
      [node, ...node.querySelectorAll('*')]
        .filter(
          (each) => each.getBoundingClientRect().right > right || each.scrollWidth > each.clientWidth + 1,
        )
        .filter((each) => getComputedStyle(each).display !== 'inline')
        .map((each) => `${each.className}: ${each.textContent}`),
    edge,
  );
