/** Installs what package-lock.json asks for when node_modules is not that already. Plain JavaScript: runs on Node 20 with nothing installed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

/** The Node binary that package.json pins, or undefined while it is not installed. */
export function pinnedNode(root) {
  return ['node', 'node.exe']
    .map((name) => path.join(root, 'node_modules/node/bin', name))
    .find((file) => existsSync(file));
}

/** Leaves node_modules complete and equal to the lock file. @returns false, with the reason printed, when it cannot. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return true;
  console.log('Installing packages (once; needs the network) ...');
  const { code, output } = await runNpmCi(root);
  if (code === 0 && isComplete(root)) {
    writeStamp(root);
    return true;
  }
  console.error(
    offline.test(output)
      ? 'Packages are missing and the npm registry cannot be reached. Connect this computer to the network once and run the same command again; later starts need none.'
      : `npm ci ended with code ${code}; what it printed above says why. Run "npm ci" by hand to see it again.`,
  );
  return false;
}

/** Whether node_modules holds what the lock file asks for; a matching `npm ci` by hand counts. */
export function isInstalled(root) {
  if (!isComplete(root)) return false;
  if (readText(stampPath(root)) === lockHash(root)) return true;
  if (!matchesHiddenLock(root)) return false;
  writeStamp(root);
  return true;
}

const stampPath = (root) => path.join(root, 'node_modules/.cache/dossier-45/installed');
const lockHash = (root) =>
  createHash('sha256')
    .update(readText(path.join(root, 'package-lock.json')))
    .digest('hex');

function writeStamp(root) {
  mkdirSync(path.dirname(stampPath(root)), { recursive: true });
  writeFileSync(stampPath(root), lockHash(root));
}

function isComplete(root) {
  const { devDependencies = {}, dependencies = {} } = JSON.parse(readText(path.join(root, 'package.json')));
  const names = Object.keys({ ...devDependencies, ...dependencies });
  return (
    pinnedNode(root) !== undefined &&
    names.every((name) => existsSync(path.join(root, 'node_modules', name, 'package.json')))
  );
}

/** npm keeps what it installed in a hidden lock file: compare versions, leaving out what is optional on this system. */
function matchesHiddenLock(root) {
  const hidden = JSON.parse(
    readText(path.join(root, 'node_modules/.package-lock.json')) || '{"packages":{}}',
  ).packages;
  const wanted = JSON.parse(readText(path.join(root, 'package-lock.json'))).packages;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' ||
      hidden[name]?.version === entry.version ||
      (hidden[name] === undefined && entry.optional === true),
  );
}

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** `npm ci` without node_modules/.bin in front: the Node found there is about to be replaced. */
function runNpmCi(root) {
  const entries = (process.env.PATH ?? '').split(path.delimiter);
  const PATH = entries.filter((entry) => !entry.includes('node_modules')).join(path.delimiter);
  const options = {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  };
  return new Promise((resolve) => {
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund'], options);
    let output = '';
    npm.stderr.on('data', (chunk) => {
      output += chunk;
      process.stderr.write(chunk);
    });
    npm.on('error', (error) => resolve({ code: 1, output: String(error) }));
    npm.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
