/** Tests of the menu: roles only, and tools only for developers. */
import { expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const rolesOf = (template: ReturnType<typeof menuTemplate>): unknown[] =>
  template.flatMap((item) => [item.role, ...(Array.isArray(item.submenu) ? rolesOf(item.submenu) : [])]);

it('offers no tools in a packaged program', () => {
  expect(rolesOf(menuTemplate({ platform: 'win32', packaged: true }))).toEqual([
    'fileMenu',
    'editMenu',
    'viewMenu',
    'resetZoom',
    'zoomIn',
    'zoomOut',
    undefined,
    'togglefullscreen',
    'windowMenu',
  ]);
});

it('offers reload and tools before it is packaged', () => {
  expect(rolesOf(menuTemplate({ platform: 'linux', packaged: false }))).toEqual(
    expect.arrayContaining(['reload', 'toggleDevTools']),
  );
});

it('begins with the menu of the program on a Mac', () => {
  expect(rolesOf(menuTemplate({ platform: 'darwin', packaged: true }))[0]).toBe('appMenu');
});
