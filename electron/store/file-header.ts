/** Reads the first bytes of a database file without opening it through SQLite, so that looking leaves no trace. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

export type FileHeader =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other' }
  | { readonly kind: 'database'; readonly applicationId: number; readonly userVersion: number };

/** Offsets from sqlite.org/fileformat.html, section 1.3. */
const magic = 'SQLite format 3\0';
const userVersionAt = 60;
const applicationIdAt = 68;
const headerBytes = 100;

export const readFileHeader = (file: string): FileHeader => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return { kind: 'absent' };
  if (stat.size === 0) return { kind: 'empty' };
  const header = readStart(file, headerBytes);
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic)
    return { kind: 'other' };
  return {
    kind: 'database',
    applicationId: header.readUInt32BE(applicationIdAt),
    userVersion: header.readUInt32BE(userVersionAt),
  };
};

/** The magic numbers of a write-ahead log, sqlite.org/fileformat.html section 4.1. */
const logMagic = new Set([0x377f0682, 0x377f0683]);
const logHeaderBytes = 32;

/** Whether a write-ahead log with at least one frame lies there. */
export const hasLog = (file: string): boolean => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > logHeaderBytes && logMagic.has(readStart(file, 4).readUInt32BE(0));
};

const readStart = (file: string, bytes: number): Buffer => {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(handle, buffer, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
};
