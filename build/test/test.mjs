/** `npm test`: installs what is missing, then runs the stages of test.ts under the pinned Node. Runs on Node 20 with nothing installed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode } from '../start/install.mjs';
import { runChild } from '../start/run-child.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (await ensureInstalled(root)) {
  const script = path.join(root, 'build/test/test.ts');
  process.exitCode = await runChild(pinnedNode(root), [script, ...process.argv.slice(2)], {
    cwd: root,
    limitMs: 10_000,
  });
} else {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
