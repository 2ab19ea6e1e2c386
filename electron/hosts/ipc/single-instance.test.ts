/** Tests of the second start: it ends, and the first comes to the front. */
import type { App, BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { claimSingleInstance } from './single-instance.ts';

function start(first: boolean, minimized = false) {
  const done: string[] = [];
  const listeners = new Map<string, () => void>();
  const app = {
    requestSingleInstanceLock: () => first,
    quit: () => void done.push('quit'),
    on: (event: string, listener: () => void) => void listeners.set(event, listener),
  } as unknown as App;
  const window = {
    isMinimized: () => minimized,
    restore: () => void done.push('restore'),
    focus: () => void done.push('focus'),
  } as unknown as BrowserWindow;
  const claimed = claimSingleInstance(app, () => window);
  return { claimed, done, second: () => listeners.get('second-instance')?.() };
}

it('leaves when another program has the folder', () => {
  const { claimed, done } = start(false);
  expect([claimed, done]).toEqual([false, ['quit']]);
});

it('stays when it is the first, and shows itself when a second is started', () => {
  const { claimed, done, second } = start(true);
  second();
  expect([claimed, done]).toEqual([true, ['focus']]);
});

it('comes back from the task bar when a second is started', () => {
  const { done, second } = start(true, true);
  second();
  expect(done).toEqual(['restore', 'focus']);
});
