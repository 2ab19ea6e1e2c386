/** Pages to be measured beside: static, vanilla, and an empty React page, on a server of their own. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const source = path.join(import.meta.dirname, 'peers');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface PeerPages {
  readonly static: string;
  readonly vanilla: string;
  readonly react: string;
  end(): void;
}

/** Makes and serves them; `end` takes everything away. */
export async function peerPages(): Promise<PeerPages> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier45-peers-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    base: '/',
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(source, 'react.html') },
    },
  });
  for (const file of ['static.html', 'vanilla.html', 'vanilla.js'])
    copyFileSync(path.join(source, file), path.join(folder, file));
  const server = createServer(({ url = '/' }, response) => {
    const file = path.join(folder, path.normalize(new URL(url, 'http://peer').pathname));
    try {
      response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const at = (page: string) => `http://127.0.0.1:${port}/${page}.html`;
  return {
    static: at('static'),
    vanilla: at('vanilla'),
    react: at('react'),
    end: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
