/** Builds when something changed, then opens the desktop edition, or the browser edition with one line saying why. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRuntime, type Runtime } from './electron-runtime.ts';
import { isFresh } from './freshness.ts';
import { runChild } from './run-child.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const outDir = path.join(root, 'dist');

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    'no-open': { type: 'boolean' },
    electron: { type: 'boolean' },
    browser: { type: 'boolean' },
  },
});

await buildIfChanged();
process.exitCode = await open(await chooseRuntime());

async function buildIfChanged(): Promise<void> {
  if (isFresh(root, outDir)) return;
  console.log('Building ...');
  const { build } = await import('../build.ts');
  await build(outDir);
}

async function chooseRuntime(): Promise<Runtime> {
  if (values.browser) return { missing: '--browser asks for the browser edition' };
  const runtime = await findRuntime(root, { retry: values.electron ?? false, nowMs: Date.now() });
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return 'executable' in runtime && !hasScreen ? { missing: 'this computer has no screen' } : runtime;
}

function open(runtime: Runtime): Promise<number> {
  const data = values.data ? ['--data', path.resolve(process.env.INIT_CWD ?? root, values.data)] : [];
  if ('executable' in runtime) return runChild(runtime.executable, ['.', ...data], { cwd: root });
  console.log(`Browser edition, because Electron cannot be used: ${runtime.missing}.`);
  const port = values.port ? ['--port', values.port] : [];
  const noOpen = values['no-open'] ? ['--no-open'] : [];
  return runChild(process.execPath, [path.join(outDir, 'main/server.js'), ...port, ...noOpen, ...data], {
    cwd: root,
  });
}
