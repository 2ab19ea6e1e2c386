/** Explores a case cold: `explore.ts <case file> <bound>`. Prints an `Explored`. Run with `--expose-gc`, it also weighs the states. */
import { readFileSync } from 'node:fs';
import { createSteppedPlayer } from '../../../scenarios/compile/create-player.ts';
import { openText } from '../cases.ts';
import type { Explored } from '../speed-4.ts';
import { exploreWhole } from '../explore-whole.ts';

const [file = '', bound = ''] = process.argv.slice(2);
const { compiled } = openText(readFileSync(file, 'utf8'));

// The machine of the peer is made before its clock starts; so is what ours is played with.
createSteppedPlayer(compiled);

const weigh = (): number => {
  // Twice: the memory of arrays let go is given back beside the first collection, and the second waits for it.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = weigh();
const began = performance.now();
const { states, complete, held } = exploreWhole(compiled, Number(bound));
const ms = performance.now() - began;
const answer: Explored = { ms, states, complete, bytes: weigh() - before };
// Reading what was found after the weighing keeps it alive until then.
if (held === undefined) throw new Error('nothing was explored');
console.log(JSON.stringify(answer));
