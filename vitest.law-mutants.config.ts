/** The tests that must catch a changed law table, with the change of `LAW_MUTANT` (JSON of a `LawMutant`) made while its file is loaded. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { applyLawMutant, type LawMutant, notJudgedCode } from './build/check/law-mutants-draw.ts';

const root = import.meta.dirname;
const mutant: LawMutant | null = JSON.parse(process.env.LAW_MUTANT ?? 'null');
const changed = mutant && path.join(root, 'scenarios/law', mutant.file);

/** The changed text. A file edited since the mutants were drawn says nothing about its tests: the run ends with a code of its own. */
const readChanged = (made: LawMutant, file: string): string => {
  try {
    return applyLawMutant(readFileSync(file, 'utf8'), made);
  } catch (fault) {
    console.error(fault);
    return process.exit(notJudgedCode);
  }
};
const text = mutant && changed && readChanged(mutant, changed);

/** Gives the tests the changed text; nothing is written, and what Vitest keeps of a file from run to run is not kept of this one. */
const change: Plugin = {
  name: 'law-mutant',
  enforce: 'pre',
  configureVitest: ({ defineCacheKeyGenerator }) =>
    defineCacheKeyGenerator(({ id }) => (id === changed ? false : undefined)),
  load: (id) => (text !== null && id === changed ? text : null),
};

/** Walks over hundreds of runs: they catch little that the others do not, and take the longest. */
const long = ['machine.test.ts', 'qualify-any-facts.test.ts', 'conduct-breach.test.ts', 'terms.test.ts'];
const isLong = ({ moduleId }: TestSpecification): number => Number(long.includes(path.basename(moduleId)));

/** Short files first, by name: always the same order, whatever was kept of earlier runs. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => isLong(a) - isLong(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  root,
  plugins: [change],
  // Two mutants are judged at a time, so none takes more than one core; nothing is kept in the tree.
  test: {
    testTimeout: 60_000,
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    cache: false,
    include: ['scenarios/law/**/*.test.ts'],
    setupFiles: ['build/test/forbid-platform.ts', 'build/check/law-mutants-set-up.ts'],
    sequence: { sequencer: ShortFirst },
  },
});
