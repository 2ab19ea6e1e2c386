/** Two learners on one PC: each has a desk of their own; one can be renamed, and erased with all attempts. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { caseCard, enter, expectDesk } from './play/desk.ts';
import { hostCall, openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, walkNamed } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const desk = (key: string, params = {}) => english.ui('desk', key, params);
const officer = english.ui('common', 'seat.policeOfficer');
const comeAs = (page: Page, pseudonym: string) =>
  page.getByRole('button', { name: english.ui('welcome', 'returning.as', { pseudonym }) });
const greeting = (page: Page, pseudonym: string) =>
  page.getByText(desk('greeting', { pseudonym, seat: officer }), { exact: true });
const resume = (page: Page) => page.getByRole('region', { name: english.story('case.title') });

async function leaveSeat(page: Page): Promise<void> {
  await page.getByRole('button', { name: desk('learner.switch'), exact: true }).click();
  await expect(page).toHaveURL(/#\/welcome$/);
}

test('a new desk holds the case as new and no attempt', async ({ app: { page } }) => {
  await enter(page, 'Heron');
  await expect(greeting(page, 'Heron')).toBeVisible();
  await expect(caseCard(page)).toHaveAttribute('data-state', 'new');
  await expect(resume(page)).toHaveCount(0);
  await expect(page.getByText(desk('attempts.none'), { exact: true })).toBeVisible();
});

test('two learners take turns, and each finds their own attempts', async ({ app: { page } }) => {
  const heron = await seatLearner(page, 'Heron');
  const attempt = await startAttempt(page, heron, walkNamed('clean-tuesday').decisions.slice(0, 2));
  await openAt(page, '/desk');
  await expect(resume(page)).toContainText(english.story('phase.plan.title'));

  await leaveSeat(page);
  await enter(page, 'Otter');
  await expect(greeting(page, 'Otter')).toBeVisible();
  await expect(caseCard(page)).toHaveAttribute('data-state', 'new');
  await expect(resume(page)).toHaveCount(0);

  await openAt(page, `/attempt/${attempt}`);
  await expect(page.getByRole('alert')).toContainText(english.ui('errors', 'attempt.ofAnother'));
  await expect(page.getByRole('button', { name: english.ui('errors', 'retry') })).toHaveCount(0);

  await openAt(page, '/desk');
  await leaveSeat(page);
  await comeAs(page, 'Heron').click();
  await expect(greeting(page, 'Heron')).toBeVisible();
  await expect(resume(page)).toContainText(english.story('phase.plan.title'));
  const settings = await hostCall(page, 'settings.get', {});
  expect(settings.currentLearner).toBe(heron.learnerId);
});

test('a pseudonym that is taken is refused beside the field, and an empty one too', async ({
  app: { page },
}) => {
  await enter(page, 'Heron');
  await leaveSeat(page);
  const field = page.getByRole('textbox', { name: english.ui('welcome', 'pseudonym.label') });
  const submit = page.getByRole('button', { name: english.ui('welcome', 'enter') });
  await field.fill('Heron');
  await submit.click();
  await expect(page.getByRole('alert')).toHaveText(english.ui('errors', 'learner.taken'));
  await expect(field).toHaveAccessibleDescription(new RegExp(english.ui('errors', 'learner.taken')));
  await field.fill('  ');
  await submit.click();
  await expect(page.getByRole('alert')).toHaveText(english.ui('errors', 'learner.empty'));
  expect(await hostCall(page, 'learners.list', {})).toHaveLength(1);
});

test('a learner can be renamed and keeps everything @full', async ({ app: { page } }) => {
  const heron = await seatLearner(page, 'Heron');
  await startAttempt(page, heron);
  await openAt(page, '/desk');
  await page.getByText(desk('learner.change'), { exact: true }).click();
  await page.getByRole('textbox', { name: english.ui('welcome', 'pseudonym.label') }).fill('Kingfisher');
  await page.getByRole('button', { name: desk('learner.rename') }).click();
  await expect(greeting(page, 'Kingfisher')).toBeVisible();
  await page.reload();
  await expect(greeting(page, 'Kingfisher')).toBeVisible();
  await expect(resume(page)).toBeVisible();
});

test('an attempt that is set aside asks first, stays on record as left, and can be begun anew @full', async ({
  app: { page },
}) => {
  const heron = await seatLearner(page, 'Heron');
  const attempt = await startAttempt(page, heron);
  await openAt(page, '/desk');
  await resume(page)
    .getByRole('button', { name: desk('resume.leave') })
    .click();
  const question = page.getByRole('alertdialog', { name: desk('leave.title') });
  await question.getByRole('button', { name: english.ui('common', 'action.cancel'), exact: true }).click();
  await expect(resume(page)).toBeVisible();
  await resume(page)
    .getByRole('button', { name: desk('resume.leave') })
    .click();
  await question.getByRole('button', { name: desk('leave.confirm'), exact: true }).click();
  await expect(resume(page)).toHaveCount(0);
  await expect(page.getByRole('row', { name: english.story('case.title') })).toContainText(
    desk('state.left'),
  );
  await openAt(page, `/attempt/${attempt}`);
  await expectDesk(page);
  const second = await startAttempt(page, heron);
  await openAt(page, `/attempt/${second}`);
  await roomOn(page).settled(0);
  await expect(page.locator('[data-scene]')).toHaveAttribute('data-scene', newPlayer().view().scene);
});

test('a learner is erased only after a question, with all attempts, and the other stays', async ({
  app: { page },
}) => {
  const otter = await seatLearner(page, 'Otter');
  await startAttempt(page, otter);
  const heron = await seatLearner(page, 'Heron');
  const attempt = await startAttempt(page, heron);
  await openAt(page, '/desk');
  // The card of the open attempt comes last and moves what is below it: a press that is moved away under is no press.
  await expect(resume(page)).toBeVisible();
  const ask = page.getByRole('button', { name: desk('learner.erase'), exact: true });
  const question = page.getByRole('alertdialog', { name: desk('erase.title', { pseudonym: 'Heron' }) });
  await ask.click();
  await expect(
    question.getByRole('button', { name: english.ui('common', 'action.cancel'), exact: true }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(ask).toBeFocused();
  expect(await hostCall(page, 'learners.list', {})).toHaveLength(2);

  await ask.click();
  await question.getByRole('button', { name: desk('erase.confirm', { pseudonym: 'Heron' }) }).click();
  await expect(page).toHaveURL(/#\/welcome$/);
  await expect(comeAs(page, 'Otter')).toBeVisible();
  await expect(comeAs(page, 'Heron')).toHaveCount(0);
  await expect(hostCall(page, 'attempts.read', { attemptId: attempt })).rejects.toThrow('attempt.unknown');
  await comeAs(page, 'Otter').click();
  await expect(resume(page)).toBeVisible();
});
