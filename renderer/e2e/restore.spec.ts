/** A backup put in the place of what is there: after its question, without a restart, in both editions; a second window notices. */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { hostCall, openAt, seatLearner, startAttempt, takeDecisions } from './play/host-call.ts';
import { walkNamed } from './play/library.ts';
import { roomOn } from './play/room.ts';
import { english } from './play/words.ts';

const { decisions } = walkNamed('clean-tuesday');
const record = (key: string, params = {}) => english.ui('record', key, params);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const note = (page: Page) => page.locator('.restored-note');
/** Copies set aside; one that is still being written has no name of its own yet. */
const setAsideIn = (dir: string) => readdirSync(dir).filter((name) => name.endsWith('-before-restore.db'));

/** Chooses a file and answers the question. */
async function restoreFile(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(page, record('restore.choose')).click();
  await (await choosing).setFiles(file);
  await button(page, record('restore.open')).click();
  const question = page.getByRole('alertdialog', { name: record('restore.ask') });
  await expect(question).toBeVisible();
  await expectAccessible(page, 'record, restoring');
  await question.getByRole('button', { name: record('restore.confirm') }).click();
}

test(
  'an attempt goes on from where the backup knows it, and also after SIGKILL',
  { tag: '@smoke' },
  async ({ app }, testInfo) => {
    const { page } = app;
    const heron = await seatLearner(page, 'Heron');
    const attemptId = await startAttempt(page, heron, decisions.slice(0, 3));
    const { fileName } = await hostCall(page, 'store.backUp', {});
    const taken = testInfo.outputPath('taken-along.db');
    copyFileSync(path.join(app.dataDir, fileName), taken);
    await takeDecisions(page, attemptId, decisions.slice(3, 8), 3);
    await openAt(page, '/record');
    await restoreFile(page, taken);
    await expect.poll(() => setAsideIn(app.dataDir)).toHaveLength(1);
    const [setAside = ''] = setAsideIn(app.dataDir);
    await expect(note(page)).toContainText(english.ui('common', 'restored.here', { fileName: setAside }));
    expect((await hostCall(page, 'attempts.read', { attemptId })).summary.events).toBe(4);
    await app.kill();
    const again = await app.restart();
    await openAt(again, `/attempt/${attemptId}`);
    await roomOn(again).settled(3);
    await takeDecisions(again, attemptId, decisions.slice(3), 3);
    expect((await hostCall(again, 'attempts.close', { attemptId })).sheet.percent).toBe(100);
  },
);

test('a file that is no backup changes nothing and says where it is wrong', async ({
  app: { page },
}, testInfo) => {
  await seatLearner(page, 'Heron');
  const letter = testInfo.outputPath('letter.db');
  writeFileSync(letter, 'Dear reader, this is no database.');
  await openAt(page, '/record');
  const choosing = page.waitForEvent('filechooser');
  await button(page, record('restore.choose')).click();
  await (await choosing).setFiles(letter);
  await expect(page.getByRole('alert')).toContainText('backup.damaged');
  await expect(page.getByText(record('restore.place', { place: 'file/header' }))).toBeVisible();
  expect(await hostCall(page, 'learners.list', {})).toHaveLength(1);
});

test('a second window notices when somebody comes back to it @browser', async ({ app: { page } }) => {
  const heron = await seatLearner(page, 'Heron');
  const { fileName } = await hostCall(page, 'store.backUp', {});
  const attemptId = await startAttempt(page, heron, decisions.slice(0, 2));
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/#/attempt/${attemptId}`);
  await roomOn(other).settled(2);
  await hostCall(page, 'store.restore', { source: { fileName } });
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(note(other)).toHaveText(new RegExp(english.ui('common', 'restored.elsewhere').slice(0, 30)));
  await expect(other.getByRole('alert')).toContainText('attempt.unknown');
});
