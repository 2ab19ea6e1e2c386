/** `npm run shots`: pictures of every screen in four languages and three themes into test-results/shots, with one page that shows them all. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { built, startHost } from '../renderer/e2e/fixtures/host-process.ts';
import { type Language, languages } from '../renderer/e2e/play/words.ts';
import { contactSheet } from './shots/contact-sheet.ts';
import { readmePictures } from './shots/readme-pictures.ts';
import { setStage } from './shots/set-stage.ts';
import { screens } from './shots/screens.ts';
import { themes, usual, wide, type Taken, takeAll } from './shots/take.ts';
import { browserFlags, findBrowser, noBrowserMessage } from './test/find-browser.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    language: { type: 'string', multiple: true },
    only: { type: 'string' },
    readme: { type: 'boolean' },
  },
});
const folder = path.join(root, 'test-results/shots');
const executablePath = findBrowser(root);
if (!executablePath) throw new Error(noBrowserMessage);

const asked = languages.filter((each) => !values.language || values.language.includes(each));
const data = mkdtempSync(path.join(os.tmpdir(), 'dossier45-shots-'));
const host = startHost([
  path.join(built, 'main/server.js'),
  ...['--no-open', '--port', '0', '--data', path.join(data, 'data')],
]);
const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
const began = performance.now();
try {
  const [address] = await host.waitFor(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/);
  if (!values.language && !values.only) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await openPage(address);
  const taken: Taken[] = [];
  for (const language of asked) taken.push(...(await takeLanguage(page, language)));
  contactSheet(folder, taken);
  if (values.readme) readmePictures(folder, path.join(root, 'build/pictures'));
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`${taken.length} pictures in ${seconds} s: ${path.join(folder, 'index.html')}`);
} finally {
  await browser.close();
  await host.end();
  rmSync(data, { recursive: true, force: true });
}

/** One page for everything: the address with its token opens one browser. */
async function openPage(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: usual, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  return page;
}

/** Every screen of one language, each in all themes; German on a wide screen as well. */
async function takeLanguage(page: Page, language: Language): Promise<readonly Taken[]> {
  const stage = await setStage(page, language);
  const wanted = screens
    .map((screen, at) => ({ ...screen, number: at + 1 }))
    .filter(({ name }) => !values.only || name.includes(values.only));
  const sizes = language === 'de' ? [usual, wide] : [usual];
  return takeAll(wanted, stage, { folder, themes, sizes });
}
