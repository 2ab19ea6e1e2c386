/** What the first screen loads: the modules that are reached without a page being opened, and the libraries that must not be among them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Values a file imports at once; what it imports when asked for is another chunk. */
function importsOf(file: string): readonly string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : []));
  return [...imported, ...passedOn];
}

/** Every package reached from a file, by the way to it. */
function packagesFrom(entry: string): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (file: string, way: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return;
    seen.add(file);
    const here = `${way} > ${path.relative(root, file)}`;
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) visit(path.resolve(path.dirname(file), specifier), here);
      else if (!packages.has(specifier)) packages.set(specifier, here);
    }
  };
  visit(path.join(root, entry), '');
  return packages;
}

describe('the first screen', () => {
  const packages = packagesFrom('renderer/main.tsx');

  it('is made with React, its controls, its routes and its words', () => {
    expect([...packages.keys()]).toEqual(
      expect.arrayContaining(['react', 'react-dom/client', 'wouter', 'i18next']),
    );
  });

  it.each(['react-aria-components', 'zod', 'xstate', 'minisearch', '@dagrejs/dagre', 'temporal-polyfill'])(
    'does not load %s',
    (name) => {
      expect(packages.get(name)).toBeUndefined();
    },
  );
});
