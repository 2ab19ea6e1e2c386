/** Files that are handed in from the screen, piece by piece, gathered beside the database until somebody looks into them. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { incomingName, type StoreFiles } from './files.ts';
import { guarded } from './storage-issue.ts';

export interface Piece {
  /** Null begins a new file; the one gathered before is let go. */
  readonly transfer: string | null;
  /** Where in the file the piece belongs. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface Received {
  readonly transfer: string;
  /** Bytes from the start that are there. */
  readonly received: number;
}

export type Incoming = ReturnType<typeof openIncoming>;

export const openIncoming = (files: StoreFiles, newId: () => string) => {
  let current: Received | null = null;

  const letGo = (): void => {
    if (current) rmSync(incomingName(files, current.transfer), { force: true });
    current = null;
  };
  const write = ({ transfer, received }: Received, { at, bytes }: Piece): Received => {
    const handle = openSync(incomingName(files, transfer), received === 0 ? 'w' : 'r+', 0o600);
    try {
      writeSync(handle, bytes, 0, bytes.length, at);
    } finally {
      closeSync(handle);
    }
    return { transfer, received: Math.max(received, at + bytes.length) };
  };

  return {
    /** Pieces come in order; one that came before may come again. Issue `backup.unknown` for a file nobody began, or a hole. */
    receive: (piece: Piece): Result<Received> =>
      guarded(() => {
        if (piece.transfer === null) letGo();
        const known = piece.transfer === null ? { transfer: newId(), received: 0 } : current;
        if (
          !known ||
          (piece.transfer !== null && known.transfer !== piece.transfer) ||
          piece.at > known.received
        )
          return fail(issue('backup.unknown', ['transfer'], { at: piece.at }));
        current = write(known, piece);
        return ok(current);
      }),
    /** The file that was gathered under this name; undefined for any other. */
    find: (transfer: string): string | undefined =>
      current?.transfer === transfer ? incomingName(files, transfer) : undefined,
    letGo,
  };
};
