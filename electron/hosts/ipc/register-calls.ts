/** Answers the window's calls: the sender is checked here, the call itself behind the door. */
import type { IpcMain, WebContents } from 'electron';
import { type Dispatch, refuse } from '../dispatch.ts';
import { callChannel } from './call-channel.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Registers the one channel. Electron keeps only the text of an error, so what comes back is always a Reply. */
export function registerCalls(ipcMain: Pick<IpcMain, 'handle'>, ours: WebContents, call: Dispatch): void {
  ipcMain.handle(callChannel, async (event, operation: unknown, input: unknown) =>
    isTrustedSender(event, ours) ? call(operation, input) : refuse('request.forbidden'),
  );
}
