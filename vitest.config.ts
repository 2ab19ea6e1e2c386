/** Unit and property tests, one project per room; files named `*.full.test.ts` run only in `npm run test:full`. */
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const full = process.env.FULL === '1';
const exclude = [
  ...configDefaults.exclude,
  '**/dist/**',
  'renderer/e2e/**',
  ...(full ? [] : ['**/*.full.test.ts']),
];

export default defineConfig({
  test: {
    // A limit against hanging, not a measure of speed: property tests walk hundreds of runs, on busy machines too.
    testTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default'],
    // Rooms without a page keep nothing between tests: their files share a worker, which spares each its start. A page keeps focus
    // and the way it was last touched, so the files of the renderer stand alone.
    projects: [
      {
        test: {
          name: 'scenarios',
          environment: 'node',
          isolate: false,
          include: ['scenarios/**/*.test.ts'],
          exclude,
          setupFiles: ['build/test/forbid-platform.ts'],
        },
      },
      {
        test: {
          name: 'electron',
          environment: 'node',
          isolate: false,
          include: ['electron/**/*.test.ts'],
          exclude,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          pool: 'threads',
          environment: 'jsdom',
          // jsdom asks every rule for every element whose role is sought, which doubles the time: only the test of the tokens reads styles.
          css: { include: [/\.css\?raw/] },
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude,
          setupFiles: ['build/test/clean-page.ts'],
        },
      },
      {
        test: {
          name: 'build',
          environment: 'node',
          isolate: false,
          include: ['build/**/*.test.ts'],
          exclude,
        },
      },
    ],
  },
});
