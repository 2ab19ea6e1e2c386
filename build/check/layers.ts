/** Layer check: every import of every file against the table; `npm run layers` prints what breaks it. */
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { type Row, table, testPackages } from './layer-table.ts';
import { type FoundImport, readImports } from './read-imports.ts';

export interface SourceFile {
  /** Relative to the top of the repository, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

export interface LayerFinding {
  readonly file: string;
  readonly line: number;
  readonly imported: string;
  readonly rule: string;
}

const builtins = new Set(builtinModules);
const isTest = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);
const isIn = (file: string, room: string): boolean => file === room || file.startsWith(`${room}/`);
const isInAny = (file: string, rooms: readonly string[] = []): boolean =>
  rooms.some((room) => isIn(file, room));

/** Every import that the table forbids, type imports included. */
export function findLayerBreaks(files: readonly SourceFile[]): LayerFinding[] {
  return files
    .filter((file) => !isWorkshop(file.path))
    .flatMap((file) =>
      readImports(file.path, file.source).flatMap((found) => {
        const rule = brokenRule(file.path, found);
        const imported = found.specifier ?? 'a computed path';
        return rule === undefined ? [] : [{ file: file.path, line: found.line, imported, rule }];
      }),
    );
}

const isWorkshop = (file: string): boolean => isIn(file, 'build') || !file.includes('/');

function brokenRule(file: string, found: FoundImport): string | undefined {
  const row = rowOf(file);
  if (!row) return 'a file that imports belongs to a room of the table';
  if (found.specifier === undefined) return row.loads ? undefined : 'the path of an import is written out';
  const specifier = found.specifier.replace(/\?.*$/, '');
  if (specifier.startsWith('.'))
    return brokenByPath(row, file, path.posix.join(path.posix.dirname(file), specifier), found);
  if (specifier.startsWith('/')) return 'a path of ours is relative';
  if (specifier.startsWith('node:') || builtins.has(specifier)) return brokenByNode(row, file, specifier);
  return brokenByPackage(row, file, specifier);
}

/** The row with the longest room that holds the file; the test of a composition root sits beside it in the same row. */
function rowOf(name: string): Row | undefined {
  const file = name.replace(/\.test\.(tsx?)$/, '.$1');
  return table
    .filter((row) => isIn(file, row.room))
    .reduce<Row | undefined>(
      (best, row) => (best && best.room.length >= row.room.length ? best : row),
      undefined,
    );
}

function brokenByPath(row: Row, file: string, target: string, found: FoundImport): string | undefined {
  if (isTest(target) && !isTest(file)) return 'only tests import tests and fixtures';
  if (isTest(file) && isInAny(target, row.tests)) return undefined;
  if (rowOf(target) === row) return undefined;
  if (isInAny(target, row.never)) return row.rule;
  if (isInAny(target, row.ours)) return undefined;
  return found.typeOnly && isInAny(target, row.types) ? undefined : row.rule;
}

function brokenByNode(row: Row, file: string, specifier: string): string | undefined {
  if (isTest(file)) return undefined;
  if (row.node === 'none') return `${row.rule}; no module of Node`;
  const [name = ''] = specifier.replace(/^node:/, '').split('/');
  return row.node.except.includes(name) ? row.rule : undefined;
}

function brokenByPackage(row: Row, file: string, specifier: string): string | undefined {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  const isListed = (packages: readonly string[]): boolean => isInAny(name, packages);
  if (isListed(row.packages) || (isTest(file) && isListed(testPackages))) return undefined;
  return `${row.rule}; packages: ${row.packages.join(', ') || 'none'}`;
}

/** Every source file of the repository. */
export function readSources(root: string): SourceFile[] {
  const found = globSync('{scenarios,electron,renderer}/**/*.{ts,tsx}', { cwd: root });
  return found.sort().map((name) => ({
    path: name.split(path.sep).join('/'),
    source: readFileSync(path.join(root, name), 'utf8'),
  }));
}

if (import.meta.main) {
  const sources = readSources(path.resolve(import.meta.dirname, '../..'));
  const findings = findLayerBreaks(sources);
  for (const { file, line, imported, rule } of findings)
    console.log(`${file}:${line} imports ${imported} (${rule})`);
  console.log(`layers: ${sources.length} files, ${findings.length} forbidden imports`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
