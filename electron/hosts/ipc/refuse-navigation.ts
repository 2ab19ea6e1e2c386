/** Rule: no page but our own is ever shown. */
import type { WebContents } from 'electron';
import { isOurs } from './app-origin.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** Electron checklist, "Disable or limit navigation". */
export function refuseNavigation(contents: Pick<WebContents, 'on'>): void {
  const refuseForeign = (navigation: Navigation): void => {
    if (!isOurs(navigation.url)) navigation.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
}
