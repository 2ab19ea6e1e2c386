/** The built screens as a closed list of addresses: what was not a plain file in the folder at start is never served. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface RendererFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Its name carries a hash of its content, so it never changes under that name. */
  readonly lasting: boolean;
}

export interface RendererFiles {
  /** The file behind the path of an address, as it stands in the request; undefined when there is none. */
  read(pathname: string): Promise<RendererFile | undefined>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The one page; its routes live in the hash, which no server sees. */
const startPage = '/index.html';
const hashedAsset = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Lists the folder once. Links are left out, so nothing outside the folder can be reached through one. */
export function openRendererFiles(folder: string): RendererFiles {
  const files = new Map(plainFilesIn(folder).map((file) => [addressOf(folder, file), file]));
  return {
    read: async (pathname) => {
      const file = files.get(pathname === '/' ? startPage : pathname);
      const type = file && types[path.extname(file)];
      if (!file || !type) return undefined;
      return { bytes: new Uint8Array(await readFile(file)), type, lasting: hashedAsset.test(pathname) };
    },
  };
}

const addressOf = (folder: string, file: string): string =>
  `/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;

function plainFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return plainFilesIn(file);
    return entry.isFile() ? [file] : [];
  });
}
