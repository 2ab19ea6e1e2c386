/** Tests of the command that opens the browser on each system. */
import { expect, it } from 'vitest';
import { browserCommand } from './open-browser.ts';

const address = 'http://127.0.0.1:4545/?token=abc';

it('asks each system in its own way', () => {
  expect([
    browserCommand(address, 'win32', {}),
    browserCommand(address, 'darwin', {}),
    browserCommand(address, 'linux', { DISPLAY: ':0' }),
    browserCommand(address, 'linux', { WAYLAND_DISPLAY: 'wayland-0' }),
  ]).toEqual([
    { command: 'cmd', args: ['/d', '/c', 'start', '""', address] },
    { command: 'open', args: [address] },
    { command: 'xdg-open', args: [address] },
    { command: 'xdg-open', args: [address] },
  ]);
});

it('opens nothing where there is no screen', () => {
  expect(browserCommand(address, 'linux', {})).toBeUndefined();
});
