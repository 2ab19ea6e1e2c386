/** The way into a case, as a learner goes it: welcome, desk, briefing. */
import { expect, type Page } from '@playwright/test';
import { caseId } from './library.ts';
import { english, type Language, languageNames, type Words, wordsOf } from './words.ts';

/** Chooses the language and says a pseudonym; ends on the desk. */
export async function enter(
  page: Page,
  pseudonym: string,
  language: Language = 'en',
  seat = 'police-officer',
): Promise<void> {
  const words = wordsOf(language);
  await page.getByRole('radio', { name: languageNames[language] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.getByRole('textbox', { name: words.ui('welcome', 'pseudonym.label') }).fill(pseudonym);
  await page.getByRole('radio', { name: words.ui('common', `seat.${inOneWord(seat)}`) }).check();
  await page.getByRole('button', { name: words.ui('welcome', 'enter') }).click();
  await expectDesk(page, words);
}

/** Keys of words have no hyphens: `chief-inspector` is `chiefInspector`. */
const inOneWord = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export async function expectDesk(page: Page, words: Words = english): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words.ui('desk', 'title') })).toBeVisible();
}

/** The card of the case on the desk, with the state of its last attempt. */
export const caseCard = (page: Page, id = caseId) => page.locator(`[data-case="${id}"]`);

/** Desk to briefing. */
export async function openBriefing(page: Page, words: Words = english, id = caseId): Promise<void> {
  await caseCard(page, id)
    .getByRole('link', { name: words.story('case.title') })
    .click();
  await expect(page.getByRole('button', { name: words.ui('briefing', 'start') })).toBeVisible();
}

/** Briefing to case room. */
export async function startCase(page: Page, words: Words = english): Promise<void> {
  await page.getByRole('button', { name: words.ui('briefing', 'start') }).click();
  await expect(page.locator('[data-scene]')).toBeVisible();
}

/** The steps of the debrief as its own list names them, by their addresses. */
export async function debriefSteps(page: Page): Promise<readonly string[]> {
  const links = page.locator('.step-bar a');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('/').at(-1) ?? ''));
}

/** The debrief, one step after the other to its end, and back to the detail. */
export async function readDebrief(page: Page, words: Words = english): Promise<void> {
  for (const step of (await debriefSteps(page)).slice(1)) {
    const name = words.ui('debrief', 'next', { step: words.ui('debrief', `step.${step}`) });
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/debrief/${step}$`));
  }
  await page
    .getByRole('navigation', { name: words.ui('debrief', 'steps') })
    .getByRole('link', { name: words.ui('debrief', 'step.details') })
    .click();
  await expect(page).toHaveURL(/\/debrief\/details$/);
}
