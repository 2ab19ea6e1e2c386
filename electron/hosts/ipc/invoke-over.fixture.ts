/** Electron's border in a test: calls go through the registered channel, cloned on the way in and out. */
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import type { Reply } from '../../../scenarios/contract/contract.ts';
import type { Dispatch } from '../dispatch.ts';
import { callChannel } from './call-channel.ts';
import { registerCalls } from './register-calls.ts';

/** What `ipcRenderer.invoke` would do for a page of ours. */
export function invokeOver(call: Dispatch): (...given: unknown[]) => Promise<Reply<never>> {
  const contents = {} as WebContents;
  const frame = { url: 'app://dossier45/', parent: null } as WebFrameMain;
  const event = { sender: contents, senderFrame: frame } as IpcMainInvokeEvent;
  const channels = new Map<string, Parameters<IpcMain['handle']>[1]>();
  registerCalls({ handle: (channel, listener) => void channels.set(channel, listener) }, contents, call);
  return async (...given) =>
    structuredClone(await channels.get(callChannel)?.(event, ...structuredClone(given)));
}
