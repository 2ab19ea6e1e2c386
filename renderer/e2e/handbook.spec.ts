/** The handbook in a browser: found by search, printed, drawn when opened, and never wider than its window. */
import type { Page } from '@playwright/test';
import type { Settings } from '../../scenarios/contract/contract.ts';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { hostCall, openAt } from './play/host-call.ts';
import { english, type Language, type Words, wordsOf } from './play/words.ts';

const sections = [
  'indicators',
  'directory',
  'procedure',
  'law',
  'smuggling',
  'facts',
  'glossary',
  'sources',
] as const;

const show = (page: Page, settings: Partial<Settings> & { readonly language: Language }) =>
  hostCall(page, 'settings.set', settings);

async function openHandbook(page: Page, rest = ''): Promise<void> {
  await openAt(page, `/handbook${rest}`);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.locator('.loading')).toHaveCount(0);
}

const field = (page: Page, { ui }: Words = english) =>
  page.getByRole('searchbox', { name: ui('handbook', 'search.label') });
const count = (page: Page) => page.locator('.results-count');

/** How many pixels the page is wider than its window; parts that scroll by themselves do not count. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`every section is accessible and fits in German, ${theme} @full`, async ({ app: { page } }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, { language: 'de', theme });
    await openHandbook(page);
    await expectAccessible(page, 'front page');
    for (const section of sections) {
      await openHandbook(page, `/${section}`);
      await expectAccessible(page, section);
      expect(await overhang(page), section).toBe(0);
    }
    await openHandbook(page, '/procedure/minor?stage=guardian');
    await expectAccessible(page, 'a marked stage');
  });
}

test('no section is wider than its window with German words at 200 % @full', async ({ app: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await show(page, { language: 'de', textPercent: 200 });
  for (const section of ['', ...sections.map((each) => `/${each}`), '/search?q=Aufenthalt']) {
    await openHandbook(page, section);
    expect(await overhang(page), section).toBe(0);
  }
});

test('a search is done by keyboard alone, and the way back brings it again', async ({ app: { page } }) => {
  await show(page, { language: 'de' });
  const words = wordsOf('de');
  await openHandbook(page, '/glossary');
  await field(page, words).focus();
  await page.keyboard.type('auslanderamt');
  await expect(page).toHaveURL(/#\/handbook\/search\?q=auslanderamt$/);
  await expect(count(page)).toHaveRole('status');
  await expect(count(page)).toContainText(/\d/);
  const said = await count(page).innerText();
  await page.keyboard.press('Enter');
  const first = page.locator('[data-result]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-wanted=true]')).toBeFocused();
  await page.goBack();
  await expect(field(page, words)).toHaveValue('auslanderamt');
  await expect(count(page)).toHaveText(said);
  await page.reload();
  await expect(count(page)).toHaveText(said);
});

test('letters typed fast all arrive, in the field and in the address @full', async ({ app: { page } }) => {
  await show(page, { language: 'en' });
  await openHandbook(page);
  await field(page).pressSequentially('recognised centre & 45', { delay: 0 });
  await expect(field(page)).toHaveValue('recognised centre & 45');
  await expect(page).toHaveURL(/q=recognised\+centre\+%26\+45$/);
});

test('a search goes on in another language', async ({ app: { page } }) => {
  await show(page, { language: 'nl' });
  await openHandbook(page, '/search?q=bedenktijd');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await page.getByRole('button', { name: wordsOf('nl').ui('common', 'display.open') }).click();
  const list = page.getByRole('combobox', { name: wordsOf('nl').ui('common', 'display.language') });
  await list.selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('[data-result]').first()).toContainText('période de réflexion');
  await expect(field(page, wordsOf('fr'))).toHaveValue('bedenktijd');
});

test('pictures are placed when their section is opened, and not before', async ({ app: { page } }) => {
  await show(page, { language: 'en' });
  await openHandbook(page, '/glossary');
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('procedure-section')),
    );
  expect(await loaded()).toBe(false);
  await page.getByRole('link', { name: english.ui('handbook', 'section.procedure'), exact: true }).click();
  await expect(page.locator('svg.diagram [data-stage=reflection]')).toBeVisible();
  expect(await loaded()).toBe(true);
});

test('a picture grows with the text and keeps its words inside their boxes @full', async ({
  app: { page },
}) => {
  const tooWide = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<SVGGElement>('.diagram-node')].flatMap((node) => {
        const box = node.querySelector('rect')?.getBoundingClientRect();
        return [...node.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() }))
          .filter(({ at }) => !box || at.left < box.left || at.right > box.right || at.bottom > box.bottom)
          .map(({ text }) => text);
      }),
    );
  const widthOfPicture = async () => (await page.locator('svg.diagram').boundingBox())?.width ?? 0;
  for (const language of ['de', 'nl', 'fr', 'en'] as const) {
    await show(page, { language, textPercent: 100 });
    for (const name of ['adult', 'minor', 'smuggled', 'wages']) {
      await openHandbook(page, `/procedure/${name}`);
      await expect(page.locator('.diagram-node text').first()).toBeVisible();
      expect(await tooWide(), `${name} in ${language}`).toEqual([]);
    }
  }
  const before = await widthOfPicture();
  await show(page, { language: 'en', textPercent: 200 });
  await openHandbook(page, '/procedure/wages');
  expect(await widthOfPicture()).toBeCloseTo(2 * before, 0);
  expect(await tooWide()).toEqual([]);
});

for (const variation of ['de', 'nl @full', 'fr @full', 'en @full'] as const) {
  test(`the largest pictures are seen whole in a window of 1,280 pixels, ${variation}`, async ({
    app: { page },
  }) => {
    const language = variation.slice(0, 2) as Language;
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, { language });
    for (const name of ['adult', 'minor']) {
      await openHandbook(page, `/procedure/${name}`);
      const hidden = await page
        .locator('.scroll-area:has(> svg.diagram)')
        .evaluate((area) => area.scrollWidth - area.clientWidth);
      expect(hidden, name).toBe(0);
    }
  });
}

test('a section on paper is the section alone, unfolded, dark on light', async ({ app: { page } }) => {
  await show(page, { language: 'en', theme: 'contrast' });
  await openHandbook(page, '/directory');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.locator('.handbook details:not([open])')).toHaveCount(0);
  await expect(page.locator('.print-foot')).toBeVisible();
  const ink = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  expect(ink).toBe('rgb(0, 0, 0)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.handbook details[open]')).toHaveCount(0);
});
