/** Opens the default browser of the system, where there is a screen to open it on. */
import { spawn } from 'node:child_process';

export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that opens an address, or undefined without a screen. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: Environment,
): BrowserCommand | undefined {
  // The empty argument is the title of a window, which `start` takes for the first thing in quotes.
  if (platform === 'win32') return { command: 'cmd', args: ['/d', '/c', 'start', '""', address] };
  if (platform === 'darwin') return { command: 'open', args: [address] };
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasScreen ? { command: 'xdg-open', args: [address] } : undefined;
}

/** Starts it and does not wait; when that fails, the address on the terminal is still there to be opened by hand. */
export function openBrowser(address: string): void {
  const found = browserCommand(address, process.platform, process.env);
  if (!found) return;
  const { command, args } = found;
  const child = spawn(command, args, {
    detached: true,
    stdio: 'ignore',
    windowsVerbatimArguments: process.platform === 'win32',
  });
  child.on('error', () => undefined);
  child.unref();
}
