/** Tells whether dist/ was built from the sources as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Stamp {
  /** Path, size and time of change of every input: quick to compare. */
  readonly listing: string;
  /** Hash of what the inputs hold: decides when only the times differ, as after a checkout. */
  readonly content: string;
}

const folders = ['scenarios', 'electron', 'renderer', 'locales'];
const files = [
  'build/build.ts',
  'build/bundle.ts',
  'build/gather-cases.ts',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'renderer/index.html',
  ...['main.js', 'preload.cjs', 'server.js', 'painter.js', 'cli.js'].map((name) => `main/${name}`),
  'library',
];
const isIgnored = (name: string): boolean => /\.(test|fixture)\.tsx?$|\.md$/.test(name);

/** Whether the build in `outDir` is complete and no input changed since. */
export function isFresh(root: string, outDir: string): boolean {
  const stamp = readStamp(outDir);
  if (!stamp || !outputs.every((name) => existsSync(path.join(outDir, name)))) return false;
  const listing = listInputs(root);
  if (listing === stamp.listing) return true;
  if (hashInputs(root) !== stamp.content) return false;
  writeStamp(outDir, { listing, content: stamp.content });
  return true;
}

/** Call before building: remembers the inputs of the build. @returns what to call once it has succeeded. */
export function rememberInputs(root: string, outDir: string): () => void {
  const stamp = { listing: listInputs(root), content: hashInputs(root) };
  return () => writeStamp(outDir, stamp);
}

const stampPath = (outDir: string): string => path.join(outDir, '.built-from.json');
const writeStamp = (outDir: string, stamp: Stamp): void =>
  writeFileSync(stampPath(outDir), JSON.stringify(stamp));

function readStamp(outDir: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(stampPath(outDir), 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

function inputsOf(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return name === 'renderer/e2e' ? [] : walk(name);
      return isIgnored(name) ? [] : [name];
    });
  const present = folders.filter((folder) => existsSync(path.join(root, folder)));
  return [...present.flatMap(walk), ...files.filter((file) => existsSync(path.join(root, file)))].sort();
}

function listInputs(root: string): string {
  const hash = createHash('sha256');
  for (const name of inputsOf(root)) {
    const { size, mtimeMs } = statSync(path.join(root, name));
    hash.update(`${name}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function hashInputs(root: string): string {
  const hash = createHash('sha256');
  for (const name of inputsOf(root)) {
    const bytes = readFileSync(path.join(root, name));
    hash.update(`${name}:${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
