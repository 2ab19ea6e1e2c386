/** Rule: a result file is saved where the user says, in the dialog of the system; nothing else is ever saved. */
import path from 'node:path';
import type { Session } from 'electron';
import { isOurs } from './app-origin.ts';

/** The only file the program hands out: a copy of everything would carry the sentences that stay on this computer. */
const handedOut = /^[A-Za-z0-9][A-Za-z0-9._-]*\.d45r$/;

/** `folder`: where the dialog starts. The page made the file, so its address is one of our own blobs. */
export function saveDownloads(session: Pick<Session, 'on'>, folder: () => string): void {
  session.on('will-download', (event, item) => {
    const name = item.getFilename();
    if (!isOurBlob(item.getURL()) || !handedOut.test(name)) return event.preventDefault();
    item.setSaveDialogOptions({
      defaultPath: path.join(folder(), name),
      filters: [{ name: 'Dossier 45', extensions: ['d45r'] }],
    });
  });
}

const isOurBlob = (address: string): boolean =>
  address.startsWith('blob:') && isOurs(address.slice('blob:'.length));
