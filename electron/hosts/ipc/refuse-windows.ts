/** Rule: no second window; a source on the closed list opens in the browser of the system instead. */
import type { WebContents } from 'electron';

/** Electron checklist, "Disable or limit creation of new windows". */
export function refuseWindows(
  contents: Pick<WebContents, 'setWindowOpenHandler'>,
  openOutside: (address: string) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
