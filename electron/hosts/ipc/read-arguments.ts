/** What the desktop edition reads from its command line, among the switches that are meant for Chromium. */
import { parseArgs } from 'node:util';

export interface Arguments {
  /** Folder for data, as given. */
  readonly data: string | undefined;
}

export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false });
  return { data: typeof values.data === 'string' ? values.data : undefined };
}
