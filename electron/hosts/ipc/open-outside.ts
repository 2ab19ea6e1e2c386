/** Rule: only an https address on the closed list is handed to the system, letter by letter as it is listed. */
import type { Shell } from 'electron';

/** Electron checklist, "Do not use shell.openExternal with untrusted content". */
export const openOutside =
  (shell: Pick<Shell, 'openExternal'>, listed: readonly string[]) =>
  (address: string): void => {
    const known = listed.find((entry) => entry === address && entry.startsWith('https://'));
    if (known)
      void shell.openExternal(known).catch(() => console.error('a source could not be opened outside'));
  };
