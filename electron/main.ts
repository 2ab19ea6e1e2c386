/** The desktop edition: opens store and cases, serves the built screens to one closed window, and answers its calls. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { createHandlers } from './app/handlers.ts';
import { dataFolder, thisComputer } from './hosts/data-folder.ts';
import { dispatchTo } from './hosts/dispatch.ts';
import { registerAppScheme, serveAppProtocol } from './hosts/ipc/app-protocol.ts';
import { closeContents } from './hosts/ipc/close-contents.ts';
import { closeSession } from './hosts/ipc/close-session.ts';
import { goBackAndForth } from './hosts/ipc/go-back.ts';
import { menuTemplate } from './hosts/ipc/menu.ts';
import { openOutside } from './hosts/ipc/open-outside.ts';
import { openWindow } from './hosts/ipc/open-window.ts';
import { outsideAddresses } from './hosts/ipc/outside-addresses.ts';
import { readArguments } from './hosts/ipc/read-arguments.ts';
import { registerCalls } from './hosts/ipc/register-calls.ts';
import { saveDownloads } from './hosts/ipc/save-downloads.ts';
import { claimSingleInstance } from './hosts/ipc/single-instance.ts';
import { useDataFolder } from './hosts/ipc/use-data-folder.ts';
import { openRendererFiles } from './hosts/renderer-files.ts';
import { painterAt } from './hosts/painter-at.ts';
import { withStartPage } from './hosts/start-page.ts';
import { systemLanguage } from './hosts/system-language.ts';
import { openCases } from './store/cases.ts';
import { openStore } from './store/open-store.ts';

const built = path.resolve(import.meta.dirname, '..');
const folder = dataFolder(readArguments(process.argv.slice(1)).data, thisComputer());
useDataFolder(app, folder);
registerAppScheme(protocol);

let window: BrowserWindow | undefined;
if (claimSingleInstance(app, () => window)) void app.whenReady().then(start);

function start(): void {
  const random = (size: number): Uint8Array => randomBytes(size);
  const store = openStore({ dir: folder, clock: () => new Date(), random });
  const handlers = createHandlers({
    store,
    cases: openCases(path.join(built, 'library')),
    random,
    edition: 'desktop',
    version: app.getVersion(),
    systemLanguage: systemLanguage(app.getPreferredSystemLanguages()),
  });
  if (store.ok) app.on('will-quit', store.value.close);
  app.on('window-all-closed', () => app.quit());
  const packaged = app.isPackaged;
  const call = dispatchTo(handlers, { checkOutput: !packaged });
  const files = openRendererFiles(path.join(built, 'renderer'));
  const painter = painterAt(path.join(built, 'main/painter.js'));
  serveAppProtocol(protocol, withStartPage({ files, call, painter }));
  closeSession(session.defaultSession);
  saveDownloads(session.defaultSession, () => app.getPath('downloads'));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, packaged })));
  const preload = path.join(import.meta.dirname, 'preload.cjs');
  const options = { preload, packaged, dark: nativeTheme.shouldUseDarkColors };
  closeContents(app, openOutside(shell, outsideAddresses));
  window = openWindow(options, (opened) => {
    registerCalls(ipcMain, opened.webContents, call);
    goBackAndForth(opened, process.platform);
  });
}
