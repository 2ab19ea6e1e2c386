/** Rule: the window is a sandboxed page without Node, shown when it has something to show. */
import type { BrowserWindowConstructorOptions } from 'electron';

export interface WindowOptions {
  /** The bundled preload, one CommonJS file. */
  readonly preload: string;
  /** True in a packaged program: no tools for developers. */
  readonly packaged: boolean;
  /** The system asks for dark colours. */
  readonly dark: boolean;
}

/** The ground of each theme (tokens.css), so that the first frame does not flash. */
const ground = { light: '#efe9dc', dark: '#12161d' };

/** Spell checking is off because Chromium would fetch its dictionaries from the network. */
export const windowOptions = ({
  preload,
  packaged,
  dark,
}: WindowOptions): BrowserWindowConstructorOptions => ({
  title: 'Dossier 45',
  show: false,
  width: 1360,
  height: 860,
  minWidth: 1024,
  minHeight: 700,
  backgroundColor: dark ? ground.dark : ground.light,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !packaged,
  },
});
