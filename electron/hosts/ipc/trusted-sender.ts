/** Rule: only the top frame of our own window, while it shows one of our own pages, may call the main process. */
import type { WebContents, WebFrameMain } from 'electron';
import { isOurs } from './app-origin.ts';

export interface Sender {
  readonly sender: WebContents;
  /** Null once the frame has gone elsewhere. */
  readonly senderFrame: WebFrameMain | null;
}

/** Electron checklist, "Validate the sender of all IPC messages". */
export function isTrustedSender({ sender, senderFrame }: Sender, ours: WebContents): boolean {
  if (sender !== ours || senderFrame === null) return false;
  return senderFrame.parent === null && isOurs(senderFrame.url);
}
