/** Names of the files the store owns in its folder; every name is made here, none comes from a request. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface StoreFiles {
  readonly dir: string;
  readonly database: string;
  readonly log: string;
  /** The private key of this installation, in PEM. */
  readonly key: string;
}

const stem = 'dossier45';
const beside = ['', '-wal', '-shm', '-journal'];

export const storeFiles = (dir: string): StoreFiles => ({
  dir,
  database: path.join(dir, `${stem}.db`),
  log: path.join(dir, `${stem}.db-wal`),
  key: path.join(dir, `${stem}.key`),
});

/** The suffixes SQLite gives to the files that belong to one database. */
export const databaseSuffixes: readonly string[] = beside;

/** Where a copy goes before a database of version `from` is migrated. */
export const backupName = (files: StoreFiles, from: number, at: Date): string =>
  path.join(files.dir, `${stem}.before-${String(from).padStart(4, '0')}-${stampOf(at)}.db`);

/** Where a copy goes that somebody asked for. */
export const copyName = (files: StoreFiles, at: Date): string =>
  path.join(files.dir, `${stem}.backup-${stampOf(at)}.db`);

/** Where a damaged database goes; never the name of a file that is already there. */
export const asideName = (files: StoreFiles, at: Date): string => {
  const taken = new Set(readdirSync(files.dir));
  const isTaken = (name: string): boolean => beside.some((suffix) => taken.has(`${name}${suffix}`));
  const base = `${stem}.damaged-${stampOf(at)}`;
  let name = `${base}.db`;
  for (let number = 2; isTaken(name); number += 1) name = `${base}-${number}.db`;
  return path.join(files.dir, name);
};

/** Every copy of old data in the folder: backups, files set aside, and what an interrupted write left. */
export const keptCopies = (files: StoreFiles): readonly string[] =>
  readdirSync(files.dir)
    .filter((name) => /^dossier45\.(backup|before|damaged)-/.test(name) || /^dossier45\..*\.tmp$/.test(name))
    .map((name) => path.join(files.dir, name));

const stampOf = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
