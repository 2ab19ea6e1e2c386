/** The record: attempts with both scores, a result file that holds, a certificate on one sheet, and erasing what is asked for and no less. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { built, root } from './fixtures/host-process.ts';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { hostCall, openAt, type Seated, seatLearner, startAttempt, takeDecisions } from './play/host-call.ts';
import { caseId, seat, variant, walkNamed } from './play/library.ts';
import { english, languages, type Words, wordsOf } from './play/words.ts';

const clean = walkNamed('clean-tuesday');

/** Plays a walk to its end and closes it. */
async function closed(
  page: Page,
  { learnerId, language }: Seated,
  mode: 'practice' | 'assessment',
  { decisions } = clean,
): Promise<string> {
  const role = { learnerId, caseId, seat, variant, mode, language };
  const { summary } = await hostCall(page, 'attempts.start', role);
  await takeDecisions(page, summary.id, decisions);
  await hostCall(page, 'attempts.close', { attemptId: summary.id });
  return summary.id;
}

const record = (key: string, params = {}) => english.ui('record', key, params);
const row = (page: Page, attemptId: string) => page.locator(`[data-attempt="${attemptId}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shown = (page: Page, { ui }: Words) =>
  expect(page.getByRole('heading', { level: 1, name: ui('record', 'title') })).toBeVisible();

/** Pages of a PDF: one object of type Page each. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

test('is reached from the desk and shows attempts of every state, closed ones with both scores', async ({
  app: { page },
}) => {
  const seated = await seatLearner(page, 'Heron');
  const passed = await closed(page, seated, 'assessment');
  const left = await startAttempt(page, seated, clean.decisions.slice(0, 2));
  await hostCall(page, 'attempts.leave', { attemptId: left });
  const open = await startAttempt(page, seated, clean.decisions.slice(0, 3));
  await openAt(page, '/desk');
  await page.getByRole('link', { name: english.ui('desk', 'attempts.record') }).click();
  await shown(page, english);
  await expect(row(page, passed)).toContainText(english.ui('desk', 'state.passed'));
  await expect(row(page, passed)).toContainText('100%');
  await expect(row(page, left)).toContainText(english.ui('desk', 'state.left'));
  await row(page, open)
    .getByRole('link', { name: new RegExp(`^${record('attempts.resume')}`) })
    .click();
  await expect(page.locator('[data-scene]')).toBeVisible();
});

test('a result file is handed over without a question, and the terminal finds it whole @browser', async ({
  app: { page },
}, testInfo) => {
  const seated = await seatLearner(page, 'Heron');
  await closed(page, seated, 'assessment');
  await openAt(page, '/record/certificate/police');
  const number = await page.locator('[data-certificate]').getAttribute('data-certificate');
  await openAt(page, '/record');
  const downloading = page.waitForEvent('download');
  await button(page, record('export.all')).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^dossier45-heron-\d{4}-\d\d-\d\d\.d45r$/);
  await expect(
    page.getByText(record('export.done', { fileName: download.suggestedFilename() })),
  ).toBeVisible();
  const file = testInfo.outputPath('result.d45r');
  await download.saveAs(file);
  const verify = spawnSync(process.execPath, [path.join(built, 'main/cli.js'), 'results', 'verify', file], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([verify.status, verify.stderr]).toEqual([0, '']);
  expect(verify.stdout).toMatch(/^whole {2}Heron {2}installation /);
  expect(verify.stdout).toContain(`${number}  ${caseId}`);
});

test('the certificate fits one sheet in four languages, in black on white from any theme @browser @full', async ({
  app: { page },
}) => {
  const seated = await seatLearner(page, 'Heron');
  await closed(page, seated, 'assessment');
  for (const language of languages) {
    await hostCall(page, 'settings.set', { language, theme: 'contrast', textPercent: 200 });
    await openAt(page, '/record/certificate/police');
    const sheet = page.locator('[data-certificate]');
    await expect(sheet).toContainText(wordsOf(language).ui('record', 'paper.passed'));
    await expect(sheet).toContainText(wordsOf(language).story('case.title'));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    expect([language, pagesIn(pdf), pdf.includes('StructTreeRoot')]).toEqual([language, 1, true]);
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.getByRole('banner')).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test('no certificate is given for what was practised before @full', async ({ app: { page } }) => {
  const seated = await seatLearner(page, 'Heron');
  await closed(page, seated, 'practice');
  await closed(page, seated, 'assessment');
  await openAt(page, '/record');
  await expect(page.locator('[data-programme="police"]')).toHaveText(
    new RegExp(record('certificate.gap.after-practice').slice(0, 60)),
  );
  await openAt(page, '/record/certificate/police');
  await expect(page.getByText(record('certificate.gap.after-practice'))).toBeVisible();
});

test('everything is erased only after its word was typed, with every backup, and stays erased', async ({
  app,
}) => {
  const { page } = app;
  const seated = await seatLearner(page, 'Heron');
  await startAttempt(page, await seatLearner(page, 'Otter'), clean.decisions.slice(0, 2));
  await hostCall(page, 'settings.set', { currentLearner: seated.learnerId, theme: 'dark' });
  await openAt(page, '/record');
  await button(page, record('computer.backUp')).click();
  const backup = () => readdirSync(app.dataDir).filter((name) => name.startsWith('dossier45.backup-'));
  await expect(page.getByText(/dossier45\.backup-/)).toBeVisible();
  expect(backup()).toHaveLength(1);

  await button(page, record('eraseAll.open')).click();
  const question = page.getByRole('alertdialog', { name: record('eraseAll.title') });
  const word = record('eraseAll.word');
  const field = question.getByRole('textbox', { name: record('eraseAll.type', { word }) });
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('alert')).toHaveText(record('eraseAll.wrong', { word }));
  expect(await hostCall(page, 'learners.list', {})).toHaveLength(2);

  await field.fill(word);
  await question.getByRole('button', { name: record('eraseAll.confirm'), exact: true }).click();
  await expect(page).toHaveURL(/#\/welcome$/);
  expect(backup()).toEqual([]);
  const after = await app.restart();
  await expect(after.getByRole('textbox', { name: english.ui('welcome', 'pseudonym.label') })).toBeVisible();
  expect(await hostCall(after, 'learners.list', {})).toEqual([]);
  expect((await hostCall(after, 'settings.get', {})).theme).toBe('system');
});

for (const language of languages) {
  test(`axe finds nothing on the record and the certificate (${language}) @full`, async ({
    app: { page },
  }) => {
    const words = wordsOf(language);
    const seated = await seatLearner(page, 'Heron', language);
    await openAt(page, '/record');
    await shown(page, words);
    await expectAccessible(page, 'record, empty');
    await closed(page, seated, 'assessment');
    await closed(page, seated, 'practice', walkNamed('time-passes'));
    await openAt(page, '/record');
    await page.getByText(words.ui('record', 'progress.table'), { exact: true }).click();
    await expectAccessible(page, 'record, in use');
    await button(page, words.ui('record', 'eraseAll.open')).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expectAccessible(page, 'record, another word typed');
    await openAt(page, '/record/certificate/police');
    await expect(page.locator('[data-certificate]')).toBeVisible();
    await expectAccessible(page, 'certificate');
    await openAt(page, '/record/certificate/bank');
    await expect(page.getByText(words.ui('record', 'certificate.none'))).toBeVisible();
    await expectAccessible(page, 'no certificate');
  });
}

test('record and certificate fit 320 pixels without scrolling sideways @full', async ({ app: { page } }) => {
  const seated = await seatLearner(page, 'Heron', 'de');
  await closed(page, seated, 'assessment');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const [address, sign] of [
    ['/record', '[data-attempt]'],
    ['/record/certificate/police', '[data-certificate]'],
  ] as const) {
    await openAt(page, address);
    await expect(page.locator(sign)).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([address, width]).toEqual([address, 320]);
  }
});
