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
export const asideName = (files: StoreFiles, at: Date): string =>
  freeName(files, `${stem}.damaged-${stampOf(at)}`);

/** Where the data go that a backup replaces; never the name of a file that is already there. */
export const replacedName = (files: StoreFiles, at: Date): string =>
  freeName(files, `${stem}.backup-${stampOf(at)}-before-restore`);

const freeName = (files: StoreFiles, base: string): string => {
  const taken = new Set(readdirSync(files.dir));
  const isTaken = (name: string): boolean => beside.some((suffix) => taken.has(`${name}${suffix}`));
  let name = `${base}.db`;
  for (let number = 2; isTaken(name); number += 1) name = `${base}-${number}.db`;
  return path.join(files.dir, name);
};

/** Where a file is gathered that somebody hands in; `id` is one of ours. */
export const incomingName = (files: StoreFiles, id: string): string =>
  path.join(files.dir, `${stem}.incoming-${id}.tmp`);

/** Where the copy of a backup lies while it is looked into. */
export const candidateName = (files: StoreFiles): string => path.join(files.dir, `${stem}.candidate.tmp`);

/** What looking into backups left behind when the program ended in the middle of it. */
export const restsOfRestoring = (files: StoreFiles): readonly string[] =>
  readdirSync(files.dir)
    .filter((name) => /^dossier45\.(incoming-[0-9a-f]+|candidate)\.tmp(-wal|-shm|-journal)?$/.test(name))
    .map((name) => path.join(files.dir, name));

/** Names of the copies that can be restored, the newest first: backups, and copies made before a migration. */
export const restorableNames = (files: StoreFiles): readonly string[] =>
  readdirSync(files.dir)
    .filter((name) => /^dossier45\.(backup|before-\d+)-\d{8}T\d{6}Z(-[a-z0-9-]+)?\.db$/.test(name))
    .toSorted((one, other) => stampIn(other).localeCompare(stampIn(one)));

/** The time in the name of a copy, ISO 8601 in UTC. */
export const stampIn = (name: string): string => {
  const [, date = '', time = ''] = /-(\d{8})T(\d{6})Z/.exec(name) ?? [];
  const two = (text: string, at: number): string => text.slice(at, at + 2);
  return `${date.slice(0, 4)}-${two(date, 4)}-${two(date, 6)}T${two(time, 0)}:${two(time, 2)}:${two(time, 4)}Z`;
};

/** Every copy of old data in the folder: backups, files set aside, and what an interrupted write left. */
export const keptCopies = (files: StoreFiles): readonly string[] =>
  readdirSync(files.dir)
    .filter(
      (name) =>
        /^dossier45\.(backup|before|damaged)-/.test(name) ||
        /^dossier45\..*\.tmp(-wal|-shm|-journal)?$/.test(name),
    )
    .map((name) => path.join(files.dir, name));

const stampOf = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
