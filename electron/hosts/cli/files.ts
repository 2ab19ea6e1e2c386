/** Files and standard input as the terminal reads and writes them. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The text of a file, or of standard input for `-`. @throws when it cannot be read. */
export const readText = async (file: string): Promise<string> =>
  decode(file === '-' ? await buffer(process.stdin) : await readFile(file));

/** UTF-8, or UTF-16 with its mark: that is what `>` writes in the PowerShell every Windows has. Marks are left out. */
export const decode = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

/** Why a file is no JSON, in the words of the reader; undefined when it is. @throws when it cannot be read. */
export const jsonFault = (file: string): string | undefined => {
  try {
    JSON.parse(decode(readFileSync(file)));
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
};

/**
 * Writes a file whole or not at all: beside its place first, then into it, so that Ctrl-C or a full disk leaves what was there.
 * What is no file (a pipe, a terminal) is written to as it is. @throws when it cannot be written.
 */
export const writeText = async (file: string, text: string): Promise<void> => {
  const place = await realpath(file).catch(() => file);
  const known = await stat(place).catch(() => undefined);
  if (known && !known.isFile()) return writeFile(place, text);
  const beside = `${place}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text, known ? { mode: known.mode & 0o777 } : {});
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};
