/** `npm run parts`: every part of the screens in its states, served from the sources; no build holds this page. */
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { rendererConfig } from './bundle.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** A server of the screens as they stand in the sources, on this computer only; it listens when told to. */
export const partsServer = (port?: number): Promise<ViteDevServer> =>
  createServer({
    ...rendererConfig(root, path.join(root, 'dist')),
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port }) },
  });

if (import.meta.main) {
  const server = await partsServer();
  await server.listen();
  console.log(`Parts: ${new URL('parts', server.resolvedUrls?.local[0])}   (Ctrl-C ends)`);
}
