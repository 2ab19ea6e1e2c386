/** Opens the window on the start page and shows it when its first frame is painted. */
import { BrowserWindow } from 'electron';
import { startAddress } from './app-origin.ts';
import { type WindowOptions, windowOptions } from './window-options.ts';

/** `prepare` runs before anything is loaded, so that the first call of the page already finds its answer. */
export function openWindow(options: WindowOptions, prepare: (window: BrowserWindow) => void): BrowserWindow {
  const window = new BrowserWindow(windowOptions(options));
  prepare(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startAddress);
  return window;
}
