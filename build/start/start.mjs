/** `npm start`: installs what is missing, then goes on in start.ts under the pinned Node. Runs on Node 20 with nothing installed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode } from './install.mjs';
import { runChild } from './run-child.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (await ensureInstalled(root)) {
  const script = path.join(root, 'build/start/start.ts');
  process.exitCode = await runChild(pinnedNode(root), [script, ...process.argv.slice(2)], {
    cwd: root,
    limitMs: 10_000,
  });
} else {
  process.exitCode = 1;
}
