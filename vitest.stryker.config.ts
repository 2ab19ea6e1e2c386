/** The tests that must catch a changed law or score: those of the two rooms, and no others. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // As in vitest.config.ts: these files keep nothing between tests, and a mutant is judged the sooner.
    isolate: false,
    include: ['scenarios/law/**/*.test.ts', 'scenarios/score/**/*.test.ts'],
    setupFiles: ['build/test/forbid-platform.ts'],
  },
});
