/** State of the stand-in that its parts share: what main has registered, and the windows it has opened. */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {
  IpcMain,
  IpcMainInvokeEvent,
  OnBeforeRequestListenerDetails,
  Protocol,
  WebRequest,
} from 'electron';

type InvokeListener = Parameters<IpcMain['handle']>[1];
type ProtocolHandler = Parameters<Protocol['handle']>[1];
type RequestListener = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;

/** What an invoke ends with; Electron keeps only the text of an error. */
type Outcome = { readonly value: unknown } | { readonly error: string };

interface ClosingWindow {
  destroy(): Promise<void>;
}

let profile = process.env.STAND_IN_PROFILE;

const listeners = new Map<string, InvokeListener>();
const handlers = new Map<string, ProtocolHandler>();
const schemes = new Set<string>();
let onBeforeRequest: RequestListener | undefined;

export const host = {
  /** Chromium's own files; a test names the folder so that it can find and remove it. */
  profile: (): string => {
    profile ??= mkdtempSync(path.join(os.tmpdir(), 'dossier45-stand-in-'));
    return profile;
  },
  events: new EventEmitter(),
  windows: new Set<ClosingWindow>(),
  listeners,
  handlers,
  schemes,

  watchRequests: (listener: RequestListener): void => {
    onBeforeRequest = listener;
  },

  isCancelled: (url: string): Promise<boolean> =>
    new Promise((resolve) => {
      if (!onBeforeRequest) return resolve(false);
      onBeforeRequest({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true));
    }),

  /** The answer of main's own protocol; undefined for an address that only a network could answer. */
  answer: async (url: string, method: string): Promise<Response | undefined> => {
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = schemes.has(scheme) ? handlers.get(scheme) : undefined;
    return handler?.(new Request(url, { method }));
  },

  invoke: async (channel: string, event: IpcMainInvokeEvent, args: readonly unknown[]): Promise<Outcome> => {
    const listener = listeners.get(channel);
    if (!listener) return { error: `No handler registered for '${channel}'` };
    try {
      return { value: structuredClone(await listener(event, ...args)) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  },
};
