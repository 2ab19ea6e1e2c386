/**
 * Stand-in for the `electron` module in tests: it proves our wiring and not Electron. Its window is a page of a plain Chromium, its
 * sandbox, protocol, IPC and permissions are imitations; only what our main process uses is here, typed by Electron's own declarations.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  App,
  BrowserWindowConstructorOptions,
  Menu as ElectronMenu,
  Protocol,
  Session,
  Shell,
  WebRequest,
} from 'electron';
import { host } from './host.ts';
import { takeLock } from './instance-lock.ts';
import { StandInWindow, type UsedWindow } from './window.ts';

type Listener = (...given: never[]) => void;
type UsedApp = Pick<
  App,
  | 'isPackaged'
  | 'setPath'
  | 'getPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'on'
  | 'quit'
  | 'exit'
>;
type UsedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> };

const paths = new Map<string, string>();
let leaving = false;
let markReady = (): void => undefined;
const ready = new Promise<void>((resolve) => {
  markReady = resolve;
});

/** Called by run.ts when main has been evaluated: as in Electron, a main that awaits readiness at its top level waits for ever. */
export const becomeReady = (): void => markReady();

const packageVersion = (): string => {
  const file = path.resolve(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  host.events.emit('before-quit');
  await Promise.all([...host.windows].map((window) => window.destroy()));
  host.events.emit('will-quit', {});
  process.exit(code);
}

export const app = {
  isPackaged: false,
  setPath: (name, folder) => void paths.set(name, folder),
  getPath: (name) => paths.get(name) ?? host.profile(),
  getVersion: packageVersion,
  getPreferredSystemLanguages: () => [process.env.STAND_IN_LANGUAGE ?? 'en-GB'],
  requestSingleInstanceLock: () =>
    takeLock(app.getPath('userData'), () => host.events.emit('second-instance')),
  whenReady: () => ready,
  on: (event: string, listener: Listener) => {
    host.events.on(event, listener as (...given: unknown[]) => void);
    return app as unknown as App;
  },
  quit: () => void leave(0),
  exit: (code = 0) => void leave(code),
} satisfies UsedApp as UsedApp;

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) host.schemes.add(scheme);
  },
  handle: (scheme, handler) => void host.handlers.set(scheme, handler),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

export const ipcMain = {
  handle: (channel, listener) => void host.listeners.set(channel, listener),
} satisfies Pick<typeof import('electron')['ipcMain'], 'handle'>;

/** A plain Chromium without a user grants nothing, so the permission handlers have nothing to answer here; nor does it tell of downloads. */
const defaultSession = {
  on: (): Session => defaultSession as unknown as Session,
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  webRequest: {
    onBeforeRequest: (first: unknown) =>
      host.watchRequests(first as Parameters<typeof host.watchRequests>[0]),
  },
} satisfies UsedSession;

export const session = { defaultSession };
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<
  typeof import('electron')['nativeTheme'],
  'shouldUseDarkColors'
>;

export const shell = {
  openExternal: (address) => Promise.resolve(console.log(`[stand-in] opened outside: ${address}`)),
} satisfies Pick<Shell, 'openExternal'>;

export const Menu = {
  buildFromTemplate: (template) => ({ template }) as unknown as ElectronMenu,
  setApplicationMenu: () => undefined,
} satisfies Pick<typeof import('electron')['Menu'], 'buildFromTemplate' | 'setApplicationMenu'>;

export const BrowserWindow = StandInWindow satisfies new (
  options?: BrowserWindowConstructorOptions,
) => UsedWindow;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
