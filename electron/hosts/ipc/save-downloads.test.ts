/** Tests of saving, against a stand-in for Electron's session and download: what gets a dialog, where it starts, and what gets none. */
import path from 'node:path';
import type { DownloadItem, SaveDialogOptions, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { saveDownloads } from './save-downloads.ts';

type Began = (event: { preventDefault(): void }, item: DownloadItem) => void;

/** A download that begins in a stand-in session; Electron itself shows the dialog of what was set, and is not here. */
const begin = (url: string, name: string) => {
  let began: Began | undefined;
  const session = {
    on: (event: string, listener: Began) => {
      if (event === 'will-download') began = listener;
    },
  } as unknown as Session;
  saveDownloads(session, () => '/home/heron/Downloads');
  let refused = false;
  let dialog: SaveDialogOptions | null = null;
  const item = {
    getURL: () => url,
    getFilename: () => name,
    setSaveDialogOptions: (options: SaveDialogOptions) => {
      dialog = options;
    },
  } as unknown as DownloadItem;
  began?.({ preventDefault: () => (refused = true) }, item);
  return { refused, dialog };
};

const ours = 'blob:app://dossier45/6f1c9d0e';

describe('a file the page hands out', () => {
  it('is saved where the user says, from the folder for downloads, under its own name', () => {
    expect(begin(ours, 'dossier45-heron-2026-11-22.d45r')).toEqual({
      refused: false,
      dialog: {
        defaultPath: path.join('/home/heron/Downloads', 'dossier45-heron-2026-11-22.d45r'),
        filters: [{ name: 'Dossier 45', extensions: ['d45r'] }],
      },
    });
  });

  it.each([
    ['is a program', ours, 'setup.exe'],
    ['is a copy of everything', ours, 'dossier45.backup-20261103T080000Z.db'],
    ['has a name with a folder in it', ours, '../heron.d45r'],
    ['has no name before its ending', ours, '.d45r'],
    ['is a page of ours and no blob', 'app://dossier45/index.html', 'index.d45r'],
    ['is a blob of somebody else', 'blob:https://evil.example/1', 'heron.d45r'],
    ['comes from the network', 'https://evil.example/heron.d45r', 'heron.d45r'],
  ])('that %s is not saved, and no dialog opens', (_what, url, name) => {
    expect(begin(url, name)).toEqual({ refused: true, dialog: null });
  });
});
