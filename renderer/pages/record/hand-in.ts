/** Hands a file to the host in pieces, in their order; a piece whose answer was lost is sent again by the client. */
import type { Client, Output, Reply } from '../../../scenarios/contract/contract.ts';
import { pieceBytes } from '../../../scenarios/contract/piece.ts';

/** `onProgress` gets whole percents. @returns the name of the file at the host, or what stopped it. */
export async function handIn(
  client: Client,
  file: Blob,
  onProgress: (percent: number) => void,
): Promise<Reply<Output<'store.receive'>>> {
  let transfer: string | null = null;
  let at = 0;
  for (;;) {
    const piece = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
    const reply: Reply<Output<'store.receive'>> = await client.call('store.receive', {
      transfer,
      at,
      bytes: base64Of(piece),
    });
    if (!reply.ok) return reply;
    transfer = reply.value.transfer;
    at += piece.length;
    onProgress(file.size === 0 ? 100 : Math.floor((100 * at) / file.size));
    if (at >= file.size) return reply;
  }
}

const signsAtOnce = 8_192;

const base64Of = (bytes: Uint8Array): string => {
  let signs = '';
  for (let at = 0; at < bytes.length; at += signsAtOnce)
    signs += String.fromCharCode(...bytes.subarray(at, at + signsAtOnce));
  return btoa(signs);
};
