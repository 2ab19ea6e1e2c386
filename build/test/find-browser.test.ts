/** The order in which a browser is looked for. */
import { expect, it } from 'vitest';
import { pickBrowser } from './find-browser.ts';

const suffix = process.platform === 'win32' ? '.exe' : '';
const installed = `/bin/google-chrome${suffix}`;
const places = {
  asked: undefined,
  pathFolders: ['/sbin', '/bin'],
  usual: ['/Applications/Edge'],
  playwrights: '/cache/chrome',
};
const pick = (asked: string | undefined, ...present: string[]): string | undefined =>
  pickBrowser({
    ...places,
    asked,
    exists: (file) => present.includes(file.replaceAll('\\', '/')),
  })?.replaceAll('\\', '/');

it('obeys CHROMIUM_PATH before all else', () => {
  expect(pick('/opt/chromium', '/opt/chromium', installed)).toBe('/opt/chromium');
});

it('takes no other browser when CHROMIUM_PATH names nothing', () => {
  expect(pick('/opt/gone', installed)).toBeUndefined();
});

it('prefers an installed browser to the one of Playwright', () => {
  expect(pick(undefined, installed, '/cache/chrome')).toBe(installed);
});

it('looks in the usual places of other systems', () => {
  expect(pick(undefined, '/Applications/Edge', '/cache/chrome')).toBe('/Applications/Edge');
});

it('falls back on the one of Playwright', () => {
  expect(pick(undefined, '/cache/chrome')).toBe('/cache/chrome');
});

it('finds none when there is none', () => {
  expect(pick(undefined)).toBeUndefined();
});
