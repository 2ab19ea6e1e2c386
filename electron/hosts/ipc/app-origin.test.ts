/** Tests of what counts as our own address. */
import { expect, it } from 'vitest';
import { isOurs, startAddress } from './app-origin.ts';

it.each([startAddress, 'app://dossier45/desk', 'app://dossier45/assets/index.js?v=1#top'])(
  '%s is ours',
  (address) => {
    expect(isOurs(address)).toBe(true);
  },
);

it.each([
  'https://dossier45/',
  'app://dossier45.evil.example/',
  'app://other/',
  'app://me@dossier45/',
  'app://me:pw@dossier45/',
  'app:dossier45',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'not an address',
  '',
])('%s is not ours', (address) => {
  expect(isOurs(address)).toBe(false);
});
