/** What Vite is told: one configuration for the screens, one for the programs Node and Electron run. */
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';

export interface Program {
  /** Names of the files made, without extension, and the source each starts from. */
  readonly entries: Readonly<Record<string, string>>;
  readonly format: 'es' | 'cjs';
}

/** Programs that share code are built together; the preload of a sandboxed window is one CommonJS file of its own. */
export const programs: readonly Program[] = [
  {
    entries: {
      main: 'electron/main.ts',
      server: 'electron/hosts/loopback/main.ts',
      cli: 'electron/hosts/cli/main.ts',
    },
    format: 'es',
  },
  { entries: { preload: 'electron/hosts/ipc/preload.ts' }, format: 'cjs' },
  { entries: { painter: 'renderer/app/painter.tsx' }, format: 'es' },
];

const shared = { configFile: false, logLevel: 'warn', clearScreen: false } as const;

/** What the first screen needs in one file: two dozen small ones wait for each other on six connections. */
const firstScreen = { name: 'first', tags: ['$initial' as const] };

/** The screens are loaded when `renderer/public/early.js` says so, after the first paint: fetched and compiled before, they would hold it up. */
const loadLater: Plugin = {
  name: 'load-later',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replaceAll(
        /<script type="module" crossorigin src="([^"]+)"><\/script>\s*/g,
        (_whole, file: string) =>
          file.includes('/first-') ? `<meta name="screens" content="${file}" />` : '',
      ),
  },
};

/** The screens: renderer/index.html -> dist/renderer. Nothing is inlined: the content security policy refuses data: and inline scripts. */
export const rendererConfig = (root: string, outDir: string): InlineConfig => ({
  ...shared,
  root: path.join(root, 'renderer'),
  base: '/',
  plugins: [react(), loadLater],
  build: {
    outDir: path.join(outDir, 'renderer'),
    emptyOutDir: true,
    target: ['chrome140', 'firefox140', 'safari18'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { output: { codeSplitting: { groups: [firstScreen] } } },
  },
});

/** One program with every package inside; only Node's own modules and `electron` stay outside. */
export const programConfig = (root: string, outDir: string, program: Program): InlineConfig => ({
  ...shared,
  root,
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: path.join(outDir, 'main'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(program.entries).map(([name, file]) => [name, path.join(root, file)]),
      ),
      external: [/^node:/, 'electron', ...builtinModules],
      output: {
        format: program.format,
        entryFileNames: program.format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        ...(program.format === 'cjs' ? { codeSplitting: false } : {}),
      },
    },
  },
});
