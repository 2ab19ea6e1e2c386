/** Tests of the window: what it is closed to, and when tools for developers exist. */
import { expect, it } from 'vitest';
import { windowOptions } from './window-options.ts';

const packaged = windowOptions({ preload: '/dist/preload.cjs', packaged: true, dark: false });

it('is a sandboxed page without Node, tools, web views or spell checking', () => {
  expect(packaged.webPreferences).toEqual({
    preload: '/dist/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

it('has tools for developers only before it is packaged', () => {
  const inDevelopment = windowOptions({ preload: '/p.cjs', packaged: false, dark: false });
  expect(inDevelopment.webPreferences?.devTools).toBe(true);
});

it('stays hidden until it has something to show, on the ground of the theme, and not below 1024 by 700', () => {
  const dark = windowOptions({ preload: '/p.cjs', packaged: true, dark: true });
  expect([packaged.show, packaged.minWidth, packaged.minHeight]).toEqual([false, 1024, 700]);
  expect([packaged.backgroundColor, dark.backgroundColor]).toEqual(['#efe9dc', '#12161d']);
});
