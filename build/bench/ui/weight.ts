/** What the first screen loads, in kilobytes of gzip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Line, line } from '../goals.ts';
import { rendererFolder } from './program.ts';

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1_000;

/** @param loaded addresses of the scripts a browser loaded until the desk could be used. */
export function weight(loaded: readonly string[]): readonly Line[] {
  const files = [...new Set(loaded.map((each) => new URL(each).pathname))];
  const sizes = files.map((file) => ({
    file: path.basename(file),
    kb: gzipped(path.join(rendererFolder, file)),
  }));
  const [largest] = sizes.toSorted((one, other) => other.kb - one.kb);
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  return [
    line({
      goal: 'SPEED-9',
      what: 'JavaScript loaded until the desk can be used, gzip',
      value: total,
      unit: 'KB',
      is: 'at most',
      limit: 160,
      context: { files: sizes.length, largest: largest?.file ?? '', largestKb: largest?.kb ?? 0 },
    }),
  ];
}
