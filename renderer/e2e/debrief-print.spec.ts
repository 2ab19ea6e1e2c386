/** The whole debrief on paper: a tagged PDF in each language, everything in it, on more than one sheet, black on white from any theme. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { hostCall, openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { walkNamed } from './play/library.ts';
import { type Language, languages, type Words, wordsOf } from './play/words.ts';

/** A closed attempt with a critical error: a better run and a turning point are told of it. */
async function closedAttempt(page: Page, language: Language): Promise<string> {
  const attemptId = await startAttempt(
    page,
    await seatLearner(page, 'Heron', language),
    walkNamed('names-first').decisions,
  );
  await hostCall(page, 'attempts.close', { attemptId });
  return attemptId;
}

/** The page of the whole debrief, once its map stands there. */
async function openWhole(page: Page, attemptId: string, { ui }: Words) {
  await openAt(page, `/attempt/${attemptId}/debrief/whole`);
  const whole = page.locator('[data-whole]');
  await expect(whole.getByRole('heading', { name: ui('debrief', 'map.turn') })).toBeVisible();
  return whole;
}

/** Texts of a kind in a PDF, as they are written there: a title in brackets, or in UTF-16 as hexadecimal digits. */
const textsIn = (pdf: Buffer, key: string): readonly string[] =>
  [...pdf.toString('latin1').matchAll(new RegExp(`/${key}\\s*(?:\\(([^)]*)\\)|<([0-9A-F]+)>)`, 'g'))].map(
    ([, plain, digits]) =>
      plain ??
      Buffer.from(digits ?? '', 'hex')
        .subarray(2)
        .swap16()
        .toString('utf16le'),
  );
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

for (const language of languages) {
  test(`the whole debrief is a tagged PDF with title, language and outline (${language}) @browser @full`, async ({
    app: { page },
  }) => {
    const words = wordsOf(language);
    const whole = await openWhole(page, await closedAttempt(page, language), words);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    expect(pdf.includes('StructTreeRoot')).toBe(true);
    expect(textsIn(pdf, 'Lang')).toContain(language);
    expect(pagesIn(pdf)).toBeGreaterThan(3);
    const titles = textsIn(pdf, 'Title');
    for (const key of [
      'print.title',
      'acts.title',
      'cards.title',
      'details.title',
      'map.title',
      'days.title',
    ])
      expect(titles.some((each) => each.includes(words.ui('debrief', key)))).toBe(true);
    await expect(whole).toContainText(words.story('case.title'));
    await expect(whole).toContainText('Heron');
  });
}

test('on paper there are no controls, everything is unfolded, and all is black on white @browser @full', async ({
  app: { page },
}) => {
  const words = wordsOf('de');
  const attemptId = await closedAttempt(page, 'de');
  await hostCall(page, 'settings.set', { theme: 'contrast', textPercent: 200 });
  const whole = await openWhole(page, attemptId, words);
  const folded = whole.locator('details:not([open])');
  await expect(folded).not.toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(whole.getByRole('button')).toBeHidden();
  await expect(whole.getByRole('radio').first()).toBeHidden();
  await expect(whole.getByRole('heading', { level: 2 }).first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(whole.locator('[data-turn-card]')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue('--paper-foot'));
  expect(foot).toContain(words.ui('debrief', 'print.training'));
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on the whole debrief, and it fits 320 pixels (${theme}) @full`, async ({
    app: { page },
  }) => {
    const attemptId = await closedAttempt(page, 'de');
    await hostCall(page, 'settings.set', { theme });
    const whole = await openWhole(page, attemptId, wordsOf('de'));
    await whole.evaluate((element) => {
      for (const details of element.querySelectorAll('details')) details.open = true;
    });
    await expectAccessible(page, `whole debrief, ${theme}`);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
