/** Tests of addresses handed to the system: listed ones over https, and no other. */
import { expect, it } from 'vitest';
import { openOutside } from './open-outside.ts';
import { outsideAddresses } from './outside-addresses.ts';

const opened = (address: string, listed: readonly string[]): string[] => {
  const seen: string[] = [];
  openOutside({ openExternal: (url) => Promise.resolve(void seen.push(url)) }, listed)(address);
  return seen;
};

it('hands a listed https address over as it is listed', () => {
  expect(opened('https://contact.example/help', ['https://contact.example/help'])).toEqual([
    'https://contact.example/help',
  ]);
});

it.each([
  'https://contact.example/help?next=https://evil.example',
  'https://contact.example/help/',
  'https://contact.example.evil.example/help',
  'http://contact.example/help',
  'file:///etc/passwd',
  'mailto:someone@contact.example',
  'javascript:alert(1)',
])('does not hand %s over', (address) => {
  expect(opened(address, ['https://contact.example/help'])).toEqual([]);
});

it('does not hand over a listed address that is not https', () => {
  expect(opened('file:///etc/passwd', ['file:///etc/passwd'])).toEqual([]);
});

it('lists https addresses only', () => {
  expect(
    outsideAddresses.filter(
      (address) => new URL(address).protocol !== 'https:' || new URL(address).href !== address,
    ),
  ).toEqual([]);
});
