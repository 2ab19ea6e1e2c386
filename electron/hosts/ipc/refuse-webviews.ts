/** Rule: no page inside our page. */
import type { WebContents } from 'electron';

/** Electron checklist, "Verify WebView options before creation": ours are none. */
export function refuseWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
