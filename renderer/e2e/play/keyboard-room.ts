/** The case room with the keyboard alone: F8 to a part of it, Tab to the thing, letters and Enter. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { MarkReading } from '../../../scenarios/case/decision.ts';
import { chooseByKeys, tabTo } from './keys.ts';
import { type BeltAct, listNamed, type Room, roomOn } from './room.ts';
import type { Words } from './words.ts';

/** Parts of the room, by what F8 goes through. */
const parts = { scene: '.stage-scroll', belt: '.stage-belt', dossier: '.dossier' } as const;

const holdsFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((area) => document.querySelector(`${area} :focus`) !== null, selector);

/** Presses F8 until the part has the focus. */
async function goTo(page: Page, part: keyof typeof parts): Promise<void> {
  await expect(async () => {
    if (await holdsFocus(page, parts[part])) return;
    await page.keyboard.press('F8');
    expect(await holdsFocus(page, parts[part])).toBe(true);
  }).toPass({ intervals: [50] });
}

async function press(page: Page, part: keyof typeof parts, button: Locator): Promise<void> {
  await goTo(page, part);
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Types the name into a field, and takes it with Enter: the first thing that fits is the thing itself. */
async function typeAndTake(page: Page, field: Locator, name: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name, exact: true })).toBeVisible();
  const [first] = await page.getByRole('option').allTextContents();
  for (let at = 0; first !== name && at < 20; at += 1) {
    await page.keyboard.press('ArrowDown');
    if (await page.locator('[role=option][data-focused]', { hasText: name }).isVisible()) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
}

export function keyboardRoomOn(page: Page, words: Words): Room {
  const { ui, story } = words;
  const room = roomOn(page, words);
  const belt = page.getByRole('region', { name: ui('belt', 'title') });
  const field = (label: string) => belt.getByRole('combobox', { name: ui('belt', label), exact: true });
  const fillBelt = async ({ verb, object, person }: BeltAct) => {
    await goTo(page, 'belt');
    await chooseByKeys(page, listNamed(belt, ui('belt', 'label.verb')), ui('belt', `verb.${verb}`));
    await typeAndTake(page, field('label.object'), ui('belt', `object.${verb}.${object}`));
    if (person) await typeAndTake(page, field('label.person'), story(`person.${person}.name`));
  };
  const openPaper = async (paper: string) => {
    const sheet = page.locator(`[data-paper="${paper}"]`);
    if (await sheet.isVisible()) return;
    await press(page, 'dossier', page.locator(`[data-open-paper="${paper}"]`));
    await expect(sheet).toBeVisible();
  };
  const mark = async (paper: string, line: string, reading: MarkReading | null) => {
    await openPaper(paper);
    const row = page.locator(`[data-paper="${paper}"] [data-line="${line}"]`);
    await press(page, 'dossier', row.getByRole('button'));
    const dialog = page.getByRole('dialog', { name: ui('room', 'markDialog.title') });
    await expect(dialog).toBeVisible();
    const list = (key: string) => listNamed(dialog, ui('room', `markDialog.${key}`));
    if (reading?.as === 'sign') {
      await chooseByKeys(page, list('indicator'), ui('law', `indicator.${reading.indicator}`));
      await chooseByKeys(page, list('person'), story(`person.${reading.person}.name`));
    }
    const button = reading === null ? 'clear' : reading.as === 'ask' ? 'ask' : 'link';
    await tabTo(page, dialog.getByRole('button', { name: ui('room', `markDialog.${button}`), exact: true }));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  };
  const sheet = page.locator('[data-plan]');
  const decide: Room['decide'] = async (decision) => {
    switch (decision.type) {
      case 'choice.chosen':
        return press(page, 'scene', page.locator(`[data-choice="${decision.choice}"]`));
      case 'act.performed':
        await fillBelt(decision);
        // Enter in a field that is filled in does the act.
        return page.keyboard.press('Enter');
      case 'time.passed':
        return press(page, 'belt', page.locator(`[data-wait="${decision.until}"]`));
      case 'line.marked':
        return mark(decision.paper, decision.line, decision.reading);
      case 'line.cleared':
        return mark(decision.paper, decision.line, null);
      case 'row.listed':
        await goTo(page, 'scene');
        return typeAndTake(page, sheet.getByRole('combobox'), story(`plan.${decision.row}`));
      case 'row.struck':
        return press(page, 'scene', sheet.locator(`[data-row="${decision.row}"]`).getByRole('button'));
    }
  };
  return {
    ...room,
    decide,
    fillBelt,
    openPaper,
    goOn: async () => {
      await tabTo(page, page.getByRole('button', { name: ui('room', 'verdict.on'), exact: true }));
      await page.keyboard.press('Enter');
    },
  };
}
