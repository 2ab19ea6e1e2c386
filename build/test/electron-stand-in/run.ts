/** `node run.ts <main.js> [arguments]`: runs a built main process with the stand-in in place of `electron`. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const standIn = new URL('./electron.ts', import.meta.url).href;

// The package itself would start to download its runtime when it is loaded.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const [, , main] = process.argv;
if (!main) throw new Error('name the built main process');
process.argv.splice(1, 1);

const { becomeReady } = await import('./electron.ts');
await import(pathToFileURL(path.resolve(main)).href);
becomeReady();
