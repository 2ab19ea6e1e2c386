/** Picks the client once, at start: the bridge where there is one, else the server that sent the page. */
import type { Client } from '../../scenarios/contract/contract.ts';
import { httpClient } from './http-client.ts';
import { ipcClient } from './ipc-client.ts';

/** What the preload of the desktop edition puts into the page. */
declare global {
  interface Window {
    readonly bridge?: Client;
  }
}

/** The only place of the renderer that knows there are two editions. */
export const chooseClient = ({ bridge, location }: Pick<Window, 'bridge' | 'location'>): Client =>
  bridge ? ipcClient(bridge) : httpClient(location.origin);
