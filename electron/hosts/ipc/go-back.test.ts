/** Tests of going back and forward, against a stand-in for the window and its history. */
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { goBackAndForth } from './go-back.ts';

type Listener = (event: { preventDefault(): void }, given: unknown) => void;

/** A window between a page before it and a page after it, or at the first page of all. */
const windowAt = (platform: NodeJS.Platform, offsets: readonly number[] = [-1, 1]) => {
  const listeners = new Map<string, Listener>();
  const on = (name: string, listener: Listener) => listeners.set(name, listener);
  const went: number[] = [];
  let prevented = 0;
  const navigationHistory = {
    canGoToOffset: (offset: number) => offsets.includes(offset),
    goToOffset: (offset: number) => went.push(offset),
  };
  goBackAndForth({ on, webContents: { on, navigationHistory } } as unknown as BrowserWindow, platform);
  const send = (name: string, given: unknown) =>
    listeners.get(name)?.({ preventDefault: () => (prevented += 1) }, given);
  const press = (key: string, keys: object = {}, type = 'keyDown') =>
    send('before-input-event', { type, key, alt: false, control: false, meta: false, shift: false, ...keys });
  return { press, send, went, prevented: () => prevented };
};

describe('the keys', () => {
  it.each(['win32', 'linux'] as const)('Alt and an arrow go back and forward on %s', (platform) => {
    const { press, went, prevented } = windowAt(platform);
    press('ArrowLeft', { alt: true });
    press('ArrowRight', { alt: true });
    expect([went, prevented()]).toEqual([[-1, 1], 2]);
  });

  it('are the command key and a bracket on a Mac, where Alt and an arrow move by words', () => {
    const { press, went } = windowAt('darwin');
    press('ArrowLeft', { alt: true });
    press('[', { meta: true });
    press(']', { meta: true });
    expect(went).toEqual([-1, 1]);
  });

  it.each([
    ['an arrow alone', 'ArrowLeft', {}],
    ['Ctrl, Alt and an arrow', 'ArrowLeft', { alt: true, control: true }],
    ['Alt, shift and an arrow', 'ArrowLeft', { alt: true, shift: true }],
    ['Alt and another key', 'ArrowUp', { alt: true }],
    ['a bracket', '[', { meta: true }],
  ])('leave %s to the page', (_what, key, keys) => {
    const { press, went, prevented } = windowAt('win32');
    press(key, keys);
    expect([went, prevented()]).toEqual([[], 0]);
  });

  it('count when they go down, not when they come up', () => {
    const { press, went } = windowAt('win32');
    press('ArrowLeft', { alt: true }, 'keyUp');
    expect(went).toEqual([]);
  });
});

describe('the history', () => {
  it('is not left at its first page', () => {
    const { press, went } = windowAt('win32', [1]);
    press('ArrowLeft', { alt: true });
    expect(went).toEqual([]);
  });

  it('is gone through by the side buttons of a mouse, and by no other command of the system', () => {
    const { send, went } = windowAt('win32');
    for (const command of ['browser-backward', 'browser-forward', 'volume-up']) send('app-command', command);
    expect(went).toEqual([-1, 1]);
  });
});
