/** Finds Electron's runtime, or fetches it within a limit and remembers a failure so that the next start does not wait. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Runtime = { readonly executable: string } | { readonly missing: string };

interface Failure {
  readonly reason: string;
  readonly failedAtMs: number;
}

const fetchLimitMs = 20_000;
const retryAfterMs = 24 * 60 * 60 * 1_000;

/** Where the installed runtime is, or undefined. Never downloads: importing the package itself would. */
export function installedRuntime(root: string): string | undefined {
  const folder = path.join(root, 'node_modules/electron');
  const name = readText(path.join(folder, 'path.txt')).trim();
  if (!name) return undefined;
  const executable = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist'), name);
  return existsSync(executable) ? executable : undefined;
}

/** The runtime, fetched if need be. After a failure it is fetched again only a day later or when `retry` asks for it. */
export async function findRuntime(
  root: string,
  options: { retry: boolean; nowMs: number },
): Promise<Runtime> {
  const installed = installedRuntime(root);
  if (installed) return { executable: installed };
  const remembered = readFailure(root);
  if (remembered && !options.retry && options.nowMs - remembered.failedAtMs < retryAfterMs) {
    return { missing: `${remembered.reason}; tried before, --electron tries again` };
  }
  const reason = await fetchRuntime(root);
  const fetched = installedRuntime(root);
  if (fetched) {
    rmSync(failurePath(root), { force: true });
    return { executable: fetched };
  }
  rememberFailure(root, { reason, failedAtMs: options.nowMs });
  return { missing: reason };
}

const failurePath = (root: string): string =>
  path.join(root, 'node_modules/.cache/dossier-45/electron-failure.json');
const readText = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function readFailure(root: string): Failure | undefined {
  try {
    return JSON.parse(readText(failurePath(root))) as Failure;
  } catch {
    return undefined;
  }
}

function rememberFailure(root: string, failure: Failure): void {
  mkdirSync(path.dirname(failurePath(root)), { recursive: true });
  writeFileSync(failurePath(root), JSON.stringify(failure));
}

/** Runs the installer of the electron package. @returns why there is no runtime if there is none afterwards. */
function fetchRuntime(root: string): Promise<string> {
  const installer = path.join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return Promise.resolve('the electron package is not installed');
  console.log(`Fetching Electron's runtime (at most ${fetchLimitMs / 1_000} s) ...`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: fetchLimitMs,
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', (_code, signal) =>
      resolve(signal ? tooSlow : `its runtime could not be fetched (${causeIn(output)})`),
    );
  });
}

const tooSlow = `its runtime did not arrive within ${fetchLimitMs / 1_000} s`;

/** The line of a stack trace that names the cause. */
export function causeIn(output: string): string {
  const line = output.split('\n').find((text) => /\b[A-Z]{5,}\b|Error:/.test(text)) ?? 'no reason given';
  return line.trim().replace(/^(?:\w*Error: )+/, '');
}
