/** Rule: back and forward through the pages by the keys and mouse buttons a browser has for it; Electron brings none of them. */
import type { BrowserWindow, Input, WebContents } from 'electron';

type Step = -1 | 1;

/** Alt with an arrow; on a Mac, where that moves by words in a field, the command key with a bracket. */
const stepOfKey = (
  { type, key, alt, control, meta, shift }: Input,
  platform: NodeJS.Platform,
): Step | null => {
  if (type !== 'keyDown' || control || shift) return null;
  if (platform === 'darwin') {
    if (!meta || alt) return null;
    return key === '[' ? -1 : key === ']' ? 1 : null;
  }
  if (!alt || meta) return null;
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null;
};

const stepOfCommand = (command: string): Step | null =>
  command === 'browser-backward' ? -1 : command === 'browser-forward' ? 1 : null;

/** Decisions are on disk when they are shown, so leaving a page this way loses no more than a link does. */
export function goBackAndForth(
  window: Pick<BrowserWindow, 'on'> & {
    readonly webContents: Pick<WebContents, 'on' | 'navigationHistory'>;
  },
  platform: NodeJS.Platform,
): void {
  const { webContents } = window;
  const go = (step: Step | null, event: { preventDefault(): void }): void => {
    if (step === null) return;
    event.preventDefault();
    const { navigationHistory: pages } = webContents;
    if (pages.canGoToOffset(step)) pages.goToOffset(step);
  };
  webContents.on('before-input-event', (event, input) => go(stepOfKey(input, platform), event));
  window.on('app-command', (event, command) => go(stepOfCommand(command), event));
}
