/** The tests that must catch a changed law or score: those of the two rooms, and no others. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: ['scenarios/law/**/*.test.ts', 'scenarios/score/**/*.test.ts'],
    setupFiles: ['build/test/forbid-platform.ts'],
  },
});
