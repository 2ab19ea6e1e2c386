/** Hands on the keyboard only: goes to things with Tab, and fails when Tab does not come to them. */
import { expect, type Locator, type Page } from '@playwright/test';

const farthest = 80;

/** Presses Tab until this has the focus, and checks that the focus can be seen. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  // The element itself: a list that opens while Tab passes by hides everything else from a search by role.
  const element = await goal.elementHandle();
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    if (await element?.evaluate((node) => node === document.activeElement))
      return expect(await element?.evaluate(isSeenFocused), 'the focus can be seen').toBe(true);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${goal}`);
}

/** Whether the thing, or what frames it, is drawn with an outline or a ring while it has the focus. */
const isSeenFocused = (node: Node): boolean => {
  if (!(node instanceof Element)) return false;
  const frames = [node, node.parentElement, node.closest('label')].filter((each) => each !== null);
  return frames
    .map((each) => getComputedStyle(each))
    .some(
      (style) =>
        (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none',
    );
};

/** Chooses from a list that opens on a key: its first letters go to the option. */
export async function chooseByKeys(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Enter');
  const item = page.getByRole('option', { name: option, exact: true });
  await expect(item).toBeVisible();
  await page.keyboard.type(option);
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item).toBeHidden();
}

/** Finds in a list by typing into its field. */
export async function findByKeys(page: Page, field: Locator, option: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(option.slice(0, 12));
  const item = page.getByRole('option', { name: option, exact: true });
  await expect(item).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(item).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(option);
}
