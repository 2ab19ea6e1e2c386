/** Rule: the menu holds what the system expects (copy, zoom, full screen, quit), and tools only for developers. */
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
}

/** Roles only: the system names them in its own language, so there is nothing to translate. */
export function menuTemplate({ platform, packaged }: MenuSurroundings): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const tools: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: packaged ? view : [...view, ...tools] },
    { role: 'windowMenu' },
  ];
}
